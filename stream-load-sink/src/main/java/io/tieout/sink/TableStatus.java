package io.tieout.sink;

import java.time.Duration;
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
 * @param lag the age of the oldest record that is read but not in the table; zero if there is none
 * @param flushFactor how many times larger and rarer than configured loads are now, since the warehouse could not keep up
 * @param slowed how long loads were slowed down in all
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
        Duration lag,
        int flushFactor,
        Duration slowed,
        Optional<String> lastError) {
    /** From good to bad. */
    public enum State {
        /** No partition here, or all asked for their position. */
        WAITING(0),
        /** Loading, or nothing to load. */
        RUNNING(1),
        /** Somebody paused it. */
        PAUSED(2),
        /** The warehouse could not keep up: loads are fewer and larger until it does. */
        SLOWED(3),
        /** The warehouse or Kafka is away, busy or unsure; the sink tries again by itself. */
        RETRYING(4),
        /** A person must act; the sink tries again slowly and drops nothing. */
        ERROR(5);

        private final int figure;

        State(int figure) {
            this.figure = figure;
        }

        /** The state as a metric shows it. */
        public int figure() {
            return figure;
        }
    }
}
