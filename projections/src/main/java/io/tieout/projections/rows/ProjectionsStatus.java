package io.tieout.projections.rows;

import org.jspecify.annotations.Nullable;

/**
 * What the projections are doing.
 *
 * @param lastError the last failure, null if there was none; in state {@code FAILED} the reason
 */
public record ProjectionsStatus(State state, @Nullable String lastError) {
    /** The life of the projections. */
    public enum State {
        /** Not started, restoring state, or sharing out partitions. */
        STARTING,
        /** Projecting. */
        RUNNING,
        /** Stopped at an event that cannot be projected; nothing behind it is lost. */
        FAILED,
        /** Closed. */
        STOPPED
    }
}
