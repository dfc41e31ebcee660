package io.tieout.projections;

import io.tieout.projections.publisher.Publisher;
import io.tieout.projections.publisher.PublisherConfig;
import io.tieout.projections.rows.Projections;
import io.tieout.projections.rows.ProjectionsConfig;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.TopicCreation;
import io.tieout.projections.wire.Watermark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Prints what the whole topology costs, closed loop included, against the least that exactly-once can cost: a bare copy of the same topic that
 * reads, writes and commits in transactions as often, in the same run. Then the same with ten times the orders, because the cost of an event must
 * not grow with them, and how long a start without its state directory takes. The argument is the number of orders of the small run.
 */
public final class ProjectionThroughput {
    private static final int PARTITIONS = 4;
    private static final Duration COMMIT = Duration.ofMillis(200);

    private ProjectionThroughput() {}

    public static void main(String[] arguments) throws Exception {
        int orders = arguments.length == 0 ? 5_000 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("projection-throughput");
        try (TestingKafka kafka = new TestingKafka(directory.resolve("kafka"))) {
            run(kafka, directory.resolve("warm"), new TieoutTopics("warm."), orders);
            double small = run(kafka, directory.resolve("small"), new TieoutTopics("small."), orders);
            double large = run(kafka, directory.resolve("large"), new TieoutTopics("large."), 10 * orders);
            System.out.printf(
                    "an event at %,d orders costs %.2f of one at %,d orders%n", 10 * orders, large / small, orders);
        }
    }

    /** One world; answers how many nanoseconds the topology needs an event. */
    private static double run(TestingKafka kafka, Path directory, TieoutTopics topics, int orders) throws Exception {
        ThroughputBenchmark.Stock stock = new ThroughputBenchmark.Stock(ThroughputBenchmark.events(orders));
        long events = stock.events().size();
        new TopicCreation(kafka.clientSettings(), topics).create(PARTITIONS, (short) 1);
        PublisherConfig publisherConfig = PublisherConfig.builder(kafka.clientSettings())
                .topics(topics)
                .transactionalId(topics.prefix() + "publisher")
                .build();
        ProjectionsConfig config = ProjectionsConfig.builder(kafka.clientSettings(), directory.resolve("state"))
                .topics(topics)
                .applicationId(topics.prefix() + "rows")
                .commitInterval(COMMIT)
                .threads(Integer.getInteger("threads", 2))
                .build();
        // The publisher stays open, because the last marker comes after the last event.
        try (Publisher publisher = new Publisher(publisherConfig, stock, Clock.systemUTC())) {
            publisher.start();
            ThroughputBenchmark.awaitThat(() -> publisher.status().published() >= events);
            long copy = copy(kafka, topics, events);
            long nanos = projections(kafka, topics, config, events);
            deleted(directory.resolve("state"));
            long restored = projections(kafka, topics, config, events);
            System.out.printf(
                    "%s %,d events: bare copy %,d events/s, topology %,d events/s; start without state %,d ms%n",
                    topics.prefix(),
                    events,
                    events * 1_000_000_000L / copy,
                    events * 1_000_000_000L / nanos,
                    restored / 1_000_000);
            return (double) nanos / events;
        }
    }

    /** From the start of the application to the marker behind the last event in every partition of the loop's history. */
    private static long projections(TestingKafka kafka, TieoutTopics topics, ProjectionsConfig config, long events)
            throws Exception {
        long start = System.nanoTime();
        Map<String, Long> cuts = new HashMap<>();
        try (Projections projections = new Projections(config);
                Consumer<byte[], byte[]> reader = kafka.readerOf(List.of(topics.rows(RowTable.CLOSED_LOOP_HISTORY)))) {
            reader.assignment().forEach(partition -> reader.seek(partition, endOf(reader, partition)));
            projections.start();
            ThroughputBenchmark.awaitThat(() -> {
                reader.poll(Duration.ofMillis(1))
                        .forEach(record -> Watermark.of(record.headers())
                                .ifPresent(marker ->
                                        cuts.put(record.partition() + "/" + marker.source(), marker.sequence())));
                return cuts.size() == PARTITIONS * PARTITIONS
                        && cuts.values().stream().allMatch(cut -> cut >= events);
            });
            return System.nanoTime() - start;
        }
    }

    private static long endOf(Consumer<byte[], byte[]> reader, TopicPartition partition) {
        return reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /** Reads, writes and commits, and does nothing between. */
    private static long copy(TestingKafka kafka, TieoutTopics topics, long events) throws Exception {
        String target = topics.prefix() + "copy";
        try (Admin admin = Admin.create(kafka.clientSettings())) {
            admin.createTopics(List.of(new NewTopic(target, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        Map<String, Object> reading = new HashMap<>(kafka.clientSettings());
        reading.put("group.id", topics.prefix() + "copy");
        reading.put("isolation.level", "read_committed");
        reading.put("enable.auto.commit", "false");
        reading.put("auto.offset.reset", "earliest");
        reading.put("max.poll.records", "5000");
        Map<String, Object> writing = new HashMap<>(kafka.clientSettings());
        writing.put("transactional.id", topics.prefix() + "copy");
        writing.put("compression.type", "lz4");
        writing.put("batch.size", "131072");
        writing.put("linger.ms", "20");
        long start = System.nanoTime();
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            consumer.subscribe(List.of(topics.events()));
            long copied = 0;
            while (copied < events) {
                copied += copied(consumer, producer, target);
            }
            return System.nanoTime() - start;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A send that fails makes commitTransaction fail.
    private static long copied(
            KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer, String target) {
        long until = System.nanoTime() + COMMIT.toNanos();
        long copied = 0;
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        producer.beginTransaction();
        while (System.nanoTime() < until) {
            for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofMillis(10))) {
                producer.send(new ProducerRecord<>(
                        target, event.partition(), event.timestamp(), event.key(), event.value(), event.headers()));
                offsets.put(
                        new TopicPartition(event.topic(), event.partition()),
                        new OffsetAndMetadata(event.offset() + 1));
                copied += event.value() == null ? 0 : 1;
            }
        }
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
        return copied;
    }

    private static void deleted(Path directory) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
