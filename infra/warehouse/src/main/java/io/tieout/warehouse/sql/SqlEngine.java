package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Account;
import io.tieout.warehouse.auth.AccountMemory;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.duckdb.StoreException;
import io.tieout.warehouse.duckdb.WarehouseStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The SQL side of one warehouse: opens sessions, knows those that are open, and runs tasks and refreshes. Safe for use by several threads; a
 * session belongs to one.
 *
 * <p>It sets the storage engine up to treat nulls in an order and divisions by zero as StarRocks does, and shuts the file system to every
 * statement.
 */
public final class SqlEngine implements AutoCloseable {
    private static final String ACCOUNTS = "accounts";
    private static final List<String> SETTINGS = List.of(
            "SET GLOBAL default_null_order = 'nulls_first_on_asc_last_on_desc'",
            "SET GLOBAL ieee_floating_point_ops = false",
            "SET GLOBAL error_on_division_by_zero = false",
            "SET GLOBAL jdbc_stream_results = true",
            "SET GLOBAL enable_external_access = false");

    private final WarehouseStore store;
    private final Accounts accounts;
    private final Clock clock;
    private final Supplier<UUID> labels;
    private final AtomicLong transactions = new AtomicLong();
    private final Map<Long, SqlSession> sessions = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timeouts;
    private final MaterializedViews materializedViews;
    private final Tasks tasks;

    /** @param accounts who may do what; users that SQL creates are kept in the store from now on */
    public SqlEngine(WarehouseStore store, Accounts accounts) {
        this(store, accounts, Clock.systemUTC(), UUID::randomUUID);
        tasks.start();
    }

    /** Without a ticker: {@link Tasks#tick()} starts what is due. */
    SqlEngine(WarehouseStore store, Accounts accounts, Clock clock, Supplier<UUID> labels) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
        this.labels = labels;
        this.timeouts = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "warehouse-sql-timeouts");
            thread.setDaemon(true);
            return thread;
        });
        timeouts.setRemoveOnCancelPolicy(true);
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
        } catch (SQLException e) {
            throw new StoreException("the storage engine refused a setting: " + e.getMessage(), e);
        }
        accounts.rememberIn(memory(store));
        this.materializedViews = new MaterializedViews(store);
        this.tasks = new Tasks(this);
    }

    private static AccountMemory memory(WarehouseStore store) {
        return new AccountMemory() {
            @Override
            public Optional<String> read() {
                return Optional.ofNullable(store.documents().all(ACCOUNTS).get(ACCOUNTS));
            }

            @Override
            public void write(String text) {
                store.documents().put(ACCOUNTS, ACCOUNTS, text);
            }
        };
    }

    /**
     * Opens a session.
     *
     * @param clientHost the address of the client without its port
     * @param connectionId a number that no other open session has
     * @param disconnect ends the client's connection; called when another session kills this one
     */
    public SqlSession open(Account account, String clientHost, long connectionId, Runnable disconnect) {
        SqlSession session = session(account, clientHost, connectionId, disconnect);
        sessions.put(connectionId, session);
        return session;
    }

    /**
     * An expression of a Stream Load in the storage engine's dialect, with the source fields as columns.
     *
     * @throws SqlException if it is no expression of StarRocks, or one that this warehouse does not offer
     */
    public String loadExpression(String expression) {
        Tokens tokens = Tokens.statement(expression);
        SessionState nobody = new SessionState(new Account("stream load", Set.of()), accounts, "", 0);
        String text = new Queries(tokens, new Scope(this, nobody, List.of()))
                .expressions()
                .expression()
                .text();
        tokens.expectEnd();
        return text;
    }

    private SqlSession session(Account account, String clientHost, long connectionId, Runnable disconnect) {
        return new SqlSession(
                this, new SessionState(account, accounts, clientHost, connectionId), clock.instant(), disconnect);
    }

    /** A session that no client has and nobody sees. @throws SqlException if the user does not exist any more */
    SqlSession internal(String user, String database) {
        Account account = accounts.find(user)
                .orElseThrow(() -> new SqlException(
                        1064, "HY000", "user '" + user + "' was dropped, so nothing can be run in its name"));
        SqlSession session = session(account, "127.0.0.1", -1, () -> {});
        session.state().use(database);
        return session;
    }

    @Override
    public void close() {
        tasks.close();
        timeouts.shutdownNow();
        sessions.values().forEach(SqlSession::cancel);
    }

    WarehouseStore store() {
        return store;
    }

    Accounts accounts() {
        return accounts;
    }

    MaterializedViews materializedViews() {
        return materializedViews;
    }

    Tasks tasks() {
        return tasks;
    }

    Clock clock() {
        return clock;
    }

    ScheduledThreadPoolExecutor timeouts() {
        return timeouts;
    }

    UUID newLabel() {
        return labels.get();
    }

    long newTransaction() {
        return transactions.incrementAndGet();
    }

    /**
     * A change that was committed by itself.
     *
     * @param prefix what its label begins with
     */
    Outcome.Done changed(String prefix, long rows) {
        return Outcome.Done.transaction(rows, prefix + newLabel(), "VISIBLE", newTransaction());
    }

    /** How many clients have a session. */
    public int openSessionCount() {
        return sessions.size();
    }

    Optional<SqlSession> session(long connectionId) {
        return Optional.ofNullable(sessions.get(connectionId));
    }

    List<SqlSession> openSessions() {
        return sessions.values().stream()
                .sorted(Comparator.comparingLong(session -> session.state().connectionId()))
                .toList();
    }

    void closed(SqlSession session) {
        sessions.remove(session.state().connectionId(), session);
    }
}
