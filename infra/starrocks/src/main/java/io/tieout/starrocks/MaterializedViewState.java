package io.tieout.starrocks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A materialized view as a warehouse has it.
 *
 * @param active whether it is refreshed; a change of a base table may have ended that
 * @param inactiveReason why it is not, empty while it is
 * @param query its SELECT in one spelling: blanks as one, no semicolon
 */
record MaterializedViewState(boolean active, String inactiveReason, String query) {
    private static final String STATES = "SELECT table_name, is_active, inactive_reason, materialized_view_definition"
            + " FROM information_schema.materialized_views WHERE table_schema = ?";

    /** Those of the database, by name. Synchronous ones, which are rollups of a table, have no place in the schema. */
    static Map<String, MaterializedViewState> read(Connection connection, String database) throws SQLException {
        Map<String, MaterializedViewState> states = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(STATES)) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getString(1), of(rows));
                }
            }
        }
        return states;
    }

    private static MaterializedViewState of(ResultSet row) throws SQLException {
        String reason = row.getString(3);
        return new MaterializedViewState(
                "true".equalsIgnoreCase(row.getString(2)), reason == null ? "" : reason, queryOf(row.getString(4)));
    }

    /** Where the warehouse's view is not what the file says; {@code actual} is null where another kind of object has the name. */
    static List<SchemaDifference> differences(SqlFile file, @Nullable MaterializedViewState actual) {
        if (actual == null) {
            return List.of(new SchemaDifference(file.object(), file.kind().title(), "another kind of object"));
        }
        if (!actual.query.equals(queryOf(file.statements().get(0)))) {
            return List.of(new SchemaDifference(
                    file.object(), "the query of " + file.name(), "another query; drop it and apply again"));
        }
        return actual.active
                ? List.of()
                : List.of(new SchemaDifference(file.object(), "active", "inactive: " + actual.inactiveReason));
    }

    /** What stands behind the first AS that begins a query. */
    private static String queryOf(String createStatement) {
        String text = createStatement.replaceAll("\\s+", " ").strip();
        String upper = text.toUpperCase(Locale.ROOT);
        int select = upper.indexOf(" AS SELECT ");
        int with = upper.indexOf(" AS WITH ");
        int at = select < 0 || (with >= 0 && with < select) ? with : select;
        String query = at < 0 ? text : text.substring(at + " AS ".length());
        return query.endsWith(";") ? query.substring(0, query.length() - 1).strip() : query;
    }
}
