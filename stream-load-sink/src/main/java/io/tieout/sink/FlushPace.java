package io.tieout.sink;

import java.time.Duration;

/**
 * How large and how often the loads of one table are. When the warehouse cannot keep up (too many versions, too many running
 * transactions) the loads get larger and rarer, twofold each time; when it keeps up again for a while, back step by step.
 * Not thread-safe; the loop's thread owns it.
 */
final class FlushPace {
    private static final int MAX_FACTOR = 16;
    private static final long MAX_BYTES = 90L << 20;
    private static final Duration LEAST_INTERVAL = Duration.ofMillis(200);

    /** Longer than the compaction of a few hundred versions takes. */
    static final Duration RELIEF = Duration.ofSeconds(20);

    private final FlushPolicy usual;
    private int factor = 1;
    private long changedMillis;
    private long pressedSinceMillis = -1;
    private long pressedMillis;

    FlushPace(FlushPolicy usual) {
        this.usual = usual;
    }

    /** The policy to flush by now. */
    FlushPolicy policy() {
        if (factor == 1) {
            return usual;
        }
        Duration base = usual.interval().compareTo(LEAST_INTERVAL) < 0 ? LEAST_INTERVAL : usual.interval();
        long rows = Math.min((long) usual.maxRows() * factor, Integer.MAX_VALUE / 4);
        long bytes = Math.max(usual.maxBytes(), Math.min(usual.maxBytes() * factor, MAX_BYTES));
        return new FlushPolicy((int) rows, bytes, base.multipliedBy(factor));
    }

    /** The warehouse could not keep up. Several partitions say so at once: that counts once. */
    void pressed(long nowMillis) {
        if (pressedSinceMillis < 0) {
            pressedSinceMillis = nowMillis;
        }
        boolean again =
                factor > 1 && nowMillis - changedMillis < policy().interval().toMillis();
        if (!again) {
            factor = Math.min(factor * 2, MAX_FACTOR);
            changedMillis = nowMillis;
        }
    }

    /** A load went through. */
    void loaded(long nowMillis) {
        if (factor > 1 && nowMillis - changedMillis >= RELIEF.toMillis()) {
            factor /= 2;
            changedMillis = nowMillis;
            if (factor == 1) {
                pressedMillis += nowMillis - pressedSinceMillis;
                pressedSinceMillis = -1;
            }
        }
    }

    /** Whether loads are slowed down; then only one of the table runs at a time. */
    boolean slowed() {
        return factor > 1;
    }

    /** How many times larger and rarer than usual the loads are. */
    int factor() {
        return factor;
    }

    /** How long loads have been slowed down in all. */
    long slowedMillis(long nowMillis) {
        return pressedMillis + (pressedSinceMillis < 0 ? 0 : nowMillis - pressedSinceMillis);
    }
}
