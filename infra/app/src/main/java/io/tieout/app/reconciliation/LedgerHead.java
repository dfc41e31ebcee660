package io.tieout.app.reconciliation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Reads how far the ledger itself is. */
public final class LedgerHead {
    private static final String HEAD = "SELECT coalesce(max(ledger_seq), 0), count(*) FROM ledger_event";

    /** Goes back from the end, so it reads what was recorded since. */
    private static final String LAST_BEFORE =
            "SELECT ledger_seq FROM ledger_event WHERE recorded_at < ? ORDER BY ledger_seq DESC LIMIT 1";

    private static final String LAST = "SELECT coalesce(max(ledger_seq), 0) FROM ledger_event";

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

    /** The sequence of the last event, 0 where there is none; cheap, however many there are. */
    public long lastSeq() throws SQLException {
        try (Connection connection = eventStore.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAST)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The sequence of the last event that was recorded before a time, 0 where there is none. */
    long lastSeqBefore(Instant time) throws SQLException {
        try (Connection connection = eventStore.getConnection();
                PreparedStatement statement = connection.prepareStatement(LAST_BEFORE)) {
            statement.setObject(1, time.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** The last event's sequence and the number of events. */
    public record Position(long ledgerSeq, long events) {}
}
