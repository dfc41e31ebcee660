package io.tieout.projections.publisher;

import io.tieout.projections.wire.TieoutTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The topic that keeps the publisher's position: the last committed record counts, a tombstone means the start of the ledger. */
final class PositionLog {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Compaction needs a while, so the newest position is looked for at the end first. */
    private static final long TAIL = 500;

    private final Map<String, Object> kafka;
    private final TieoutTopics topics;

    PositionLog(PublisherConfig config) {
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("client.id", config.transactionalId() + "-position");
        settings.put("default.api.timeout.ms", "20000");
        settings.put("allow.auto.create.topics", "false");
        this.kafka = settings;
        this.topics = config.topics();
    }

    ProducerRecord<byte[], byte[]> record(String positionText) {
        byte[] key = topics.events().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topics.position(), 0, key, positionText.getBytes(StandardCharsets.UTF_8));
    }

    /** The last position that was committed; call it when no transaction of the publisher can be open any more. */
    Optional<String> last() {
        TopicPartition partition = new TopicPartition(topics.position(), 0);
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            long begin = offsetOf(consumer.beginningOffsets(List.of(partition)), partition);
            long end = offsetOf(consumer.endOffsets(List.of(partition)), partition);
            long tail = Math.max(begin, end - TAIL);
            ConsumerRecord<byte[], byte[]> last = lastBetween(consumer, partition, tail, end);
            if (last == null && tail > begin) {
                last = lastBetween(consumer, partition, begin, end);
            }
            return last == null || last.value() == null
                    ? Optional.empty()
                    : Optional.of(new String(last.value(), StandardCharsets.UTF_8));
        }
    }

    /** A number that grows whenever a living publisher commits: markers go to every partition, so one partition tells. */
    long signOfLife() {
        TopicPartition partition = new TopicPartition(topics.events(), 0);
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            return offsetOf(consumer.endOffsets(List.of(partition)), partition);
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static @Nullable ConsumerRecord<byte[], byte[]> lastBetween(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, long from, long end) {
        ConsumerRecord<byte[], byte[]> last = null;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                last = record;
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        "position topic \"" + partition.topic() + "\" could not be read up to offset " + end + " in "
                                + PATIENCE.toSeconds() + " s; look at the broker");
            }
        }
        return last;
    }

    private static long offsetOf(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        Long offset = offsets.get(partition);
        if (offset == null) {
            throw new KafkaException("partition " + partition + " has no offsets: create the topics first");
        }
        return offset;
    }
}
