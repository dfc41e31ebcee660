package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.ColumnType.Kind;
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

    /** All sessions for who administers the warehouse, the user's own for anybody else. */
    static Outcome.Result processList(SqlEngine engine, SqlSession own) {
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
        boolean all = own.state().access().may(Privilege.OPERATE, ObjectKind.SYSTEM, "", "");
        for (SqlSession session : engine.openSessions()) {
            SessionState state = session.state();
            if (!all && !state.user().equals(own.state().user())) {
                continue;
            }
            boolean busy = !session.currentText().isEmpty();
            rows.add(List.of(
                    "embedded",
                    state.connectionId(),
                    state.user(),
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
        if (!target.state().user().equals(own.state().user())) {
            own.state().access().requireSystem(Privilege.OPERATE);
        }
        if (queryOnly) {
            target.cancel();
        } else {
            target.kill();
        }
    }

    /** What is neither a query nor a change: locks mean nothing here, the rest is refused by its name. */
    static void other(Token head, Tokens tokens) {
        switch (head.upper()) {
            case "UNLOCK", "LOCK" -> {
                // Every statement is its own transaction, so there is nothing to lock; drivers say it all the same.
            }
            case "CALL" ->
                // StarRocks' own words: its internal catalogue has no procedures.
                throw new SqlException(1064, "HY000", "This connector doesn't support getting procedure");
            case "ANALYZE",
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
                    "PREPARE",
                    "TRACE",
                    "INSTALL",
                    "UNINSTALL",
                    "LOAD",
                    "HELP" -> throw refused(head.upper(), tokens);
            default -> throw noStatement(head);
        }
    }

    /** StarRocks runs it, this warehouse does not. */
    static SqlException refused(String head, Tokens tokens) {
        return SqlException.notHere(
                head + (tokens.atEnd() ? "" : " " + tokens.peek().upper()), "run it on a StarRocks cluster");
    }

    /** No statement begins like this. */
    static SqlException noStatement(Token head) {
        return SqlException.syntax(
                head, "'SELECT'", "'SHOW'", "'INSERT'", "'UPDATE'", "'DELETE'", "'CREATE'", "'DROP'", "'('", "';'");
    }
}
