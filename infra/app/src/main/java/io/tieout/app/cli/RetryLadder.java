package io.tieout.app.cli;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before a batch is sent again: doubling from the first wait to the longest, never less than the server asked for, until the patience
 * is used up.
 */
record RetryLadder(Duration first, Duration longest, Duration patience) {
    static RetryLadder lasting(Duration patience) {
        return new RetryLadder(Duration.ofMillis(200), Duration.ofSeconds(10), patience);
    }

    /**
     * The wait before the next attempt; empty where it is time to give up.
     *
     * @param attempts how many have failed, at least 1
     * @param waited how long was waited so far
     */
    Optional<Duration> next(int attempts, Duration waited, Duration atLeast) {
        if (waited.compareTo(patience) >= 0) {
            return Optional.empty();
        }
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, 20));
        Duration wait = doubled.compareTo(longest) < 0 ? doubled : longest;
        wait = wait.compareTo(atLeast) < 0 ? atLeast : wait;
        Duration left = patience.minus(waited);
        return Optional.of(wait.compareTo(left) < 0 ? wait : left);
    }
}
