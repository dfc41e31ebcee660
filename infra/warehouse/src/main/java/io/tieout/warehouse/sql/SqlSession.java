package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.CatalogException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client's session: runs StarRocks SQL as its user. Belongs to one thread, except {@link #cancel()} and {@link #kill()}.
 *
 * <pre>{@code
 * session.execute("SELECT 1", (outcome, last) -> ...);
 * }</pre>
 */
public final class SqlSession implements AutoCloseable {
    private final SqlEngine engine;
    private final SessionState state;
    private final Instant openedAt;
    private final Runnable disconnect;
    private final Transactions transactions;
    private @Nullable Connection connection;
    private volatile @Nullable RunningStatement running;
    private volatile String currentText = "";
    private volatile Instant currentSince;
    private volatile boolean ended;

    SqlSession(SqlEngine engine, SessionState state, Instant openedAt, Runnable disconnect) {
        this.engine = engine;
        this.state = state;
        this.openedAt = openedAt;
        this.currentSince = openedAt;
        this.disconnect = disconnect;
        this.transactions = new Transactions(this);
    }

    /**
     * Runs every statement of a text in order and hands each outcome over before the next one starts. The first failure ends it.
     *
     * @throws SqlException if a statement is refused or fails
     * @throws IOException if the receiver throws it
     */
    public void execute(String text, OutcomeReceiver receiver) throws IOException {
        List<Tokens> statements = Tokens.statements(text);
        if (statements.isEmpty()) {
            throw SqlException.syntax(
                    new Token(Token.Kind.END, "", 0, 0, 1, 0),
                    "'EXPORT'",
                    "'REVOKE'",
                    "'RECOVER'",
                    "'REFRESH'",
                    "'RESTORE'",
                    "'('",
                    "';'");
        }
        for (int i = 0; i < statements.size(); i++) {
            Tokens tokens = statements.get(i);
            currentText = tokens.text();
            currentSince = engine.clock().instant();
            try {
                receiver.receive(run(tokens), i == statements.size() - 1);
            } finally {
                currentText = "";
                currentSince = engine.clock().instant();
            }
        }
    }

    /** Changes the database in use. @throws SqlException if it does not exist */
    public void use(String database) {
        boolean system = database.equalsIgnoreCase(InformationSchema.NAME);
        if (!system && !catalog().databases().contains(database)) {
            throw new SqlException(5501, "3F000", "Unknown database '" + database + "'");
        }
        if (!system) {
            state.access().requireEntry(database);
        }
        state.use(database);
    }

    /** Forgets what was set and rolls back an open transaction; the database in use stays. */
    public void reset() {
        transactions.abandon();
        state.variables().reset();
    }

    /** The columns of a table or view of the database in use. @throws SqlException if there is neither */
    public List<ResultColumn> fields(String table) {
        return new ShowStatements(Tokens.statement("SHOW"), scope(List.of()), InformationRows.ask(connection()))
                .columnsOf(table).stream()
                        .map(column -> new ResultColumn(column.name(), column.type()))
                        .toList();
    }

    /** The database in use, empty where none is. */
    public String database() {
        return state.database();
    }

    /** How long the client may be silent, by the session's {@code wait_timeout}. */
    public Duration idlePatience() {
        return Duration.ofSeconds(Math.max(1, state.variables().seconds("wait_timeout")));
    }

    /**
     * Reads a SELECT with {@code ?} in it.
     *
     * @throws SqlException if it is refused, or is no SELECT
     */
    public PreparedQuery prepare(String text) {
        return new QueryRunner(this).prepare(text);
    }

    /**
     * Runs a prepared SELECT.
     *
     * @param values an engine literal for each {@code ?}; see {@link PreparedQuery}
     */
    public Outcome.Result execute(PreparedQuery query, List<String> values) {
        return new QueryRunner(this).query(Tokens.statement(query.text()), values);
    }

    /** Ends the statement that is running, if one is. Safe for use by any thread. */
    public void cancel() {
        RunningStatement statement = running;
        if (statement != null) {
            statement.cancel();
        }
    }

    /** Ends the running statement and the client's connection. Safe for use by any thread. */
    public void kill() {
        ended = true;
        cancel();
        disconnect.run();
    }

    @Override
    public void close() {
        engine.closed(this);
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    SqlEngine engine() {
        return engine;
    }

    Catalog catalog() {
        return engine.store().catalog();
    }

    SessionState state() {
        return state;
    }

    Transactions transactions() {
        return transactions;
    }

    Scope scope(List<String> parameters) {
        return new Scope(engine, state, parameters);
    }

    Instant openedAt() {
        return openedAt;
    }

    String currentText() {
        return currentText;
    }

    Duration sinceChange(Instant now) {
        return Duration.between(currentSince, now);
    }

    private Outcome run(Tokens tokens) {
        try {
            return new Dispatcher(this).run(tokens);
        } catch (CatalogException e) {
            throw SqlException.of(e);
        }
    }

    /** Lets a statement be ended from outside until it is closed. */
    RunningStatement watch(Statement statement, int timeoutSeconds) {
        RunningStatement watched =
                new RunningStatement(statement, timeoutSeconds, engine.timeouts(), () -> running = null);
        running = watched;
        if (ended) {
            // The client went away between its request and this line, when there was nothing to cancel yet.
            watched.close();
            throw EngineErrors.interrupted();
        }
        return watched;
    }

    Connection connection() {
        Connection open = connection;
        if (open == null) {
            open = engine.store().connect();
            connection = open;
        }
        return open;
    }
}
