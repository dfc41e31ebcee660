package io.tieout.app.ingest;

import java.time.Duration;

/**
 * How facts of concurrent requests are grouped.
 *
 * @param batchFacts the most facts in one database transaction
 * @param linger how long a writer waits for company before it records fewer facts than {@code batchFacts}; zero takes what is there
 * @param queueFacts how many facts may wait; a request that finds no room is refused, except that an empty queue takes a request of any size
 * @param writers how many batches are recorded at once
 * @param retryAfter what a refused request is told to wait
 * @param drain how long {@link FactGroup#close} waits for what was accepted
 */
public record FactGroupConfig(
        int batchFacts, Duration linger, int queueFacts, int writers, Duration retryAfter, Duration drain) {
    public FactGroupConfig {
        atLeastOne("batchFacts", batchFacts);
        atLeastOne("queueFacts", queueFacts);
        atLeastOne("writers", writers);
        notNegative("linger", linger);
        notNegative("retryAfter", retryAfter);
        notNegative("drain", drain);
    }

    /** 500 facts or 2 ms, 20,000 facts waiting, two writers. */
    public static FactGroupConfig defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    name + " " + value + ": must be at least 1; leave it out for the default");
        }
    }

    private static void notNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(
                    name + " " + value + ": must not be negative; leave it out for the default");
        }
    }

    /** Collects the settings; each has a default. */
    public static final class Builder {
        private int batchFacts = 500;
        private Duration linger = Duration.ofMillis(2);
        private int queueFacts = 20_000;
        private int writers = 2;
        private Duration retryAfter = Duration.ofSeconds(1);
        private Duration drain = Duration.ofSeconds(30);

        private Builder() {}

        public Builder batchFacts(int value) {
            batchFacts = value;
            return this;
        }

        public Builder linger(Duration value) {
            linger = value;
            return this;
        }

        public Builder queueFacts(int value) {
            queueFacts = value;
            return this;
        }

        public Builder writers(int value) {
            writers = value;
            return this;
        }

        public Builder retryAfter(Duration value) {
            retryAfter = value;
            return this;
        }

        public Builder drain(Duration value) {
            drain = value;
            return this;
        }

        public FactGroupConfig build() {
            return new FactGroupConfig(batchFacts, linger, queueFacts, writers, retryAfter, drain);
        }
    }
}
