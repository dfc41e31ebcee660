package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Statements about sessions and plans, and those that are refused by name. */
final class SessionStatements {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private SessionStatements() {}

    static Outcome.Result processList(SqlEngine engine) {
        List<ResultColumn> columns = List.of(
                ResultColumn.text("ServerName", 64),
                ResultColumn.of("Id", Kind.BIGINT),
                ResultColumn.text("User", 16),
                ResultColumn.text("Host", 16),
                ResultColumn.text("Db", 16),
                ResultColumn.text("Command", 16),
                ResultColumn.text("ConnectionStartTime", 16),
                ResultColumn.of("Time", Kind.INT),
                ResultColumn.text("State", 64),
                ResultColumn.text("Info", 32768),
                ResultColumn.text("IsPending", 16),
                ResultColumn.text("Warehouse", 20),
                ResultColumn.text("CNGroup", 64),
                ResultColumn.text("Catalog", 64),
                ResultColumn.text("QueryId", 64));
        Instant now = engine.clock().instant();
        List<List<Object>> rows = new ArrayList<>();
        for (SqlSession session : engine.openSessions()) {
            SessionState state = session.state();
            boolean busy = !session.currentText().isEmpty();
            rows.add(List.of(
                    "embedded",
                    state.connectionId(),
                    state.account().user(),
                    state.clientHost(),
                    state.database(),
                    busy ? "Query" : "Sleep",
                    SECONDS.format(session.openedAt()),
                    session.sinceChange(now).toSeconds(),
                    busy ? "OK" : "EOF",
                    session.currentText(),
                    "false",
                    "default_warehouse",
                    "",
                    "default_catalog",
                    ""));
        }
        return Outcome.Result.of(columns, rows);
    }

    /** {@code KILL n}, {@code KILL CONNECTION n}, {@code KILL QUERY n}. One's own sessions, or any with the privilege to change things. */
    static void kill(SqlEngine engine, SqlSession own, Tokens tokens) {
        boolean queryOnly = tokens.accept("QUERY");
        if (!queryOnly) {
            tokens.accept("CONNECTION");
        }
        Token id = tokens.peek();
        if (id.kind() != Token.Kind.INTEGER || id.value().length() > 18) {
            throw tokens.unexpected("INTEGER_VALUE");
        }
        tokens.next();
        tokens.expectEnd();
        SqlSession target = engine.session(Long.parseLong(id.value()))
                .orElseThrow(() -> new SqlException(1094, "HY000", "Unknown thread id: " + id.value()));
        boolean sameUser =
                target.state().account().user().equals(own.state().account().user());
        if (!sameUser) {
            new Access(own.state().account()).require(Privilege.DDL, "OPERATE");
        }
        if (queryOnly) {
            target.cancel();
        } else {
            target.kill();
        }
    }

    /** The engine's plan, a line a row. */
    static Outcome.Result plan(Connection connection, String sql) {
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql);
                ResultSet plan = statement.executeQuery()) {
            List<List<String>> lines = new ArrayList<>();
            while (plan.next()) {
                plan.getString(2).lines().forEach(line -> lines.add(List.of(line)));
            }
            return Outcome.Result.of(ResultColumn.texts(20, "Explain String"), lines);
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    /** What is neither a query nor a change: locks mean nothing here, the rest is refused by its name. */
    static void other(Token head, Tokens tokens) {
        switch (head.upper()) {
            case "COMMIT", "ROLLBACK", "UNLOCK", "LOCK" -> {
                // Every statement is its own transaction, so there is nothing to end; drivers say it all the same.
            }
            case "BEGIN", "START" -> {
                if (tokens.atEnd() || tokens.at("WORK") || (tokens.at("TRANSACTION") && head.isWord("START"))) {
                    throw SqlException.notHere(
                            "transactions of several statements", "send the rows in one INSERT or one Stream Load");
                }
                throw tokens.unexpected("<EOF>", "';'");
            }
            case "ALTER",
                    "GRANT",
                    "REVOKE",
                    "REFRESH",
                    "SUBMIT",
                    "ANALYZE",
                    "ADMIN",
                    "EXPORT",
                    "BACKUP",
                    "RESTORE",
                    "CANCEL",
                    "PAUSE",
                    "RESUME",
                    "STOP",
                    "RECOVER",
                    "SYNC",
                    "EXECUTE",
                    "DEALLOCATE",
                    "TRACE",
                    "HELP" ->
                throw SqlException.notHere(
                        head.upper()
                                + (tokens.atEnd() ? "" : " " + tokens.peek().upper()),
                        "run it on a StarRocks cluster");
            default ->
                throw SqlException.syntax(
                        head,
                        "'SELECT'",
                        "'SHOW'",
                        "'INSERT'",
                        "'UPDATE'",
                        "'DELETE'",
                        "'CREATE'",
                        "'DROP'",
                        "'('",
                        "';'");
        }
    }
}
