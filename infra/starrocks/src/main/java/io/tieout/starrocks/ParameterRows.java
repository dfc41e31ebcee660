package io.tieout.starrocks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rows of one parameter table: a key that begins with the scenario, and one value. Replaces the rows of some scenarios by writing the new ones
 * first and removing then those that are no longer there, so no moment is without a row that stays. Not thread-safe, as the connection is not.
 */
final class ParameterRows {
    /** Enough for every currency there is; a statement of this size is one load. */
    private static final int ROWS_PER_STATEMENT = 200;

    private final Connection connection;
    private final String select;
    private final String insert;
    private final String row;
    private final String delete;
    private final int keyColumns;

    private ParameterRows(
            Connection connection, String select, String insert, String row, String delete, int keyColumns) {
        this.connection = connection;
        this.select = select;
        this.insert = insert;
        this.row = row;
        this.delete = delete;
        this.keyColumns = keyColumns;
    }

    static ParameterRows terms(Connection connection) {
        return new ParameterRows(
                connection,
                "SELECT scenario, term, provider, payment_method, CAST(due_before AS VARCHAR) FROM recon_term",
                "INSERT INTO recon_term (scenario, term, provider, payment_method, due_before) VALUES ",
                "(?, ?, ?, ?, CAST(? AS DATETIME))",
                "DELETE FROM recon_term WHERE scenario = ? AND term = ? AND provider = ? AND payment_method = ?",
                4);
    }

    static ParameterRows tolerances(Connection connection) {
        return new ParameterRows(
                connection,
                "SELECT scenario, term, currency, CAST(tolerance AS VARCHAR) FROM recon_tolerance",
                "INSERT INTO recon_tolerance (scenario, term, currency, tolerance) VALUES ",
                "(?, ?, ?, CAST(? AS DECIMAL(18,4)))",
                "DELETE FROM recon_tolerance WHERE scenario = ? AND term = ? AND currency = ?",
                3);
    }

    /**
     * Makes the given rows those of the scenarios.
     *
     * @param rows value by key, both as the warehouse prints them
     */
    void replace(Set<String> scenarios, Map<List<String>, String> rows) throws SQLException {
        Map<List<String>, String> there = read(scenarios);
        Map<List<String>, String> changed = new TreeMap<>(ParameterRows::compare);
        rows.forEach((key, value) -> {
            if (!value.equals(there.get(key))) {
                changed.put(key, value);
            }
        });
        write(new ArrayList<>(changed.entrySet()));
        Set<List<String>> gone = new HashSet<>(there.keySet());
        gone.removeAll(rows.keySet());
        for (List<String> key : gone) {
            remove(key);
        }
    }

    private Map<List<String>, String> read(Set<String> scenarios) throws SQLException {
        Map<List<String>, String> there = new TreeMap<>(ParameterRows::compare);
        try (PreparedStatement statement = connection.prepareStatement(select);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<String> key = new ArrayList<>();
                for (int column = 1; column <= keyColumns; column++) {
                    key.add(rows.getString(column));
                }
                if (scenarios.contains(key.get(0))) {
                    there.put(key, rows.getString(keyColumns + 1));
                }
            }
        }
        return there;
    }

    private void write(List<Map.Entry<List<String>, String>> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            List<Map.Entry<List<String>, String>> some =
                    rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT));
            try (PreparedStatement statement =
                    connection.prepareStatement(insert + String.join(", ", Collections.nCopies(some.size(), row)))) {
                int at = 1;
                for (Map.Entry<List<String>, String> each : some) {
                    for (String part : each.getKey()) {
                        statement.setString(at++, part);
                    }
                    statement.setString(at++, each.getValue());
                }
                statement.executeUpdate();
            }
        }
    }

    private void remove(List<String> key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            for (int at = 0; at < key.size(); at++) {
                statement.setString(at + 1, key.get(at));
            }
            statement.executeUpdate();
        }
    }

    private static int compare(List<String> one, List<String> other) {
        return String.join("\n", one).compareTo(String.join("\n", other));
    }
}
