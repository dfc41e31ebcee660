package io.tieout.projections.publisher;

import org.jspecify.annotations.Nullable;

/**
 * What a publisher is doing.
 *
 * @param published events committed since {@link Publisher#start}
 * @param sealedUpTo the ledger sequence up to which everything is on the topic; -1 before the position is known
 * @param atHead whether the last read reached the end of the ledger
 * @param lastError why the publisher last had to start over, null if it never had to
 */
public record PublisherStatus(
        State state,
        long published,
        long sealedUpTo,
        boolean atHead,
        @Nullable String lastError) {
    /** The life of a publisher. */
    public enum State {
        /** Not started, or finding its position. */
        STARTING,
        /** Reading and publishing. */
        PUBLISHING,
        /** Another publisher of the same ledger is at work; this one waits for it to fall silent. */
        STANDBY,
        /** Something failed; it will start over. */
        BACKING_OFF,
        /** Closed. */
        STOPPED
    }
}
