package io.tieout.projections.publisher;

import java.time.Duration;

/** When a cut marker is due: steadily while the cut moves, and as a sign of life while it does not. The time comes in with each call. */
final class MarkerSchedule {
    private final long intervalNanos;
    private final long heartbeatNanos;
    private boolean none = true;
    private long lastNanos;
    private long lastSequence;

    MarkerSchedule(Duration interval, Duration heartbeat) {
        this.intervalNanos = interval.toNanos();
        this.heartbeatNanos = heartbeat.toNanos();
    }

    boolean due(long nowNanos, long sealedUpTo) {
        if (none) {
            return true;
        }
        long elapsed = nowNanos - lastNanos;
        return elapsed >= heartbeatNanos || (elapsed >= intervalNanos && sealedUpTo != lastSequence);
    }

    void written(long nowNanos, long sealedUpTo) {
        none = false;
        lastNanos = nowNanos;
        lastSequence = sealedUpTo;
    }
}
