package io.tieout.warehouse.duckdb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The labels of finished loads in the DuckDB file. */
final class LabelTable {
    private final Connections connections;

    LabelTable(Connections connections, LabelRetention retention) throws SQLException {
        this.connections = connections;
        connections.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + Connections.SYSTEM_SCHEMA);
                statement.execute("CREATE TABLE IF NOT EXISTS __warehouse.labels"
                        + " (database VARCHAR NOT NULL, label VARCHAR NOT NULL, transaction_id BIGINT NOT NULL,"
                        + " ended_at_ms BIGINT NOT NULL)");
                // Readers know labels from memory only, so what retention ended need not leave the file before the next
                // start.
                statement.execute("DELETE FROM __warehouse.labels WHERE (database, transaction_id) IN ("
                        + "SELECT (database, transaction_id) FROM __warehouse.labels"
                        + " QUALIFY row_number() OVER (PARTITION BY database ORDER BY transaction_id DESC) > "
                        + retention.maxLabelsPerDatabase() + ")");
            }
        });
    }

    List<Row> readInOrder() throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT database, label, transaction_id, ended_at_ms"
                        + " FROM __warehouse.labels ORDER BY transaction_id")) {
            List<Row> result = new ArrayList<>();
            while (rows.next()) {
                result.add(new Row(
                        rows.getString(1), rows.getString(2), rows.getLong(3), Instant.ofEpochMilli(rows.getLong(4))));
            }
            return result;
        }
    }

    void insert(Connection connection, LoadTransaction transaction, Instant endedAt) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO __warehouse.labels VALUES (?, ?, ?, ?)")) {
            insert.setString(1, transaction.database());
            insert.setString(2, transaction.label());
            insert.setLong(3, transaction.id());
            insert.setLong(4, endedAt.toEpochMilli());
            insert.executeUpdate();
        }
    }

    record Row(String database, String label, long transactionId, Instant endedAt) {}
}
