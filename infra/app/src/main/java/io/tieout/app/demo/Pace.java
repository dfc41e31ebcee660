package io.tieout.app.demo;

import java.util.concurrent.TimeUnit;

/**
 * How fast facts are published. Under no limit the stack is driven to saturation, which shows its throughput; at a steady rate below that, the time
 * to visible is the latency of a stack that keeps up.
 *
 * @param factsPerSecond 0 for no limit
 */
public record Pace(int factsPerSecond) {
    private static final int BATCHES_PER_SECOND = 10;

    public Pace {
        if (factsPerSecond < 0) {
            throw new IllegalArgumentException(
                    "rate " + factsPerSecond + ": facts a second are a whole number; 0 means no limit");
        }
    }

    /** As fast as the ledger takes them. */
    public static Pace unlimited() {
        return new Pace(0);
    }

    /** How many facts to publish at once: a tenth of a second's worth, {@code most} without a limit. */
    int batchFacts(int most) {
        return factsPerSecond == 0 ? most : Math.max(1, Math.min(most, factsPerSecond / BATCHES_PER_SECOND));
    }

    /** Waits until it is time to go on after {@code facts} facts. */
    void await(long begunNanos, long facts) throws InterruptedException {
        if (factsPerSecond > 0) {
            long due = TimeUnit.SECONDS.toNanos(facts) / factsPerSecond;
            TimeUnit.NANOSECONDS.sleep(due - (System.nanoTime() - begunNanos));
        }
    }
}
