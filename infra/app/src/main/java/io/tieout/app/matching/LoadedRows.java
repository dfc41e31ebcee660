package io.tieout.app.matching;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Waits until the sink has loaded everything that lies in some row topics. The sink commits an offset when readers see the rows before it; what
 * lies behind the committed offset may still be only the marks that end transactions, so it is read.
 */
final class LoadedRows {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Map<String, Object> kafka;
    private final String sinkGroup;
    private final List<String> topics;

    /**
     * Does nothing yet.
     *
     * @param sinkGroup the consumer group of the sink
     */
    LoadedRows(Map<String, Object> kafka, String sinkGroup, List<String> topics) {
        this.kafka = Map.copyOf(kafka);
        this.sinkGroup = sinkGroup;
        this.topics = List.copyOf(topics);
    }

    /** Waits at most so long, and says whether everything is loaded. */
    boolean within(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Map<String, Object> reading = new HashMap<>(kafka);
        reading.put("isolation.level", "read_committed");
        reading.put("max.poll.records", "1");
        try (Admin admin = Admin.create(kafka);
                Consumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            while (!isLoaded(admin, consumer)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
            return true;
        } catch (ExecutionException e) {
            throw new KafkaException("how far the sink is could not be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the sink", e);
        }
    }

    private boolean isLoaded(Admin admin, Consumer<byte[], byte[]> consumer)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(sinkGroup)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> behind = new HashMap<>();
        Set<TopicPartition> partitions = new HashSet<>();
        for (String topic : topics) {
            consumer.partitionsFor(topic)
                    .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        ends.forEach((partition, end) -> {
            OffsetAndMetadata done = committed.get(partition);
            long from = Math.max(begins.getOrDefault(partition, 0L), done == null ? 0 : done.offset());
            if (from < end) {
                behind.put(partition, from);
            }
        });
        return behind.isEmpty() || holdsNoRows(consumer, behind, ends);
    }

    private static boolean holdsNoRows(
            Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        while (from.keySet().stream().anyMatch(partition -> consumer.position(partition) < end(ends, partition))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PAUSE)) {
                if (record.offset() < end(ends, new TopicPartition(record.topic(), record.partition()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }
}
