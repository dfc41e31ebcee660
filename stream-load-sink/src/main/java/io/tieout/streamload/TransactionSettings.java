package io.tieout.streamload;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Which transaction, and how long it may live (protocol 3.3).
 *
 * @param database the one database that it writes to
 * @param table the one table, or empty for several
 * @param label its label; it must be new or aborted
 * @param timeout how long until it must be prepared or committed; always sent, since the server allows a multi-table
 *     transaction only 20 s otherwise
 * @param idleTimeout abort after this long without a load; empty for never
 * @param preparedTimeout how long it may stay prepared; empty for the server's day
 * @param commitWait how long the commit waits for readers to see the rows; they will see them anyway
 */
public record TransactionSettings(
        String database,
        Optional<String> table,
        String label,
        Duration timeout,
        Optional<Duration> idleTimeout,
        Optional<Duration> preparedTimeout,
        Duration commitWait) {
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final Duration COMMIT_WAIT = Duration.ofSeconds(20);

    public TransactionSettings {
        if (database.isBlank() || table.map(String::isBlank).orElse(false)) {
            throw new IllegalArgumentException(
                    "transaction into \"" + database + "." + table.orElse("*") + "\": a name is not blank; give one");
        }
        Labels.checked(label);
        StreamLoadRequest.loadTimeout(timeout);
        idleTimeout.ifPresent(StreamLoadRequest::loadTimeout);
        preparedTimeout.ifPresent(StreamLoadRequest::loadTimeout);
        StreamLoadRequest.loadTimeout(commitWait);
    }

    /** Several loads into one table, which may be prepared first and committed later, by another process if need be. */
    public static TransactionSettings singleTable(String database, String table, String label) {
        return new TransactionSettings(
                database, Optional.of(table), label, TIMEOUT, Optional.empty(), Optional.empty(), COMMIT_WAIT);
    }

    /** Loads into several tables of one database (StarRocks 4.0); it cannot be prepared. */
    public static TransactionSettings multiTable(String database, String label) {
        return new TransactionSettings(
                database, Optional.empty(), label, TIMEOUT, Optional.empty(), Optional.empty(), COMMIT_WAIT);
    }

    /** One that another process began; of either kind, as far as commit and rollback care. */
    static TransactionSettings lingering(String database, String label) {
        return singleTable(database, "lingering", label);
    }

    public TransactionSettings withTimeout(Duration limit) {
        return new TransactionSettings(database, table, label, limit, idleTimeout, preparedTimeout, commitWait);
    }

    public TransactionSettings withIdleTimeout(Duration limit) {
        return new TransactionSettings(
                database, table, label, timeout, Optional.of(limit), preparedTimeout, commitWait);
    }

    public TransactionSettings withPreparedTimeout(Duration limit) {
        return new TransactionSettings(database, table, label, timeout, idleTimeout, Optional.of(limit), commitWait);
    }

    public TransactionSettings withCommitWait(Duration limit) {
        return new TransactionSettings(
                database, table, label, timeout, idleTimeout, preparedTimeout, Objects.requireNonNull(limit, "limit"));
    }

    boolean isMultiTable() {
        return table.isEmpty();
    }
}
