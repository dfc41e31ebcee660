package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnDefinition;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Computes a materialized view anew, in a session of its creator. */
final class Refreshing {
    private static final Set<String> CLOCK = Set.of(
            "now",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "utc_timestamp",
            "curdate",
            "current_date",
            "utc_date",
            "unix_timestamp",
            "curtime",
            "current_time",
            "utc_time");

    private final SqlSession session;

    Refreshing(SqlSession session) {
        this.session = session;
    }

    /**
     * Stores what the query gives now.
     *
     * @return the number of rows
     * @throws SqlException if the query does not run any more
     */
    long refresh(MaterializedView view) {
        Scope scope = session.scope(List.of());
        Queries queries = translate(view, scope);
        Set<String> clock = new HashSet<>(scope.unsteadyFunctions());
        clock.retainAll(CLOCK);
        if (!clock.isEmpty()) {
            throw SqlException.analysis("refresh of materialized view " + view.name() + " failed: "
                    + clock.iterator().next()
                    + "() gives another value at each refresh; pass the as-of time as data, in a table with one row");
        }
        try {
            return session.engine().materializedViews().refresh(view, queries.text(), session.connection());
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    /** @throws SqlException if the query does not give the view's columns any more */
    void check(MaterializedView view) {
        Scope scope = session.scope(List.of());
        Queries queries = translate(view, scope);
        List<ResultColumn> columns = new QueryRunner(session).columns(queries.text(), queries.outerTypes(), scope);
        List<ColumnDefinition> stored = view.columns();
        boolean same = columns.size() == stored.size();
        for (int i = 0; same && i < columns.size(); i++) {
            same = MaterializedViewStatements.stored(columns.get(i).type())
                    .equals(stored.get(i).type());
        }
        if (!same) {
            throw SqlException.analysis("Can not active materialized view [" + view.name()
                    + "] because analyze materialized view define sql: the types of its columns have changed;"
                    + " drop it and create it anew");
        }
    }

    private static Queries translate(MaterializedView view, Scope scope) {
        Tokens tokens = Tokens.statement(view.query());
        scope.survey(tokens);
        Queries queries = new Queries(tokens, scope);
        queries.query();
        return queries;
    }
}
