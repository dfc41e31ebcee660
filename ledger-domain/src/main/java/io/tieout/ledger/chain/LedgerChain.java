package io.tieout.ledger.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The hash chain over an event store. Sealing is asynchronous and orderly: it follows the log behind the last place that can still change. Safe for
 * use by several threads and processes.
 */
public final class LedgerChain {
    private static final long PLACES_A_PAGE = 10_000;

    private final DataSource dataSource;
    private final ChainSealer sealer;

    private LedgerChain(DataSource dataSource) {
        this.dataSource = dataSource;
        this.sealer = new ChainSealer(dataSource);
    }

    /** The chain of the event store in a database that a ledger has opened before. */
    public static LedgerChain of(DataSource dataSource) {
        return new LedgerChain(dataSource);
    }

    /** Told how far a verification is. */
    public interface Progress {
        /**
         * Everything up to a place was compared.
         *
         * @param head the last place that will be
         */
        void verified(long place, long head);
    }

    /**
     * Seals every event that is final; nothing if another sealer is at work.
     *
     * @return the head
     * @throws IllegalStateException if the chain is not the one that this object sealed before: somebody changed it
     */
    public ChainHead seal() throws SQLException {
        synchronized (sealer) {
            return sealer.seal();
        }
    }

    /** The end of the chain. */
    public ChainHead head() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            ChainHead head = ChainTables.head(connection);
            connection.rollback();
            return head;
        }
    }

    /**
     * Compares every sealed event with its digest, page by page; others may append meanwhile.
     *
     * @param anchors heads that the chain had once, kept elsewhere
     */
    public ChainReport verify(List<ChainHead> anchors, Progress progress) throws SQLException {
        ChainVerifier verifier = new ChainVerifier(anchors);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            long head = ChainTables.head(connection).ledgerSeq();
            connection.rollback();
            long after = Long.MIN_VALUE;
            while (after < head) {
                long upTo = Math.min(head, Math.max(after, 0) + PLACES_A_PAGE);
                ChainTables.both(connection, after, upTo, verifier::place);
                connection.rollback();
                after = upTo;
                progress.verified(after, head);
            }
            long behind = ChainTables.eventsBehind(connection, head);
            connection.rollback();
            return verifier.report(behind);
        }
    }
}
