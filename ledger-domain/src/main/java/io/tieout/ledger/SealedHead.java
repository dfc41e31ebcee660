package io.tieout.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Finds a place in the ledger below which nothing can change any more: every place up to it is filled or empty for ever. It reads only. Safe for use
 * by several threads.
 */
public final class SealedHead {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final DataSource eventStore;

    /** @param eventStore connections to the event store, for a user who may read it */
    public SealedHead(DataSource eventStore) {
        this.eventStore = eventStore;
    }

    /**
     * The highest place that is filled now, once every transaction that might fill one below it has ended: a writer takes its transaction number
     * before its places, so those that matter have a number below one that is taken after looking.
     *
     * @return 0 for an empty ledger
     * @throws LedgerUnavailableException if the event store cannot be read, or a transaction stays open for two minutes
     */
    public long read() {
        try (Connection connection = eventStore.getConnection()) {
            connection.setAutoCommit(true);
            long head = number(connection, "SELECT coalesce(max(ledger_seq), 0) FROM ledger_event");
            long after = number(connection, "SELECT pg_current_xact_id()::text::bigint");
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (number(connection, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint") <= after) {
                if (System.nanoTime() > deadline) {
                    throw new LedgerUnavailableException(
                            "what lies up to " + head + " in the event store is not final",
                            new TimeoutException("a transaction has been open for " + PATIENCE.toSeconds()
                                    + " s: find it in pg_stat_activity, end it and start again"));
                }
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
            return head;
        } catch (SQLException e) {
            throw new LedgerUnavailableException("the head of the event store could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("interrupted while looking for the head of the event store", e);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
