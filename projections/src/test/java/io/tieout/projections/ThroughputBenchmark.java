package io.tieout.projections;

import io.tieout.ledger.FeedBatch;
import io.tieout.ledger.FeedPosition;
import io.tieout.ledger.LedgerFeed;
import io.tieout.ledger.StoredEvent;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.settlement.FeeComponent;
import io.tieout.projections.publisher.Publisher;
import io.tieout.projections.publisher.PublisherConfig;
import io.tieout.projections.rows.Projections;
import io.tieout.projections.rows.ProjectionsConfig;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.TopicCreation;
import io.tieout.projections.wire.Watermark;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Prints how fast the publisher and the projections are on this machine: the argument is the number of orders, each of which has seven events.
 * Broker, publisher and projections share the process, so the CPU time is that of all three. The first third warms up and is not counted.
 */
public final class ThroughputBenchmark {
    private static final int PARTITIONS = 4;

    private ThroughputBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int orders = arguments.length == 0 ? 60_000 : Integer.parseInt(arguments[0]);
        Stock stock = new Stock(events(orders));
        TieoutTopics topics = TieoutTopics.standard();
        Path directory = Files.createTempDirectory("throughput");
        try (TestingKafka kafka = new TestingKafka(directory.resolve("kafka"))) {
            new TopicCreation(kafka.clientSettings(), topics).create(PARTITIONS, (short) 1);
            PublisherConfig publisherConfig =
                    PublisherConfig.builder(kafka.clientSettings()).build();
            long total = stock.events().size();
            ProjectionsConfig projectionsConfig = ProjectionsConfig.builder(
                            kafka.clientSettings(), directory.resolve("state"))
                    .threads(Integer.getInteger("threads", 1))
                    .build();
            // The publisher stays open, because the last marker comes after the last event.
            try (Publisher publisher = new Publisher(publisherConfig, stock, Clock.systemUTC())) {
                publisher.start();
                measure("publisher", total, () -> publisher.status().published());
                try (Projections projections = new Projections(projectionsConfig);
                        Cut cut = new Cut(kafka, topics)) {
                    projections.start();
                    measure("projections", total, cut::reached);
                }
            }
        }
    }

    /** How far something is. */
    private interface Progress {
        long reached();
    }

    private static void measure(String what, long total, Progress progress) throws InterruptedException {
        long warm = total / 3;
        awaitThat(() -> progress.reached() >= warm);
        long from = progress.reached();
        long start = System.nanoTime();
        long cpu = cpuNanos();
        awaitThat(() -> progress.reached() >= total);
        long events = total - from;
        long nanos = System.nanoTime() - start;
        System.out.printf(
                "%s: %,d events in %,d ms, %,d events/s, %,d ns of CPU an event (JVM with broker)%n",
                what, events, nanos / 1_000_000, events * 1_000_000_000L / nanos, (cpuNanos() - cpu) / events);
    }

    private static void awaitThat(BooleanSupplier condition) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!condition.getAsBoolean()) {
            if (never.await(5, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IllegalStateException("not done after 5 minutes");
            }
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static List<StoredEvent> events(int orders) {
        List<StoredEvent> events = new ArrayList<>();
        for (int i = 1; i <= orders; i++) {
            String order = "order-" + i;
            String payment = "pay-" + i;
            add(events, TestingEvents.placed("a" + i, 1, order, "EUR 20.00", "i1", "i2"), "Order/" + order, 0);
            add(events, TestingEvents.authorized("b" + i, 2, payment, order, "EUR 20.00"), "Payment/" + payment, 0);
            add(events, TestingEvents.captured("c" + i, 3, payment, order, "EUR 20.00"), "Payment/" + payment, 1);
            add(events, TestingEvents.paid("d" + i, 4, order, "EUR 20.00"), "Order/" + order, 1);
            add(
                    events,
                    TestingEvents.line(
                            "e" + i,
                            5,
                            "b1",
                            i,
                            "EUR 20.00",
                            "EUR 19.00",
                            TestingEvents.fee(FeeComponent.Kind.COMMISSION, "EUR 1.00")),
                    "SettlementLine/acme-pay/b1/" + i,
                    0);
            add(events, TestingEvents.posted("f" + i, 6, "entry-" + i, "EUR 20.00"), "JournalEntry/entry-" + i, 0);
            add(events, TestingEvents.granted("g" + i, 7, "grant-" + i, order), "Entitlement/grant-" + i, 0);
        }
        return events;
    }

    private static void add(List<StoredEvent> events, LedgerEvent event, String aggregate, long aggregateSeq) {
        events.add(TestingEvents.stored(event, events.size() + 1L, aggregate, aggregateSeq));
    }

    private record Stock(List<StoredEvent> events) implements LedgerFeed {
        private record Place(long sealedUpTo) implements FeedPosition {
            @Override
            public String text() {
                return Long.toString(sealedUpTo);
            }
        }

        @Override
        public FeedPosition start() {
            return new Place(0);
        }

        @Override
        public FeedPosition parse(String text) {
            return new Place(Long.parseLong(text));
        }

        @Override
        public FeedBatch read(FeedPosition after, int maxEvents) {
            int from = Math.toIntExact(after.sealedUpTo());
            int to = Math.min(events.size(), from + maxEvents);
            return new FeedBatch(events.subList(from, to), new Place(to));
        }
    }

    /** Follows the ledger_event rows as a reader of committed records and knows the lowest marker of all partitions. */
    private static final class Cut implements AutoCloseable {
        private final Consumer<byte[], byte[]> consumer;
        private final Map<Integer, Long> cuts = new HashMap<>();

        Cut(TestingKafka kafka, TieoutTopics topics) {
            Map<String, Object> settings = new HashMap<>(kafka.clientSettings());
            settings.put("isolation.level", "read_committed");
            settings.put("max.poll.records", 10_000);
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            List<TopicPartition> partitions = new ArrayList<>();
            for (int i = 0; i < PARTITIONS; i++) {
                partitions.add(new TopicPartition(topics.rows(RowTable.LEDGER_EVENT), i));
                cuts.put(i, 0L);
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        long reached() {
            consumer.poll(Duration.ofMillis(1))
                    .forEach(record -> Watermark.of(record.headers())
                            .ifPresent(marker -> cuts.put(record.partition(), marker.sequence())));
            return cuts.values().stream().mapToLong(Long::longValue).min().orElse(0);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
