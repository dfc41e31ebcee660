package io.tieout.streamload;

import java.time.Duration;

/**
 * How patient a client is.
 *
 * @param maxAttempts how many requests may be sent, loads and questions for the label together; at least 1
 * @param firstDelay the pause after the first trouble; it doubles each time
 * @param maxDelay the longest pause
 */
public record RetryPolicy(int maxAttempts, Duration firstDelay, Duration maxDelay) {
    /** Ten requests over about half a minute. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(10, Duration.ofMillis(100), Duration.ofSeconds(5));

    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts " + maxAttempts + ": at least 1 request must be allowed");
        }
        if (firstDelay.isNegative() || maxDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("delays " + firstDelay + " to " + maxDelay
                    + ": the first is not negative and not above the longest");
        }
    }

    /** The pause before the request after {@code attempt} (1 is the first) failed. */
    public Duration delayAfter(int attempt) {
        int doublings = Math.min(Math.max(attempt - 1, 0), 30);
        Duration delay = firstDelay.multipliedBy(1L << doublings);
        return delay.compareTo(maxDelay) > 0 ? maxDelay : delay;
    }
}
