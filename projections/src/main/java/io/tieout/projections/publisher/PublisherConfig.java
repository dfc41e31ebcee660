package io.tieout.projections.publisher;

import io.tieout.projections.wire.TieoutTopics;
import java.time.Duration;
import java.util.Map;

/**
 * How the publisher works. Immutable; {@link #builder} makes one, {@link #toBuilder} varies one.
 *
 * @param kafka connection settings for producer and consumers, at least {@code bootstrap.servers}; may hold secrets, so it is never printed
 * @param transactionalId the same for every publisher of one ledger, for that is what keeps two of them apart
 * @param maxEvents the most events of one transaction
 * @param maxDelay how long an event may wait for others at the head of the ledger
 * @param markerInterval the shortest time between cut markers while events arrive
 * @param heartbeat the longest time between cut markers
 * @param takeoverAfter how long a publisher that was fenced waits for a sign of life of the other before it takes over
 * @param firstBackoff the wait after a first failure; it doubles up to {@code maxBackoff}
 * @param maxBackoff the longest wait after a failure
 */
public record PublisherConfig(
        Map<String, Object> kafka,
        TieoutTopics topics,
        String transactionalId,
        int maxEvents,
        Duration maxDelay,
        Duration markerInterval,
        Duration heartbeat,
        Duration takeoverAfter,
        Duration firstBackoff,
        Duration maxBackoff) {
    public PublisherConfig {
        kafka = Map.copyOf(kafka);
        if (!kafka.containsKey("bootstrap.servers")) {
            throw new IllegalArgumentException(
                    "kafka settings " + kafka.keySet() + ": bootstrap.servers is needed; give the brokers' addresses");
        }
        if (maxEvents < 1) {
            throw new IllegalArgumentException(
                    "maxEvents " + maxEvents + ": a transaction takes at least 1 event; 5000 is a good number");
        }
        positive("maxDelay", maxDelay);
        positive("markerInterval", markerInterval);
        positive("heartbeat", heartbeat);
        positive("firstBackoff", firstBackoff);
        positive("maxBackoff", maxBackoff);
        if (takeoverAfter.compareTo(heartbeat) <= 0) {
            throw new IllegalArgumentException("takeoverAfter " + takeoverAfter + " with heartbeat " + heartbeat
                    + ": a living publisher would look dead; make takeoverAfter at least twice the heartbeat");
        }
    }

    /** Starts with the defaults. */
    public static Builder builder(Map<String, Object> kafka) {
        return new Builder(kafka);
    }

    /** Starts with these settings. */
    public Builder toBuilder() {
        Builder builder = new Builder(kafka);
        builder.topics = topics;
        builder.transactionalId = transactionalId;
        builder.maxEvents = maxEvents;
        builder.maxDelay = maxDelay;
        builder.markerInterval = markerInterval;
        builder.heartbeat = heartbeat;
        builder.takeoverAfter = takeoverAfter;
        builder.firstBackoff = firstBackoff;
        builder.maxBackoff = maxBackoff;
        return builder;
    }

    @Override
    public String toString() {
        return "PublisherConfig[" + topics.prefix() + "*, " + transactionalId + "]";
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " " + value + ": a positive duration is needed");
        }
    }

    /** Collects settings; not safe for use by several threads. */
    public static final class Builder {
        private final Map<String, Object> kafka;
        private TieoutTopics topics = TieoutTopics.standard();
        private String transactionalId = "tieout-publisher";
        private int maxEvents = 5_000;
        private Duration maxDelay = Duration.ofMillis(100);
        private Duration markerInterval = Duration.ofMillis(250);
        private Duration heartbeat = Duration.ofSeconds(5);
        private Duration takeoverAfter = Duration.ofSeconds(15);
        private Duration firstBackoff = Duration.ofMillis(200);
        private Duration maxBackoff = Duration.ofSeconds(10);

        private Builder(Map<String, Object> kafka) {
            this.kafka = kafka;
        }

        public Builder topics(TieoutTopics topics) {
            this.topics = topics;
            return this;
        }

        public Builder transactionalId(String transactionalId) {
            this.transactionalId = transactionalId;
            return this;
        }

        public Builder maxEvents(int maxEvents) {
            this.maxEvents = maxEvents;
            return this;
        }

        public Builder maxDelay(Duration maxDelay) {
            this.maxDelay = maxDelay;
            return this;
        }

        public Builder markerInterval(Duration markerInterval) {
            this.markerInterval = markerInterval;
            return this;
        }

        public Builder heartbeat(Duration heartbeat) {
            this.heartbeat = heartbeat;
            return this;
        }

        public Builder takeoverAfter(Duration takeoverAfter) {
            this.takeoverAfter = takeoverAfter;
            return this;
        }

        public Builder backoff(Duration first, Duration max) {
            this.firstBackoff = first;
            this.maxBackoff = max;
            return this;
        }

        /** Checks the settings. */
        public PublisherConfig build() {
            return new PublisherConfig(
                    kafka,
                    topics,
                    transactionalId,
                    maxEvents,
                    maxDelay,
                    markerInterval,
                    heartbeat,
                    takeoverAfter,
                    firstBackoff,
                    maxBackoff);
        }
    }
}
