package io.tieout.ledger.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log and the chain as they lie in the database. */
final class ChainTables {
    private static final String BOTH =
            "SELECT " + ChainEvent.COLUMNS + ", c.ledger_seq, c.previous_seq, c.event_print, c.digest"
                    + " FROM (SELECT * FROM ledger_event WHERE ledger_seq > ? AND ledger_seq <= ?) e"
                    + " FULL JOIN (SELECT * FROM ledger_chain WHERE ledger_seq > ? AND ledger_seq <= ?) c ON c.ledger_seq = e.ledger_seq"
                    + " ORDER BY coalesce(e.ledger_seq, c.ledger_seq)";

    private ChainTables() {}

    /** Receives what lies at a place; one of both may be missing. */
    interface Places {
        void place(@Nullable ChainEvent event, @Nullable ChainLink link);
    }

    static ChainHead head(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT ledger_seq, digest FROM ledger_chain ORDER BY ledger_seq DESC LIMIT 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? ChainHead.of(rows.getLong(1), rows.getBytes(2)) : ChainHead.GENESIS;
        }
    }

    static boolean contains(Connection connection, ChainHead head) throws SQLException {
        if (head.equals(ChainHead.GENESIS)) {
            return true;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT digest FROM ledger_chain WHERE ledger_seq = ?")) {
            statement.setLong(1, head.ledgerSeq());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        && ChainHead.of(head.ledgerSeq(), rows.getBytes(1)).equals(head);
            }
        }
    }

    /** The events of the places after {@code after} up to {@code upTo}, the first {@code most} of them. */
    static List<ChainEvent> events(Connection connection, long after, long upTo, int most) throws SQLException {
        List<ChainEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + ChainEvent.COLUMNS
                + " FROM ledger_event e WHERE e.ledger_seq > ? AND e.ledger_seq <= ? ORDER BY e.ledger_seq LIMIT ?")) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setInt(3, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(ChainEvent.read(rows));
                }
            }
        }
        return events;
    }

    static void both(Connection connection, long after, long upTo, Places places) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BOTH)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setLong(3, after);
            statement.setLong(4, upTo);
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.place(
                            rows.getObject(1) == null ? null : ChainEvent.read(rows),
                            rows.getObject(ChainEvent.COLUMN_COUNT + 1) == null ? null : link(rows));
                }
            }
        }
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        int first = ChainEvent.COLUMN_COUNT + 1;
        return new ChainLink(
                row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getBytes(first + 3));
    }

    static long eventsBehind(Connection connection, long place) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT count(*) FROM ledger_event WHERE ledger_seq > ?")) {
            statement.setLong(1, place);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
