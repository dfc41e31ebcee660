package io.tieout.benchmarks;

import io.tieout.streamload.LoadBody;
import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.streamload.StreamLoadRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What one writes without a protocol: read, batch by partition, load under a new label, commit at times. It loses and doubles
 * rows when something dies, and does not look at them. One load a partition at a time, as the sink does.
 */
final class PlainLoop implements AutoCloseable {
    private static final byte[] LINE = {'\n'};

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final StreamLoadClient client;
    private final String database;
    private final String table;
    private final ExecutorService workers = Executors.newFixedThreadPool(SinkOverhead.WORKERS);
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final Map<TopicPartition, List<byte[]>> buffers = new HashMap<>();
    private final Set<TopicPartition> running = new HashSet<>();

    /** A load that came back. */
    private record Ended(TopicPartition partition, int rows, LoadOutcome outcome) {}

    PlainLoop(String brokers, String group, String topic, StreamLoadClient client, String database, String table) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        group,
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.client = client;
        this.database = database;
        this.table = table;
        consumer.subscribe(List.of(topic));
    }

    /** Returns when so many rows are loaded. */
    void load(long count) {
        long read = 0;
        long loaded = 0;
        while (loaded < count) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(10))) {
                List<byte[]> buffer = buffers.computeIfAbsent(
                        new TopicPartition(record.topic(), record.partition()), unused -> new ArrayList<>());
                buffer.add(record.value());
                buffer.add(LINE);
                read++;
            }
            boolean all = read >= count;
            for (Ended one = ended.poll(); one != null; one = ended.poll()) {
                if (!(one.outcome() instanceof LoadOutcome.Loaded)) {
                    throw new IllegalStateException(one.outcome().message());
                }
                loaded += one.rows();
                running.remove(one.partition());
                consumer.commitAsync();
            }
            buffers.forEach((partition, buffer) -> {
                int rows = Math.min(buffer.size() / 2, SinkOverhead.FLUSH.maxRows());
                boolean due = rows == SinkOverhead.FLUSH.maxRows() || (all && rows > 0);
                if (due && running.add(partition)) {
                    List<byte[]> batch = buffer.subList(0, 2 * rows);
                    LoadBody body = LoadBody.ofRows(batch);
                    batch.clear();
                    workers.execute(() -> ended.add(new Ended(partition, rows, client.load(request(body)))));
                }
            });
            consumer.pause(full());
            consumer.resume(
                    consumer.paused().stream().filter(p -> !full().contains(p)).toList());
        }
    }

    private List<TopicPartition> full() {
        return buffers.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= 4 * SinkOverhead.FLUSH.maxRows())
                .map(Map.Entry::getKey)
                .toList();
    }

    private StreamLoadRequest request(LoadBody body) {
        return StreamLoadRequest.builder(database, table, "plain-" + UUID.randomUUID(), body)
                .strictMode()
                .build();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        consumer.close();
    }
}
