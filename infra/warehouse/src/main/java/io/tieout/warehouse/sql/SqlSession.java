package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.CatalogException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
    private final Catalog catalog;
    private final Access access;
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
        this.catalog = engine.store().catalog();
        this.access = new Access(state.account());
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
                receiver.receive(run(tokens, List.of()), i == statements.size() - 1);
            } finally {
                currentText = "";
                currentSince = engine.clock().instant();
            }
        }
    }

    /** Changes the database in use. @throws SqlException if it does not exist */
    public void use(String database) {
        if (!catalog.databases().contains(database) && !database.equalsIgnoreCase(InformationSchema.NAME)) {
            throw new SqlException(5501, "3F000", "Unknown database '" + database + "'");
        }
        state.use(database);
    }

    /** Forgets what was set; the database in use stays. */
    public void reset() {
        state.variables().reset();
    }

    /** The columns of a table or view of the database in use. @throws SqlException if there is neither */
    public List<ResultColumn> fields(String table) {
        access.require(Privilege.SELECT, table);
        Scope scope = new Scope(catalog, state, List.of());
        return new ShowStatements(Tokens.statement("SHOW"), scope, catalog, InformationRows.ask(connection()))
                .columnsOf(table).stream()
                        .map(column -> new ResultColumn(column.name(), column.type()))
                        .toList();
    }

    /** The database in use, empty where none is. */
    public String database() {
        return state.database();
    }

    /**
     * Reads a SELECT with {@code ?} in it.
     *
     * @throws SqlException if it is refused, or is no SELECT
     */
    public PreparedQuery prepare(String text) {
        Tokens tokens = Tokens.statement(text);
        if (tokens.peek().kind() == Token.Kind.WORD
                && List.of(
                                "INSERT",
                                "UPDATE",
                                "DELETE",
                                "SHOW",
                                "SET",
                                "USE",
                                "CREATE",
                                "DROP",
                                "TRUNCATE",
                                "DESC",
                                "EXPLAIN",
                                "KILL")
                        .contains(tokens.peek().upper())) {
            throw new SqlException(
                    1295, "HY000", "This command is not supported in the prepared statement protocol yet");
        }
        int parameters = tokens.parameters();
        try (Rows none = query(tokens, Collections.nCopies(parameters, "NULL")).rows()) {
            return new PreparedQuery(text, parameters, none instanceof EngineRows rows ? rows.columns() : List.of());
        }
    }

    /**
     * Runs a prepared SELECT.
     *
     * @param values an engine literal for each {@code ?}; see {@link PreparedQuery}
     */
    public Outcome.Result execute(PreparedQuery query, List<String> values) {
        return query(Tokens.statement(query.text()), values);
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

    SessionState state() {
        return state;
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

    private Outcome run(Tokens tokens, List<String> parameters) {
        try {
            return dispatch(tokens, parameters);
        } catch (CatalogException e) {
            throw SqlException.of(e);
        }
    }

    private Outcome dispatch(Tokens tokens, List<String> parameters) {
        Scope scope = new Scope(catalog, state, parameters);
        if (new Queries(tokens, scope).atQuery()) {
            return query(tokens, parameters);
        }
        Token head = tokens.next();
        switch (head.upper()) {
            case "SHOW" -> {
                access.require(Privilege.SELECT, "");
                return tokens.at("PROCESSLIST") || tokens.atWords("FULL", "PROCESSLIST")
                        ? SessionStatements.processList(engine)
                        : shows(tokens, scope).show();
            }
            case "DESC", "DESCRIBE" -> {
                access.require(Privilege.SELECT, "");
                return shows(tokens, scope).describe();
            }
            case "EXPLAIN" -> {
                access.require(Privilege.SELECT, "");
                return explain(tokens, scope);
            }
            case "SET" -> new SettingStatements(tokens, scope).run();
            case "USE" -> useStatement(tokens);
            case "KILL" -> SessionStatements.kill(engine, this, tokens);
            case "CREATE" -> {
                access.require(Privilege.DDL, "CREATE");
                scope.survey(tokens);
                new Definitions(tokens, scope, catalog).create();
            }
            case "DROP" -> {
                access.require(Privilege.DDL, "DROP");
                new Definitions(tokens, scope, catalog).drop();
            }
            case "INSERT" -> {
                access.require(Privilege.INSERT, "INSERT");
                scope.survey(tokens);
                return change(new Changes(tokens, scope, catalog).insert(), scope);
            }
            case "UPDATE" -> {
                access.require(Privilege.DDL, "UPDATE");
                scope.survey(tokens);
                return change(new Changes(tokens, scope, catalog).update(), scope);
            }
            case "DELETE" -> {
                access.require(Privilege.DDL, "DELETE");
                scope.survey(tokens);
                return change(new Changes(tokens, scope, catalog).delete(), scope);
            }
            case "TRUNCATE" -> {
                access.require(Privilege.DDL, "TRUNCATE");
                change(new Changes(tokens, scope, catalog).truncate(), scope);
            }
            default -> SessionStatements.other(head, tokens);
        }
        return Outcome.Done.nothing();
    }

    private ShowStatements shows(Tokens tokens, Scope scope) {
        return new ShowStatements(tokens, scope, catalog, InformationRows.ask(connection()));
    }

    private void useStatement(Tokens tokens) {
        String name = tokens.name();
        if (name.equalsIgnoreCase("default_catalog") && tokens.acceptSymbol(".")) {
            name = tokens.name();
        }
        tokens.expectEnd();
        use(name);
    }

    private Outcome.Result query(Tokens tokens, List<String> parameters) {
        access.require(Privilege.SELECT, "");
        Scope scope = new Scope(catalog, state, parameters);
        scope.survey(tokens);
        Queries queries = new Queries(tokens, scope);
        String sql = queries.query();
        tokens.expectEnd();
        load(scope);
        try {
            PreparedStatement statement = connection().prepareStatement(sql);
            return rows(statement, sql, watch(statement), queries, scope);
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    private Outcome.Result rows(
            PreparedStatement statement, String sql, RunningStatement watched, Queries queries, Scope scope) {
        try {
            ResultSet rows = statement.executeQuery();
            List<ResultColumn> columns = ResultColumns.of(rows.getMetaData(), queries.outerTypes(), scope);
            return new Outcome.Result(
                    columns,
                    new EngineRows(columns, rows, watched, state.variables().selectLimit()));
        } catch (SQLException e) {
            SqlException failure = watched.failure(watched.ended() ? e : StreamedFailure.reason(connection(), sql, e));
            watched.close();
            throw failure;
        }
    }

    private Outcome.Result explain(Tokens tokens, Scope scope) {
        for (String word : new String[] {"LOGICAL", "VERBOSE", "COSTS"}) {
            if (tokens.accept(word)) {
                break;
            }
        }
        if (!new Queries(tokens, scope).atQuery()) {
            throw tokens.unexpected("'SELECT'", "'WITH'", "'VERBOSE'", "'COSTS'", "'LOGICAL'");
        }
        scope.survey(tokens);
        String sql = new Queries(tokens, scope).query();
        tokens.expectEnd();
        load(scope);
        return SessionStatements.plan(connection(), sql);
    }

    private Outcome.Done change(Changes.Change change, Scope scope) {
        load(scope);
        if (change.isInsert()) {
            requireWidth(change);
        }
        var lock = engine.store()
                .writeLock(change.table().database(), change.table().name());
        lock.lock();
        try (Statement statement = connection().createStatement();
                RunningStatement watched = watch(statement)) {
            return engine.changed(change.verb(), write(change, statement, watched));
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        } finally {
            lock.unlock();
        }
    }

    private long write(Changes.Change change, Statement statement, RunningStatement watched) throws SQLException {
        Connection open = connection();
        open.setAutoCommit(false);
        try {
            long rows = change.isInsert()
                    ? engine.store().insert(open, change.table(), change.columns(), change.sql())
                    : statement.executeLargeUpdate(change.sql());
            open.commit();
            return rows;
        } catch (SQLException e) {
            SqlException failure = watched.failure(e);
            open.rollback();
            throw failure;
        } finally {
            open.setAutoCommit(true);
        }
    }

    private void requireWidth(Changes.Change change) {
        try (PreparedStatement source = connection().prepareStatement("SELECT * FROM (" + change.source() + ")")) {
            int width = source.getMetaData().getColumnCount();
            if (width != change.columns().size()) {
                throw Changes.columnCount(change.columns().size(), width);
            }
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    private void load(Scope scope) {
        if (scope.informationTables().isEmpty()) {
            return;
        }
        Connection open = connection();
        InformationRows rows = new InformationRows(
                catalog, InformationRows.ask(open), state.variables().all());
        try {
            for (String table : scope.informationTables()) {
                rows.load(open, table);
            }
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    /** Lets a statement be ended from outside until it is closed. */
    private RunningStatement watch(Statement statement) {
        RunningStatement watched = new RunningStatement(
                statement, state.variables().queryTimeoutSeconds(), engine.timeouts(), () -> running = null);
        running = watched;
        if (ended) {
            // The client went away between its request and this line, when there was nothing to cancel yet.
            watched.close();
            throw EngineErrors.interrupted();
        }
        return watched;
    }

    private Connection connection() {
        Connection open = connection;
        if (open == null) {
            open = engine.store().connect();
            connection = open;
        }
        return open;
    }
}
