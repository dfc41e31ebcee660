package io.tieout.ledger.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the chain what is final in the log: the places behind which no running transaction can still put an event. A writer takes its
 * transaction number before its places, so once every transaction that was numbered when place {@code p} was seen has ended, all places up to
 * {@code p} are final: filled or empty for ever.
 *
 * <p>One at a time in the whole database, by a lock that ends with the transaction; whoever comes second does nothing. Not safe for use by several
 * threads.
 */
final class ChainSealer {
    /** Any number, the same for every ledger ever released. */
    private static final long ADVISORY_LOCK = 0x636861696eL;

    private static final int PAGE = 2_000;
    private static final String INSERT =
            "INSERT INTO ledger_chain (ledger_seq, previous_seq, event_print, digest) VALUES (?, ?, ?, ?)";

    private final DataSource dataSource;
    private final EventDigest digests = new EventDigest();
    private long finalUpTo;
    private @Nullable Sighting sighting;
    private ChainHead known = ChainHead.GENESIS;

    /** The highest place seen, and the number of a transaction that began after it was seen. */
    private record Sighting(long place, long transaction) {}

    ChainSealer(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Seals what is final now, or nothing if another sealer is at it.
     *
     * @return the head that this sealer knows
     * @throws IllegalStateException if the chain is shorter than it was, or another one
     */
    ChainHead seal() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean more = true;
                while (more) {
                    look(connection);
                    more = sealPage(connection);
                    connection.commit();
                }
                return known;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Learns how far the log is final. Two transactions of their own, so that the number taken here is none that is waited for. */
    private void look(Connection connection) throws SQLException {
        if (sighting == null) {
            long highest = number(connection, "SELECT coalesce(max(ledger_seq), 0) FROM ledger_event");
            if (highest > finalUpTo) {
                sighting = new Sighting(highest, number(connection, "SELECT pg_current_xact_id()::text::bigint"));
            }
            connection.commit();
        }
        Sighting seen = sighting;
        if (seen != null
                && number(connection, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                        > seen.transaction()) {
            finalUpTo = seen.place();
            sighting = null;
        }
        connection.commit();
    }

    /** Whether there may be more to seal at once. */
    private boolean sealPage(Connection connection) throws SQLException {
        if (number(connection, "SELECT pg_try_advisory_xact_lock(" + ADVISORY_LOCK + ")::int") == 0) {
            return false;
        }
        ChainHead head = ChainTables.head(connection);
        refuseOtherChain(connection, head);
        List<ChainEvent> events = head.ledgerSeq() < finalUpTo
                ? ChainTables.events(connection, head.ledgerSeq(), finalUpTo, PAGE)
                : List.of();
        if (events.isEmpty()) {
            known = head;
            return false;
        }
        List<ChainLink> links = links(head, events);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (ChainLink link : links) {
                insert.setLong(1, link.ledgerSeq());
                insert.setLong(2, link.previousSeq());
                insert.setLong(3, link.eventPrint());
                insert.setBytes(4, link.digest());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        ChainLink last = links.get(links.size() - 1);
        connection.commit();
        known = ChainHead.of(last.ledgerSeq(), last.digest());
        return true;
    }

    private List<ChainLink> links(ChainHead head, List<ChainEvent> events) {
        List<ChainLink> links = new ArrayList<>(events.size());
        long previous = head.ledgerSeq();
        byte[] before = head.bytes();
        for (ChainEvent event : events) {
            byte[] digest = digests.ofEvent(event);
            before = digests.atPlace(before, event.ledgerSeq(), digest);
            links.add(new ChainLink(event.ledgerSeq(), previous, EventDigest.print(digest), before));
            previous = event.ledgerSeq();
        }
        return links;
    }

    /** Sealing on after the chain was cut would write it anew and hide the cut. */
    private void refuseOtherChain(Connection connection, ChainHead head) throws SQLException {
        if (head.ledgerSeq() < known.ledgerSeq() || !ChainTables.contains(connection, known)) {
            throw new IllegalStateException("the hash chain ends at " + head.text() + " and led to " + known.text()
                    + " before: somebody changed ledger_chain; nothing more is sealed; run tieout verify --chain --expect-head "
                    + known.text());
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
