package io.tieout.app.rejected;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The rejected facts of a cluster and what became of them: two topics read together. What became of a fact is the newest record of its id in the
 * compacted {@link RejectedTopics#STATUS}. One thread.
 */
public final class RejectedLog implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Map<String, Object> kafka;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private @Nullable Producer<byte[], byte[]> producer;

    private RejectedLog(Map<String, Object> kafka) {
        this.kafka = kafka;
        Map<String, Object> reading = new HashMap<>(kafka);
        reading.put("isolation.level", "read_committed");
        reading.put("default.api.timeout.ms", 15_000);
        this.consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Opens the log of a cluster; connects when it is first asked.
     *
     * @param kafka client properties with {@code bootstrap.servers}
     */
    public static RejectedLog open(Map<String, Object> kafka) {
        return new RejectedLog(kafka);
    }

    /**
     * Gives all that is there now, partition by partition and the oldest first.
     *
     * @param since nothing that was rejected before
     * @param progress told how many were read
     * @throws KafkaException where the broker does not answer
     */
    public void read(Instant since, Consumer<RejectedItem> items, LongConsumer progress) {
        Map<String, Resolution> resolutions = resolutions();
        List<TopicPartition> partitions = assign(RejectedTopics.FACTS);
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found == null) {
                consumer.seek(partition, ends.getOrDefault(partition, 0L));
            } else {
                consumer.seek(partition, found.offset());
            }
        });
        long[] read = {0};
        drain(ends, record -> {
            progress.accept(++read[0]);
            RejectedItem item = item(record, resolutions);
            if (!item.fact().rejectedAt().isBefore(since)) {
                items.accept(item);
            }
        });
    }

    /** One rejected fact; empty where there is none of that id. */
    public Optional<RejectedItem> find(RejectedId id) {
        List<TopicPartition> partitions = assign(RejectedTopics.FACTS);
        TopicPartition partition = new TopicPartition(RejectedTopics.FACTS, id.partition());
        if (!partitions.contains(partition)) {
            return Optional.empty();
        }
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        if (id.offset() < begin || id.offset() >= end) {
            return Optional.empty();
        }
        consumer.seek(partition, id.offset());
        while (consumer.position(partition) <= id.offset()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                return record.offset() == id.offset() ? Optional.of(item(record, resolutions())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Writes down what became of facts; returns when that is durable. */
    public void resolve(Map<RejectedId, Resolution> resolutions) {
        Producer<byte[], byte[]> writer = writer();
        try {
            for (Map.Entry<RejectedId, Resolution> entry : resolutions.entrySet()) {
                byte[] key = entry.getKey().toString().getBytes(StandardCharsets.UTF_8);
                writer.send(new ProducerRecord<>(RejectedTopics.STATUS, key, JSON.writeValueAsBytes(entry.getValue())))
                        .get();
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a resolution can always be written", e);
        } catch (ExecutionException e) {
            throw new KafkaException("what became of rejected facts could not be written down", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing down what became of rejected facts", e);
        }
    }

    private Producer<byte[], byte[]> writer() {
        Producer<byte[], byte[]> writer = producer;
        if (writer == null) {
            Map<String, Object> writing = new HashMap<>(kafka);
            writing.putAll(Map.of("acks", "all", "enable.idempotence", true, "max.block.ms", 15_000L));
            writer = new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer());
            producer = writer;
        }
        return writer;
    }

    /** What became of facts, by the text of their id; those that nobody dealt with are not in it. */
    public Map<String, Resolution> resolutions() {
        Map<String, Resolution> resolutions = new HashMap<>();
        List<TopicPartition> partitions = assign(RejectedTopics.STATUS);
        consumer.seekToBeginning(partitions);
        drain(consumer.endOffsets(partitions), record -> {
            if (record.key() != null && record.value() != null) {
                resolution(record.value())
                        .ifPresent(found -> resolutions.put(new String(record.key(), StandardCharsets.UTF_8), found));
            }
        });
        return resolutions;
    }

    private static Optional<Resolution> resolution(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, Resolution.class));
        } catch (IOException e) {
            // A record of another writer says nothing; the fact then shows as open, where somebody sees it.
            return Optional.empty();
        }
    }

    private static RejectedItem item(ConsumerRecord<byte[], byte[]> record, Map<String, Resolution> resolutions) {
        RejectedId id = new RejectedId(record.partition(), record.offset());
        return new RejectedItem(
                id, RejectedRecords.read(record), resolutions.getOrDefault(id.toString(), Resolution.NONE));
    }

    private List<TopicPartition> assign(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    private void drain(Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<byte[], byte[]>> records) {
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(records);
        }
    }

    @Override
    public void close() {
        consumer.close();
        if (producer != null) {
            producer.close();
        }
    }
}
