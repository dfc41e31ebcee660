package io.tieout.warehouse.duckdb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The labels of ended loads in the DuckDB file. */
final class LabelTable {
    private static final String INSERT = "INSERT INTO __warehouse.labels (database, label, transaction_id, ended_at_ms,"
            + " started_at_ms, tables, state, reason, loaded_rows, filtered_rows, unselected_rows, bytes)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connections connections;

    LabelTable(Connections connections, LabelRetention retention) throws SQLException {
        this.connections = connections;
        connections.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + Connections.SYSTEM_SCHEMA);
                statement.execute("CREATE TABLE IF NOT EXISTS __warehouse.labels"
                        + " (database VARCHAR NOT NULL, label VARCHAR NOT NULL, transaction_id BIGINT NOT NULL,"
                        + " ended_at_ms BIGINT NOT NULL)");
                // Files of the first version have the four columns above.
                for (String column : List.of(
                        "started_at_ms BIGINT",
                        "tables VARCHAR",
                        "state VARCHAR DEFAULT 'VISIBLE'",
                        "reason VARCHAR",
                        "loaded_rows BIGINT",
                        "filtered_rows BIGINT",
                        "unselected_rows BIGINT",
                        "bytes BIGINT")) {
                    statement.execute("ALTER TABLE __warehouse.labels ADD COLUMN IF NOT EXISTS " + column);
                }
                // Readers know labels from memory only, so what retention ended need not leave the file before the next
                // start.
                statement.execute("DELETE FROM __warehouse.labels WHERE (database, transaction_id) IN ("
                        + "SELECT (database, transaction_id) FROM __warehouse.labels"
                        + " QUALIFY row_number() OVER (PARTITION BY database ORDER BY transaction_id DESC) > "
                        + retention.maxLabelsPerDatabase() + ")");
            }
        });
    }

    /** The loads in the order in which they began. */
    List<LoadSummary> readInOrder() throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT database, label, transaction_id, ended_at_ms,"
                        + " coalesce(started_at_ms, ended_at_ms), coalesce(tables, ''), coalesce(state, 'VISIBLE'),"
                        + " coalesce(reason, ''), coalesce(loaded_rows, 0), coalesce(filtered_rows, 0),"
                        + " coalesce(unselected_rows, 0), coalesce(bytes, 0)"
                        + " FROM __warehouse.labels ORDER BY transaction_id")) {
            List<LoadSummary> result = new ArrayList<>();
            while (rows.next()) {
                String tables = rows.getString(6);
                result.add(new LoadSummary(
                        rows.getLong(3),
                        rows.getString(1),
                        rows.getString(2),
                        tables.isEmpty() ? List.of() : List.of(tables.split(",", -1)),
                        LabelState.valueOf(rows.getString(7)),
                        new LoadSummary.Counts(rows.getLong(9), rows.getLong(10), rows.getLong(11), rows.getLong(12)),
                        Instant.ofEpochMilli(rows.getLong(5)),
                        Instant.ofEpochMilli(rows.getLong(4)),
                        rows.getString(8)));
            }
            return result;
        }
    }

    void insert(LoadSession session, LoadSummary load) throws SQLException {
        session.execute(INSERT, values(load));
    }

    void insert(Connection connection, LoadSummary load) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Object[] values = values(load);
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private static Object[] values(LoadSummary load) {
        return new Object[] {
            load.database(),
            load.label(),
            load.transactionId(),
            load.endedAt().toEpochMilli(),
            load.startedAt().toEpochMilli(),
            String.join(",", load.tables()),
            load.state().name(),
            load.reason(),
            load.counts().loadedRows(),
            load.counts().filteredRows(),
            load.counts().unselectedRows(),
            load.counts().bytes()
        };
    }
}
