package io.tieout.app.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.rejected.RejectedFact.Transport;
import io.tieout.ledger.fact.FactRejection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RejectedFactsTopicTest {
    private static final byte[] BINARY = {0, (byte) 0xff, '{', '\n', (byte) 0x80};
    private static final Instant NOW = Instant.parse("2026-01-30T09:15:00.123456Z");

    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private RejectedFactsTopic topic = topic(Duration.ofMinutes(1), 1 << 20);

    @AfterEach
    void stop() {
        topic.close();
    }

    @Test
    void answersOnlyWhenTheBrokerHasAcknowledgedAllOfThem() throws Exception {
        CompletableFuture<Integer> notKept = topic.keep(List.of(fact(BINARY), fact(BINARY)));
        awaitSent(2);

        broker.completeNext();
        assertThat(notKept).isNotDone();
        broker.completeNext();

        assertThat(notKept.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(broker.history()).extracting(ProducerRecord::value).containsExactly(BINARY, BINARY);
    }

    @Test
    void saysHowManyAreNotKeptWhenTheTimeIsOverAndKeepsThemWhenTheBrokerIsBack() throws Exception {
        topic = topic(Duration.ofMillis(20), 1 << 20);
        CompletableFuture<Integer> notKept = topic.keep(List.of(fact(BINARY)));

        assertThat(notKept.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        awaitSent(1);
        broker.completeNext();
        CompletableFuture<Integer> later = topic.keep(List.of(fact(BINARY)));
        awaitSent(2);
        broker.completeNext();
        assertThat(later.get(10, TimeUnit.SECONDS)).isBetween(0, 1);
    }

    @Test
    void saysWhatTheBrokerRefused() throws Exception {
        CompletableFuture<Integer> notKept = topic.keep(List.of(fact(BINARY), fact(BINARY)));
        awaitSent(2);

        broker.errorNext(new TimeoutException("away"));
        broker.completeNext();

        assertThat(notKept.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void takesNoMoreThanItsMemoryAllows() throws Exception {
        topic = topic(Duration.ofMinutes(1), 5_000);
        CompletableFuture<Integer> first = topic.keep(List.of(fact(new byte[1_000])));

        assertThat(topic.keep(List.of(fact(new byte[3_000]))).get(10, TimeUnit.SECONDS))
                .isEqualTo(1);

        awaitSent(1);
        broker.completeNext();
        assertThat(first.get(10, TimeUnit.SECONDS)).isZero();
        CompletableFuture<Integer> second = topic.keep(List.of(fact(new byte[3_000])));
        awaitSent(2);
        broker.completeNext();
        assertThat(second.get(10, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void keepsTheBeginningOfAFactThatIsTooLargeForTheBroker() throws Exception {
        byte[] large = new byte[2 << 20];
        topic = topic(Duration.ofMinutes(1), 1 << 30);
        CompletableFuture<Integer> notKept = topic.keep(List.of(fact(large)));
        awaitSent(1);

        broker.errorNext(new RecordTooLargeException("too large"));
        awaitSent(2);
        broker.completeNext();

        assertThat(notKept.get(10, TimeUnit.SECONDS)).isZero();
        RejectedFact kept = readBack(broker.history().get(1));
        assertThat(kept.bytes()).hasSize(512 << 10);
        assertThat(kept.arrival()).containsEntry("truncated_from", Integer.toString(large.length));
    }

    @Test
    void readsBackWhatItWrites() {
        RejectedFact fact = fact(BINARY);

        RejectedFact read = readBack(RejectedRecords.record("t", fact));

        assertThat(read.bytes()).isEqualTo(BINARY);
        assertThat(read).usingRecursiveComparison().isEqualTo(fact);
        assertThat(new String(RejectedRecords.record("t", fact).key(), StandardCharsets.UTF_8))
                .isEqualTo("urn:shop:orders\ne1");
    }

    private RejectedFactsTopic topic(Duration limit, long mostWaitingBytes) {
        return new RejectedFactsTopic(
                broker, new RejectedFactsTopic.Settings("rejected", limit, limit, mostWaitingBytes));
    }

    private static RejectedFact fact(byte[] bytes) {
        return new RejectedFact(
                new FactRejection("/type", "x", "a rule", "a remedy"),
                "urn:shop:orders",
                "e1",
                null,
                Transport.HTTP,
                NOW,
                bytes,
                List.of(new RecordHeader("trace", new byte[] {1, 2})),
                Map.of("scope", "item"));
    }

    private void awaitSent(int records) {
        Awaitility.await(records + " records are on their way")
                .until(() -> broker.history().size() == records);
    }

    private static RejectedFact readBack(ProducerRecord<byte[], byte[]> sent) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("t", 0, 0, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return RejectedRecords.read(record);
    }
}
