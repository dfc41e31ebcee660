package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Account;
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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The SQL side of one warehouse: opens sessions and knows those that are open. Safe for use by several threads; a session belongs to one.
 *
 * <p>It sets the storage engine up to treat nulls in an order and divisions by zero as StarRocks does, and shuts the file system to every
 * statement.
 */
public final class SqlEngine implements AutoCloseable {
    private static final List<String> SETTINGS = List.of(
            "SET GLOBAL default_null_order = 'nulls_first_on_asc_last_on_desc'",
            "SET GLOBAL ieee_floating_point_ops = false",
            "SET GLOBAL error_on_division_by_zero = false",
            "SET GLOBAL jdbc_stream_results = true",
            "SET GLOBAL enable_external_access = false");

    private final WarehouseStore store;
    private final Clock clock;
    private final Supplier<UUID> labels;
    private final AtomicLong transactions = new AtomicLong();
    private final Map<Long, SqlSession> sessions = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timeouts;

    public SqlEngine(WarehouseStore store) {
        this(store, Clock.systemUTC(), UUID::randomUUID);
    }

    SqlEngine(WarehouseStore store, Clock clock, Supplier<UUID> labels) {
        this.store = store;
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
    }

    /**
     * Opens a session.
     *
     * @param clientHost the address of the client without its port
     * @param connectionId a number that no other open session has
     * @param disconnect ends the client's connection; called when another session kills this one
     */
    public SqlSession open(Account account, String clientHost, long connectionId, Runnable disconnect) {
        SqlSession session =
                new SqlSession(this, new SessionState(account, clientHost, connectionId), clock.instant(), disconnect);
        sessions.put(connectionId, session);
        return session;
    }

    @Override
    public void close() {
        timeouts.shutdownNow();
        sessions.values().forEach(SqlSession::cancel);
    }

    WarehouseStore store() {
        return store;
    }

    Clock clock() {
        return clock;
    }

    ScheduledThreadPoolExecutor timeouts() {
        return timeouts;
    }

    Outcome.Done changed(String verb, long rows) {
        return Outcome.Done.change(verb, rows, labels.get(), transactions.incrementAndGet());
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
