package io.tieout.app.reconciliation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Reads how far the ledger itself is. */
public final class LedgerHead {
    private static final String HEAD = "SELECT coalesce(max(ledger_seq), 0), count(*) FROM ledger_event";

    private final DataSource eventStore;

    /** A reader of the event store's database. */
    public LedgerHead(DataSource eventStore) {
        this.eventStore = eventStore;
    }

    /** The sequence of the last event, 0 where there is none, and how many there are. */
    public Position read() throws SQLException {
        try (Connection connection = eventStore.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD)) {
            row.next();
            return new Position(row.getLong(1), row.getLong(2));
        }
    }

    /** The last event's sequence and the number of events. */
    public record Position(long ledgerSeq, long events) {}
}
