package io.tieout.sink;

import io.tieout.sink.PieceProtocol.Severity;
import io.tieout.streamload.RetryPolicy;
import java.util.Optional;

/** How long a partition waits after trouble, and why. Not thread-safe. */
final class Patience {
    private final RetryPolicy backoff;
    private int delays;
    private long notBeforeMillis;
    private Optional<Trouble> trouble = Optional.empty();

    Patience(RetryPolicy backoff) {
        this.backoff = backoff;
    }

    /** Waits longer each time, and longest where a person or a rest is needed. */
    void delay(Trouble reason, long nowMillis) {
        delays++;
        boolean slow = reason.severity() != Severity.TRANSIENT;
        notBeforeMillis = nowMillis + (slow ? backoff.maxDelay() : backoff.delayAfter(delays)).toMillis();
        trouble = Optional.of(reason);
    }

    void calm() {
        delays = 0;
        notBeforeMillis = 0;
        trouble = Optional.empty();
    }

    boolean lasts(long nowMillis) {
        return nowMillis < notBeforeMillis;
    }

    Optional<Trouble> trouble() {
        return trouble;
    }
}
