package io.tieout.projections.rows;

import static io.tieout.projections.TestingEvents.captured;
import static io.tieout.projections.TestingEvents.placed;
import static io.tieout.projections.TestingEvents.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.projections.TestingFeed;
import io.tieout.projections.TestingKafka;
import io.tieout.projections.publisher.Publisher;
import io.tieout.projections.publisher.PublisherConfig;
import io.tieout.projections.rows.ProjectionsStatus.State;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.TopicCreation;
import io.tieout.projections.wire.Watermark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publisher and projections together on a real broker; each test has topics of its own. */
class ProjectionsTest {
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final AtomicInteger TESTS = new AtomicInteger();

    @TempDir
    static Path brokerDirectory;

    private static TestingKafka kafka;

    @TempDir
    Path stateDirectory;

    private final TieoutTopics topics = new TieoutTopics("test" + TESTS.incrementAndGet() + ".");
    private final TestingFeed feed = new TestingFeed();
    private Publisher publisher;

    @BeforeAll
    static void startBroker() {
        kafka = new TestingKafka(brokerDirectory);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @BeforeEach
    void startPublisher() {
        new TopicCreation(kafka.clientSettings(), topics).create(PARTITIONS, (short) 1);
        publisher = new Publisher(
                PublisherConfig.builder(kafka.clientSettings())
                        .topics(topics)
                        .transactionalId(topics.prefix() + "publisher")
                        .build(),
                feed,
                Clock.systemUTC());
        publisher.start();
    }

    @AfterEach
    void stopPublisher() {
        publisher.close();
    }

    @Test
    void givesEachEventsRowsOnceAcrossARestartAndMarkersBehindTheRowsTheyCover() throws Exception {
        addEvents(1, 300);
        try (Projections projections = new Projections(config())) {
            projections.start();
            awaitCut(300);
            assertThat(projections.status().state()).isEqualTo(State.RUNNING);
        }
        addEvents(301, 600);
        try (Projections projections = new Projections(config())) {
            projections.start();
            awaitCut(600);
        }

        List<Long> rows = new ArrayList<>();
        Map<Integer, Long> cuts = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : kafka.committed(topics.rows(RowTable.LEDGER_EVENT))) {
            Optional<Watermark> marker = Watermark.of(record.headers());
            if (marker.isPresent()) {
                assertThat(marker.get().source()).isEqualTo(record.partition());
                cuts.put(record.partition(), marker.get().sequence());
            } else {
                long ledgerSeq = ledgerSeq(record);
                assertThat(ledgerSeq).isGreaterThan(cuts.getOrDefault(record.partition(), 0L));
                rows.add(ledgerSeq);
            }
        }
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 600).boxed().toList());
        assertThat(cuts).hasSize(PARTITIONS);
    }

    @Test
    void sumsCapturesAcrossARestartWithoutItsStateDirectory(@TempDir Path otherDirectory) throws Exception {
        add(1, captured("f1", 1, "p1", "o1", "EUR 4.00"), "Payment/p1", 0);
        try (Projections projections = new Projections(config())) {
            projections.start();
            awaitCut(1);
        }
        add(2, captured("f2", 2, "p1", "o1", "EUR 6.00"), "Payment/p1", 1);
        ProjectionsConfig elsewhere = ProjectionsConfig.builder(kafka.clientSettings(), otherDirectory)
                .topics(topics)
                .applicationId(config().applicationId())
                .build();
        try (Projections projections = new Projections(elsewhere)) {
            projections.start();
            awaitCut(2);
        }

        List<ConsumerRecord<byte[], byte[]>> rows = kafka.committed(topics.rows(RowTable.PAYMENTS)).stream()
                .filter(record -> record.value() != null)
                .toList();
        assertThat(new String(rows.get(rows.size() - 1).value(), StandardCharsets.UTF_8))
                .contains("\"captured_amount\":\"10.00\",\"capture_count\":2");
    }

    @Test
    void stopsAtAnEventThatCannotBeProjectedAndSaysWhich() throws Exception {
        add(1, placed("f1", 1, "o1", "EUR 4.00", "a"), "Order/o1", 0);
        try (Projections projections = new Projections(config())) {
            projections.start();
            awaitCut(1);
            try (Producer<byte[], byte[]> stranger =
                    new KafkaProducer<>(kafka.clientSettings(), new ByteArraySerializer(), new ByteArraySerializer())) {
                stranger.send(new ProducerRecord<>(topics.events(), 1, null, new byte[] {1}))
                        .get();
            }
            await("stop").atMost(PATIENCE).until(() -> projections.status().state() == State.FAILED);

            assertThat(projections.status().lastError())
                    .startsWith("event at " + topics.events() + "-1 offset ")
                    .contains("header event.id is missing");
        }
    }

    @Test
    void refusesRowTopicsWithOtherPartitionsThanTheEvents() throws ExecutionException, InterruptedException {
        String orders = topics.rows(RowTable.ORDERS);
        try (Admin admin = Admin.create(kafka.clientSettings())) {
            admin.createPartitions(Map.of(orders, NewPartitions.increaseTo(PARTITIONS + 1)))
                    .all()
                    .get();
            await("new partition")
                    .atMost(PATIENCE)
                    .until(() -> admin.describeTopics(List.of(orders))
                                    .allTopicNames()
                                    .get()
                                    .values()
                                    .iterator()
                                    .next()
                                    .partitions()
                                    .size()
                            == PARTITIONS + 1);
        }
        try (Projections projections = new Projections(config())) {
            assertThatThrownBy(projections::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("topic \"" + orders + "\" has 4 partitions and \"" + topics.events()
                            + "\" has 3: rows go to the partition of their event; create the row topics with as many");
        }
    }

    private ProjectionsConfig config() {
        return ProjectionsConfig.builder(kafka.clientSettings(), stateDirectory)
                .topics(topics)
                .applicationId(topics.prefix() + "rows")
                .commitInterval(Duration.ofMillis(50))
                .build();
    }

    private void addEvents(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(seq -> {
            String payment = "p" + seq % 20;
            add(seq, captured("f" + seq, 1, payment, "o-" + payment, "EUR 1.00"), "Payment/" + payment, (seq - 1) / 20);
        });
    }

    private void add(long seq, LedgerEvent event, String aggregate, long aggregateSeq) {
        feed.add(stored(event, seq, aggregate, aggregateSeq));
    }

    private static long ledgerSeq(ConsumerRecord<byte[], byte[]> row) throws IOException {
        return new ObjectMapper().readTree(row.value()).get("ledger_seq").longValue();
    }

    private void awaitCut(long sequence) {
        List<String> names = Stream.of(RowTable.values()).map(topics::rows).toList();
        Map<TopicPartition, Long> cuts = new HashMap<>();
        try (Consumer<byte[], byte[]> reader = kafka.readerOf(names)) {
            await("cut of " + sequence + " in every partition of every row topic")
                    .atMost(PATIENCE)
                    .until(() -> {
                        reader.poll(Duration.ofMillis(100))
                                .forEach(record -> Watermark.of(record.headers())
                                        .ifPresent(marker -> cuts.put(
                                                new TopicPartition(record.topic(), record.partition()),
                                                marker.sequence())));
                        return cuts.size() == names.size() * PARTITIONS
                                && cuts.values().stream().allMatch(cut -> cut >= sequence);
                    });
        }
    }
}
