package io.tieout.app.loop;

import io.tieout.app.operations.OperationsSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Broken rows whose time has not come, kept in the database: there may be as many as there are open orders. Safe for use by several threads. */
final class LoopPending {
    private static final String TABLE = OperationsSchema.NAME + ".loop_pending";
    private static final String PUT = "INSERT INTO " + TABLE + " AS known (row_key, due_at, ledger_seq, row_json)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT (row_key) DO UPDATE SET due_at = excluded.due_at,"
            + " ledger_seq = excluded.ledger_seq, row_json = excluded.row_json"
            + " WHERE known.ledger_seq <= excluded.ledger_seq";
    private static final String DELETE = "DELETE FROM " + TABLE + " WHERE row_key = ? AND ledger_seq <= ?";
    private static final String DUE =
            "SELECT row_json FROM " + TABLE + " WHERE due_at <= ? ORDER BY due_at, row_key LIMIT ?";

    private final DataSource database;

    LoopPending(DataSource database) {
        this.database = database;
    }

    /** Notes in one transaction which rows wait from now on and which do not. */
    void write(List<LoopRow> waiting, List<LoopRow> others) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT);
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            connection.setAutoCommit(false);
            for (LoopRow row : waiting) {
                Instant dueAt = row.dueAt();
                put.setString(1, row.orderId());
                put.setObject(2, (dueAt == null ? Instant.EPOCH : dueAt).atOffset(ZoneOffset.UTC));
                put.setLong(3, row.ledgerSeq());
                put.setString(4, row.text());
                put.addBatch();
            }
            for (LoopRow row : others) {
                delete.setString(1, row.orderId());
                delete.setLong(2, row.json() == null ? Long.MAX_VALUE : row.ledgerSeq());
                delete.addBatch();
            }
            put.executeBatch();
            delete.executeBatch();
            connection.commit();
        }
    }

    /** Rows whose time has come, the longest due first. */
    List<LoopRow> due(Instant now, int most) throws SQLException {
        List<LoopRow> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setInt(2, most);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(LoopRow.parse(found.getString(1)));
                }
            }
        }
        return rows;
    }
}
