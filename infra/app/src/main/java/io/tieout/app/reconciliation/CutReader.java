package io.tieout.app.reconciliation;

import io.tieout.projections.wire.RowTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads the cut from the warehouse. Not thread-safe, as the connection is not. */
public final class CutReader {
    private static final String CUT = "SELECT count(*), coalesce(min(ledger_seq), 0) FROM projection_watermark";

    private final Connection connection;
    private final int partitions;

    /**
     * A reader.
     *
     * @param connection to the database of the tables; stays the caller's to close
     * @param partitions of each row topic
     */
    public CutReader(Connection connection, int partitions) {
        this.connection = connection;
        this.partitions = partitions;
    }

    /** The cut as it is now. */
    public Cut read() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CUT)) {
            row.next();
            return new Cut(row.getLong(2), row.getInt(1), RowTable.values().length * partitions);
        }
    }
}
