package io.tieout.sink;

import java.time.Duration;

/**
 * When the rows of a partition are loaded: whichever comes first.
 *
 * @param maxRows rows of one load
 * @param maxBytes bytes of one load; a single larger row is still loaded
 * @param interval how long a row waits at most before its load starts; also the pace of watermark writes
 */
public record FlushPolicy(int maxRows, long maxBytes, Duration interval) {
    /** Ten thousand rows, 16 MiB or half a second. */
    public static final FlushPolicy DEFAULT = new FlushPolicy(10_000, 16L << 20, Duration.ofMillis(500));

    public FlushPolicy {
        if (maxRows < 1 || maxBytes < 1 || interval.isNegative()) {
            throw new IllegalArgumentException("flush at " + maxRows + " rows, " + maxBytes + " bytes or " + interval
                    + ": rows and bytes are at least 1, the interval is not negative");
        }
    }
}
