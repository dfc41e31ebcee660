package io.tieout.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names the transaction that keeps a gap of the ledger open. Any transaction of the whole server that has written something can be it, even in
 * another database, because PostgreSQL tells only the oldest number that still runs; one that only reads has no number and holds nothing up.
 */
final class LongTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(LongTransactions.class);
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(10);

    private static final String HOLDER = """
            SELECT 'process ' || pid || ' (database ' || coalesce(datname, '-') || ', user ' || coalesce(usename, '-') || ', application '
                   || coalesce(nullif(application_name, ''), '-') || ', ' || coalesce(state, 'running') || '), open for '
                   || extract(epoch FROM clock_timestamp() - xact_start)::bigint || ' s; end it with SELECT pg_terminate_backend('
                   || pid || ')'
            FROM pg_stat_activity
            WHERE backend_xid = ?::text::xid AND clock_timestamp() - xact_start >= ? * interval '1 millisecond'
            UNION ALL
            SELECT 'prepared transaction ' || gid || ' (database ' || database || '), open for '
                   || extract(epoch FROM clock_timestamp() - prepared)::bigint || ' s; end it with ROLLBACK PREPARED or COMMIT PREPARED'
            FROM pg_prepared_xacts
            WHERE transaction = ?::text::xid AND clock_timestamp() - prepared >= ? * interval '1 millisecond'
            """;

    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());

    /** Looks, at most every ten seconds, and warns if the oldest running transaction is old enough to be a nuisance. */
    void warnOf(Connection connection, long transaction, SqlPosition.Gap gap) throws SQLException {
        long now = System.nanoTime();
        long before = lookedAt.get();
        if (now - before < WORTH_A_WORD.toNanos() || !lookedAt.compareAndSet(before, now)) {
            return;
        }
        holder(connection, transaction, WORTH_A_WORD)
                .ifPresent(holder -> LOG.warn(
                        "what follows the ledger waits at place {} until a transaction ends: {}", gap.first(), holder));
    }

    /** Who runs the transaction of a number, if it is at least this old. */
    static Optional<String> holder(Connection connection, long transaction, Duration atLeast) throws SQLException {
        // The views know a transaction by the low half of its number.
        long low = transaction & 0xffff_ffffL;
        try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            statement.setLong(1, low);
            statement.setLong(2, atLeast.toMillis());
            statement.setLong(3, low);
            statement.setLong(4, atLeast.toMillis());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
