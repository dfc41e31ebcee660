package io.tieout.app.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.projections.wire.TieoutTopics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The compacted topic in which a rebuild and the running stacks tell each other what is in use: records {@code live}, {@code building}, {@code highest}
 * and {@code released/<instance>}. It is in Kafka because every role knows Kafka and not every one the event store. For one thread.
 */
public final class GenerationLog implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LIVE = "live";
    private static final String BUILDING = "building";
    private static final String HIGHEST = "highest";
    private static final String RELEASED = "released/";

    private final Map<String, Object> kafka;
    private final TopicPartition partition;
    private final Map<String, byte[]> records = new HashMap<>();
    private @Nullable Consumer<byte[], byte[]> consumer;

    /** Does not talk to the cluster yet. @param kafka at least {@code bootstrap.servers} */
    public GenerationLog(Map<String, Object> kafka, TieoutTopics topics) {
        this.kafka = Map.copyOf(kafka);
        this.partition = new TopicPartition(topics.generations(), 0);
    }

    /**
     * What was told so far.
     *
     * @param live empty before the first stack
     * @param building empty where no rebuild is under way
     * @param highest the highest number that a generation ever had, also one that was given up: labels of loads and state on disk know it
     * @param released which instance of the sink has let go of the tables of which building generation
     */
    public record State(
            Optional<LiveTables> live, Optional<Building> building, int highest, Map<String, Integer> released) {
        public State {
            released = Map.copyOf(released);
        }
    }

    /** Reads what is new and returns the whole. */
    public State refresh() {
        Consumer<byte[], byte[]> reader = reader();
        long end = reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (reader.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(100))) {
                keep(record);
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("topic \"" + partition.topic() + "\" could not be read in "
                        + PATIENCE.toSeconds() + " s; look at the broker");
            }
        }
        return state();
    }

    /** Tells what is in use. */
    public void write(LiveTables live) {
        send(LIVE, json(live));
    }

    /** Tells what is being built; its number is used up. */
    public void write(Building building) {
        send(HIGHEST, json(building.generation()));
        send(BUILDING, json(building));
    }

    /** Tells that nothing is being built. */
    public void writeNothingBuilding() {
        send(BUILDING, null);
    }

    /** Tells that an instance of the sink writes none of the tables that are held for a building generation. */
    public void writeReleased(String instance, int generation) {
        send(RELEASED + instance, json(generation));
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }

    private Consumer<byte[], byte[]> reader() {
        Consumer<byte[], byte[]> open = consumer;
        if (open == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put("enable.auto.commit", "false");
            settings.put("allow.auto.create.topics", "false");
            open = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            consumer = open;
            open.assign(List.of(partition));
            open.seekToBeginning(List.of(partition));
        }
        return open;
    }

    private void keep(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            records.remove(key);
        } else {
            records.put(key, record.value());
        }
    }

    private State state() {
        Map<String, Integer> released = new TreeMap<>();
        records.forEach((key, value) -> {
            if (key.startsWith(RELEASED)) {
                released.put(key.substring(RELEASED.length()), read(value, Integer.class));
            }
        });
        return new State(
                Optional.ofNullable(records.get(LIVE)).map(value -> read(value, LiveTables.class)),
                Optional.ofNullable(records.get(BUILDING)).map(value -> read(value, Building.class)),
                Optional.ofNullable(records.get(HIGHEST))
                        .map(value -> read(value, Integer.class))
                        .orElse(1),
                released);
    }

    private void send(String key, byte @Nullable [] value) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            partition.topic(), partition.partition(), key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("topic \"" + partition.topic() + "\" did not take " + key, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing " + key + " to " + partition.topic(), e);
        }
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of names and numbers are always JSON", e);
        }
    }

    private <T> T read(byte[] value, Class<T> type) {
        try {
            return JSON.readValue(value, type);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "topic \"" + partition.topic() + "\" holds " + new String(value, StandardCharsets.UTF_8)
                            + ", which this version cannot read as " + type.getSimpleName()
                            + "; run the version that wrote it",
                    e);
        }
    }
}
