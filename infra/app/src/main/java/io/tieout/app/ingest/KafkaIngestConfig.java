package io.tieout.app.ingest;

import java.time.Duration;
import java.util.Map;

/**
 * Which topics, and how long to wait.
 *
 * @param topic the facts
 * @param rejectedTopic where refused facts go with their original bytes
 * @param pollTimeout how long one poll waits for records
 * @param backoff how long to wait before records are taken again after the ledger could not record them
 */
public record KafkaIngestConfig(String topic, String rejectedTopic, Duration pollTimeout, Duration backoff) {
    /** Topics {@code tieout.facts} and {@code tieout.facts.rejected}. */
    public static KafkaIngestConfig defaults() {
        return new KafkaIngestConfig(
                "tieout.facts", "tieout.facts.rejected", Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    /** What the consumer must be configured with, besides addresses and deserializers. */
    public static Map<String, Object> consumerProperties() {
        return Map.of(
                "group.id", "tieout-ingest",
                "enable.auto.commit", false,
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed",
                "max.poll.records", 500);
    }
}
