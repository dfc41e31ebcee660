package io.tieout.app.completeness;

import io.tieout.projections.wire.Watermark;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the records of topics from given places to their present ends, without a group. Not thread-safe. */
final class TopicReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param kafka connection settings */
    TopicReader(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", "false");
        settings.put("max.poll.records", "5000");
        settings.put("fetch.max.wait.ms", "20"); // The ends are known; a poll beyond them has nothing to wait for.
        settings.put("fetch.max.bytes", Integer.toString(8 << 20));
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Takes what lies on a topic. */
    interface Receiver {
        void record(ConsumerRecord<byte[], byte[]> record);

        /** A marker of the partition: all rows of events up to its sequence lie before it. */
        default void marker(int partition, long sequence) {}
    }

    /**
     * Hands on every row record of a topic between the given places and the ends as they are now.
     *
     * @param places the next offset of each partition; one that is not named is read from its beginning
     * @return the places behind
     */
    Map<Integer, Long> read(String topic, Map<Integer, Long> places, Receiver receiver) {
        Map<TopicPartition, Long> ends = ends(topic);
        List<TopicPartition> partitions = List.copyOf(ends.keySet());
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long start = Objects.requireNonNull(starts.get(partition));
            consumer.seek(partition, Math.max(start, places.getOrDefault(partition.partition(), 0L)));
        }
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Watermark.of(record.headers())
                        .ifPresentOrElse(
                                marker -> receiver.marker(record.partition(), marker.sequence()),
                                () -> receiver.record(record));
            }
        }
        Map<Integer, Long> next = new HashMap<>();
        partitions.forEach(partition -> next.put(partition.partition(), consumer.position(partition)));
        return next;
    }

    /** The record at a place. */
    ConsumerRecord<byte[], byte[]> at(String topic, int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        consumer.assign(List.of(place));
        consumer.seek(place, offset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() == offset) {
                    return record;
                }
            }
        }
        throw new IllegalStateException("offset " + offset + " of " + place + " could not be read in " + PATIENCE
                + "; look at the broker, then repair again");
    }

    private Map<TopicPartition, Long> ends(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        return consumer.endOffsets(partitions);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
    }
}
