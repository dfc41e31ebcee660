package io.tieout.sink;

import java.util.List;
import java.util.Optional;

/**
 * How the sink gets on.
 *
 * @param state what the sink as a whole does
 * @param tables one entry a route, in the order of the routes
 * @param watermarkError why the newest watermarks could not be written; empty if they were
 * @param lastError why Kafka could not be read, if so
 * @param drained after the end: whether all that was read is in its table or rejected, and committed
 */
public record SinkStatus(
        State state,
        List<TableStatus> tables,
        Optional<String> watermarkError,
        Optional<String> lastError,
        boolean drained) {
    /** The life of a sink. */
    public enum State {
        NEW,
        RUNNING,
        DRAINING,
        CLOSED,
        /** Another process took this one's group instance id; this one has stopped. */
        FENCED
    }

    public SinkStatus {
        tables = List.copyOf(tables);
    }
}
