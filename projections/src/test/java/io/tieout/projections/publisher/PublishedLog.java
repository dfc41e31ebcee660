package io.tieout.projections.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.projections.TestingKafka;
import io.tieout.projections.wire.EventEnvelope;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.Watermark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The events topic as a reader of committed records sees it, and what must be true of it at any moment. */
final class PublishedLog {
    private final List<ConsumerRecord<byte[], byte[]>> records;

    private PublishedLog(List<ConsumerRecord<byte[], byte[]>> records) {
        this.records = records;
    }

    static PublishedLog of(TestingKafka kafka, TieoutTopics topics) {
        return new PublishedLog(kafka.committed(topics.events()));
    }

    List<EventEnvelope> events() {
        List<EventEnvelope> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (Watermark.of(record.headers()).isEmpty()) {
                events.add(EventEnvelope.of(record.headers()));
            }
        }
        return events;
    }

    List<Long> sequences() {
        return events().stream().map(EventEnvelope::ledgerSeq).sorted().toList();
    }

    /** The newest marker of each partition. */
    Map<Integer, Long> cuts() {
        Map<Integer, Long> cuts = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Watermark.of(record.headers()).ifPresent(marker -> cuts.put(record.partition(), marker.sequence()));
        }
        return cuts;
    }

    long cut() {
        return cuts().values().stream().mapToLong(Long::longValue).min().orElse(-1);
    }

    /** No event lies behind a marker that covers it, markers only move forward, and each speaks for its own partition. */
    void assertMarkersHold() {
        Map<Integer, Long> cuts = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            long cut = cuts.getOrDefault(record.partition(), 0L);
            Optional<Watermark> marker = Watermark.of(record.headers());
            if (marker.isPresent()) {
                assertThat(marker.get().source()).isEqualTo(record.partition());
                assertThat(marker.get().sequence()).isGreaterThanOrEqualTo(cut);
                assertThat(record.key()).isNull();
                assertThat(record.value()).isNull();
                cuts.put(record.partition(), marker.get().sequence());
            } else {
                assertThat(EventEnvelope.of(record.headers()).ledgerSeq())
                        .as("event in partition %s behind the marker of %s", record.partition(), cut)
                        .isGreaterThan(cut);
            }
        }
    }

    /** The events of each aggregate are all there, in order, each once. */
    void assertAggregatesAreWhole() {
        Map<String, Long> next = new HashMap<>();
        for (EventEnvelope event : events()) {
            long expected = next.getOrDefault(event.aggregateId(), 0L);
            assertThat(event.aggregateSeq())
                    .as("aggregate %s", event.aggregateId())
                    .isEqualTo(expected);
            next.put(event.aggregateId(), expected + 1);
        }
    }
}
