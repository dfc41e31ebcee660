package io.tieout.sink;

import java.util.Optional;

/**
 * How one table gets on, as this instance sees it.
 *
 * @param table {@code database.table}
 * @param topic the topic behind it
 * @param state the worst state among its partitions here
 * @param partitions how many partitions of the topic this instance has
 * @param rowsLoaded rows that this instance saw become visible
 * @param rowsRejected records that it wrote to the rejected topic
 * @param lagRecords records not yet in the table, as far as known
 * @param lastError the newest trouble, also if it has passed
 */
public record TableStatus(
        String table,
        String topic,
        State state,
        int partitions,
        long rowsLoaded,
        long rowsRejected,
        long lagRecords,
        Optional<String> lastError) {
    /** From good to bad. */
    public enum State {
        /** No partition here, or all asked for their position. */
        WAITING,
        /** Loading, or nothing to load. */
        RUNNING,
        /** The warehouse or Kafka is away, busy or unsure; the sink tries again by itself. */
        RETRYING,
        /** A person must act; the sink tries again slowly and drops nothing. */
        ERROR
    }
}
