package io.tieout.projections.publisher;

import static io.tieout.projections.TestingEvents.captured;
import static io.tieout.projections.TestingEvents.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.ledger.LedgerUnavailableException;
import io.tieout.ledger.StoredEvent;
import io.tieout.projections.TestingFeed;
import io.tieout.projections.TestingKafka;
import io.tieout.projections.publisher.PublisherStatus.State;
import io.tieout.projections.wire.EventEnvelope;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.TopicCreation;
import io.tieout.projections.wire.Watermark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publisher against a real broker; each test has topics of its own. */
class PublisherTest {
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final AtomicInteger TESTS = new AtomicInteger();

    @TempDir
    static Path directory;

    private static TestingKafka kafka;

    private final TieoutTopics topics = new TieoutTopics("test" + TESTS.incrementAndGet() + ".");
    private final TestingFeed feed = new TestingFeed();

    @BeforeAll
    static void startBroker() {
        kafka = new TestingKafka(directory);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @BeforeEach
    void createTopics() {
        new TopicCreation(kafka.clientSettings(), topics).create(PARTITIONS, (short) 1);
    }

    @Test
    void publishesAnEventUnderItsRoutingKeyWithItsPayloadAndHeaders() {
        StoredEvent event = stored(captured("f1", 1, "p1", "o1", "EUR 10.00"), 1, "Payment/p1", 0);
        feed.add(event);
        try (Publisher publisher = publisher(config())) {
            publisher.start();
            awaitCut(1);
        }

        List<ConsumerRecord<byte[], byte[]>> events = kafka.committed(topics.events()).stream()
                .filter(record -> Watermark.of(record.headers()).isEmpty())
                .toList();
        assertThat(events).hasSize(1);
        ConsumerRecord<byte[], byte[]> record = events.get(0);
        assertThat(record.key()).isEqualTo("o1".getBytes(StandardCharsets.UTF_8));
        assertThat(record.value()).isEqualTo(event.payload());
        assertThat(record.timestamp()).isEqualTo(event.recordedAt().toEpochMilli());
        assertThat(EventEnvelope.of(record.headers()))
                .isEqualTo(new EventEnvelope("urn:test/f1", "payment.captured", "2", 1, "Payment", "p1", 0));
        assertThat(record.headers().lastHeader("occurred.at").value())
                .isEqualTo("2026-01-05T00:01:00.123456Z".getBytes(StandardCharsets.UTF_8));
        assertThat(record.headers().lastHeader("recorded.at").value())
                .isEqualTo("2026-01-05T00:01:05.123456Z".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void goesOnBehindWhatWasPublishedAfterARestart() {
        addEvents(1, 100);
        try (Publisher publisher = publisher(config())) {
            publisher.start();
            awaitCut(100);
        }
        addEvents(101, 150);
        try (Publisher publisher = publisher(config())) {
            publisher.start();
            awaitCut(150);
            assertThat(publisher.status().published()).isEqualTo(50);
        }

        assertWhole(150);
    }

    @Test
    void marksEveryPartitionEvenWhereNothingHappens() {
        try (Publisher publisher = publisher(config())) {
            publisher.start();
            await("first markers").atMost(PATIENCE).until(() -> log().cuts().size() == PARTITIONS);
        }

        assertThat(log().cuts()).containsOnlyKeys(0, 1, 2).containsValue(0L);
    }

    @Test
    void publishesEachEventOnceThoughItDiesAtRandomPoints() {
        Random random = new Random(7);
        try (CrashingProducers producers = new CrashingProducers(7, 400);
                Publisher publisher = new Publisher(
                        config().toBuilder()
                                .maxEvents(40)
                                .maxDelay(Duration.ofMillis(1))
                                .build(),
                        feed,
                        Clock.systemUTC(),
                        producers)) {
            publisher.start();
            long added = 0;
            while (producers.crashes() < 25) {
                long upTo = added + 200;
                addShuffled(added + 1, upTo, random);
                added = upTo;
                int crashes = producers.crashes();
                long target = added;
                await("the next crash or the end of the events")
                        .atMost(PATIENCE)
                        .until(() -> producers.crashes() > crashes
                                || publisher.status().sealedUpTo() == target);
                log().assertMarkersHold();
            }
            producers.disarm();
            awaitCut(added);
            assertWhole(added);
        }
    }

    @Test
    void survivesABrokerThatRestarts() {
        addEvents(1, 50);
        try (Publisher publisher = publisher(config())) {
            publisher.start();
            awaitCut(50);
            kafka.stop();
            addEvents(51, 100);
            kafka.start();
            awaitCut(100);
            assertWhole(100);
        }
    }

    @Test
    void survivesALedgerThatCannotBeReadAndSaysWhy() {
        addEvents(1, 10);
        try (Publisher publisher = publisher(config())) {
            publisher.start();
            awaitCut(10);
            feed.failWith(new LedgerUnavailableException("no database today", new IllegalStateException("down")));
            await("the failure").atMost(PATIENCE).until(() -> publisher.status().state() == State.BACKING_OFF);
            assertThat(publisher.status().lastError()).contains("no database today");
            feed.recover();
            addEvents(11, 20);
            awaitCut(20);
            await("work").atMost(PATIENCE).until(() -> publisher.status().state() == State.PUBLISHING);
        }
        assertWhole(20);
    }

    @Test
    void standsByWhileAnotherPublisherIsAtWorkAndTakesOverWhenItFallsSilent() {
        addEvents(1, 10);
        try (Publisher first = publisher(config())) {
            first.start();
            awaitCut(10);
            try (Publisher second = publisher(config())) {
                second.start();
                await("fencing").atMost(PATIENCE).until(() -> first.status().state() == State.STANDBY);
                addEvents(11, 20);
                awaitCut(20);
                assertThat(second.status().state()).isEqualTo(State.PUBLISHING);
                assertThat(second.status().published()).isEqualTo(10);
            }
            addEvents(21, 30);
            awaitCut(30);
            assertThat(first.status().state()).isEqualTo(State.PUBLISHING);
        }
        assertWhole(30);
    }

    @Test
    void stopsWhenClosed() {
        Publisher publisher = publisher(config());
        publisher.start();
        publisher.close();

        assertThat(publisher.status().state()).isEqualTo(State.STOPPED);
    }

    private PublisherConfig config() {
        return PublisherConfig.builder(kafka.clientSettings())
                .topics(topics)
                .transactionalId(topics.prefix() + "publisher")
                .maxDelay(Duration.ofMillis(10))
                .markerInterval(Duration.ofMillis(20))
                .heartbeat(Duration.ofMillis(300))
                .takeoverAfter(Duration.ofSeconds(2))
                .backoff(Duration.ofMillis(10), Duration.ofMillis(200))
                .build();
    }

    private Publisher publisher(PublisherConfig config) {
        return new Publisher(config, feed, Clock.systemUTC());
    }

    private void addEvents(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(seq -> feed.add(event(seq)));
    }

    /** Makes events visible in another order than that of their sequences, as concurrent writers do. */
    private void addShuffled(long from, long to, Random random) {
        List<StoredEvent> events = new ArrayList<>();
        LongStream.rangeClosed(from, to).forEach(seq -> events.add(event(seq)));
        for (int start = 0; start < events.size(); start += 10) {
            Collections.shuffle(events.subList(start, Math.min(events.size(), start + 10)), random);
        }
        events.forEach(feed::add);
    }

    /** Twenty payments that are captured in turn, so that events of one payment are never close enough to be swapped. */
    private static StoredEvent event(long seq) {
        String payment = "p" + seq % 20;
        return stored(
                captured("f" + seq, 1, payment, "o-" + payment, "EUR 1.00"), seq, "Payment/" + payment, (seq - 1) / 20);
    }

    private PublishedLog log() {
        return PublishedLog.of(kafka, topics);
    }

    private void awaitCut(long sequence) {
        await("cut of " + sequence + " in every partition")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> log().cut() >= sequence);
    }

    private void assertWhole(long events) {
        PublishedLog log = log();
        assertThat(log.sequences())
                .isEqualTo(LongStream.rangeClosed(1, events).boxed().toList());
        log.assertAggregatesAreWhole();
        log.assertMarkersHold();
    }
}
