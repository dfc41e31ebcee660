package io.tieout.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of the event table in memory, to be inserted again as fast as JDBC can: same columns, same bytes. */
final class StoredRows {
    private static final String COLUMNS =
            "event_id, aggregate_type, aggregate_id, aggregate_seq, event_type, revision, routing_key,"
                    + " occurred_at, recorded_at, content_hash, payload, metadata";
    private static final int COLUMN_COUNT = 12;

    private StoredRows() {}

    /** The rows behind a place, in the order of places. */
    static List<Object[]> behind(Connection connection, long place) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM ledger_event WHERE ledger_seq > ? ORDER BY ledger_seq")) {
            statement.setLong(1, place);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Object[] row = new Object[COLUMN_COUNT];
                    for (int column = 0; column < COLUMN_COUNT; column++) {
                        row[column] = found.getObject(column + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Inserts rows into a table, {@code group} in a transaction. */
    static void insert(Connection connection, String table, List<Object[]> rows, int group) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int from = 0; from < rows.size(); from += group) {
                for (Object[] row : rows.subList(from, Math.min(rows.size(), from + group))) {
                    for (int column = 0; column < COLUMN_COUNT; column++) {
                        insert.setObject(column + 1, row[column]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
    }
}
