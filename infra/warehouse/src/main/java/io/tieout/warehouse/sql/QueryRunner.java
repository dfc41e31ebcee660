package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the queries of one session. */
final class QueryRunner {
    /** Statements that a real front end knows and does not prepare. */
    private static final Set<String> NOT_PREPARED = Set.of(
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
            "DESCRIBE",
            "EXPLAIN",
            "KILL",
            "ALTER",
            "GRANT",
            "REVOKE",
            "REFRESH",
            "SUBMIT",
            "BEGIN",
            "START",
            "COMMIT",
            "ROLLBACK");

    private final SqlSession session;

    QueryRunner(SqlSession session) {
        this.session = session;
    }

    PreparedQuery prepare(String text) {
        Tokens tokens = Tokens.statement(text);
        if (NOT_PREPARED.contains(tokens.peek().upper())) {
            throw new SqlException(
                    1295, "HY000", "This command is not supported in the prepared statement protocol yet");
        }
        if (!new Queries(tokens, session.scope(List.of())).atQuery()) {
            throw SessionStatements.noStatement(tokens.peek());
        }
        int parameters = tokens.parameters();
        Scope scope = session.scope(Collections.nCopies(parameters, "NULL"));
        Read read = read(tokens, scope);
        try (PreparedStatement statement = session.connection().prepareStatement(read.sql())) {
            return new PreparedQuery(text, parameters, ResultColumns.of(statement.getMetaData(), read.types(), scope));
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    Outcome.Result query(Tokens tokens, List<String> parameters) {
        Scope scope = session.scope(parameters);
        Hints hints = Hints.apply(tokens, session.state().variables());
        try {
            Read read = read(tokens, scope);
            PreparedStatement statement = session.connection().prepareStatement(read.sql());
            return rows(
                    statement,
                    read,
                    session.watch(statement, session.state().variables().seconds("query_timeout")),
                    scope);
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        } finally {
            hints.undo();
        }
    }

    private Read read(Tokens tokens, Scope scope) {
        scope.survey(tokens);
        Queries queries = new Queries(tokens, scope);
        String sql = queries.query();
        tokens.expectEnd();
        load(scope);
        return new Read(sql, queries.outerTypes());
    }

    private Outcome.Result rows(PreparedStatement statement, Read read, RunningStatement watched, Scope scope) {
        try {
            ResultSet rows = statement.executeQuery();
            List<ResultColumn> columns = ResultColumns.of(rows.getMetaData(), read.types(), scope);
            return new Outcome.Result(
                    columns,
                    new EngineRows(
                            columns, rows, watched, session.state().variables().selectLimit()));
        } catch (SQLException e) {
            SqlException failure =
                    watched.failure(watched.ended() ? e : StreamedFailure.reason(session.connection(), read.sql(), e));
            watched.close();
            throw failure;
        }
    }

    /** The engine's statement for a query that stands at the place of the tokens, and the types of its columns. */
    List<ResultColumn> columns(String sql, List<@Nullable ColumnType> types, Scope scope) {
        load(scope);
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            return ResultColumns.of(statement.getMetaData(), types, scope);
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    /** Fills the tables of {@code information_schema} that a statement reads. */
    void load(Scope scope) {
        if (scope.informationTables().isEmpty()) {
            return;
        }
        Connection open = session.connection();
        InformationRows rows = new InformationRows(scope, InformationRows.ask(open));
        try {
            for (String table : scope.informationTables()) {
                rows.load(open, table);
            }
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    private record Read(String sql, List<@Nullable ColumnType> types) {}
}
