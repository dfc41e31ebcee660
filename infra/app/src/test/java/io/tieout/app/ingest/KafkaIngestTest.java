package io.tieout.app.ingest;

import static io.tieout.app.ingest.IngestFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaIngestTest {
    private static final TopicPartition PARTITION = new TopicPartition("tieout.facts", 0);
    private static final KafkaIngestConfig CONFIG =
            new KafkaIngestConfig("tieout.facts", "tieout.facts.rejected", Duration.ofMillis(5), Duration.ofMillis(5));

    private final TestingLedger ledger = new TestingLedger();
    private final FactGroup group = FactGroup.start(ledger, FactGroupConfig.defaults());
    private final RewindableConsumer consumer = new RewindableConsumer();
    private final MockProducer<byte[], byte[]> refusals =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private KafkaIngest ingest = KafkaIngest.start(consumer, refusals, group, IngestFixture.sources(), CONFIG);
    private long offset;

    @BeforeEach
    void assignsAPartition() {
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        });
        Awaitility.await("the partition is assigned")
                .until(() -> consumer.assignment().contains(PARTITION));
    }

    @AfterEach
    void stop() {
        ledger.open();
        ingest.close();
        group.close();
    }

    @Test
    void recordsEventsOfBothModesThatTheSdkWritesAndCommitsBehindThem() {
        deliver(sdk("structured", Encoding.STRUCTURED), sdk("binary", Encoding.BINARY), plain(event("no headers")));

        awaitCommitted(3);

        assertThat(ledger.facts())
                .extracting(fact -> fact.id())
                .containsExactlyInAnyOrder("structured", "binary", "no headers");
        assertThat(ledger.facts())
                .extracting(fact -> fact.data().at("/orderId").textValue())
                .containsOnly("O-1");
        assertThat(refusals.history()).isEmpty();
        assertThat(ingest.status().outcomes()).isEqualTo(Map.of("RECORDED", 3L));
    }

    @Test
    void putsRefusedRecordsAsideWithBytesHeadersAndReason() {
        deliver(
                plain("\u0000poison"),
                plain(event("good")),
                plain(event("x", "urn:unknown", "io.tieout.order.paid.v1")),
                plain(null));

        awaitCommitted(4);

        assertThat(ledger.facts()).extracting(fact -> fact.id()).containsExactly("good");
        assertThat(refusals.history()).hasSize(3);
        ProducerRecord<byte[], byte[]> poison = refusals.history().get(0);
        assertThat(poison.topic()).isEqualTo("tieout.facts.rejected");
        assertThat(poison.key()).isNull();
        assertThat(text(poison.value())).isEqualTo("\u0000poison");
        assertThat(headers(poison.headers()))
                .containsEntry("tieout_rejected_transport", "kafka")
                .containsEntry("tieout_rejected_key", "key")
                .containsEntry("tieout_rejected_topic", "tieout.facts")
                .containsEntry("tieout_rejected_partition", "0")
                .containsEntry("tieout_rejected_offset", "0")
                .containsEntry("tieout_rejected_remedy", "send one JSON object per event")
                .containsEntry("trace", "t1");
        assertThat(headers(refusals.history().get(1).headers()))
                .containsEntry("tieout_rejected_field", "/source")
                .containsEntry("tieout_rejected_value", "urn:unknown");
        assertThat(text(refusals.history().get(1).key())).isEqualTo("urn:unknown\nx");
        assertThat(refusals.history().get(2).value()).isNull();
    }

    @Test
    void takesTheSameRecordsAgainUntilTheStoreIsBackAndCommitsNothingBefore() {
        ledger.failNext(3);

        deliver(plain(event("a")), plain(event("b")));
        awaitCommitted(2);

        assertThat(ledger.facts()).hasSize(2);
        assertThat(ingest.status().retries()).isEqualTo(3);
        assertThat(ingest.status().outcomes()).isEqualTo(Map.of("RECORDED", 2L));
    }

    @Test
    void answersDuplicateToASecondDelivery() {
        deliver(plain(event("a")));
        awaitCommitted(1);
        deliver(plain(event("a")));
        awaitCommitted(2);

        assertThat(ledger.facts()).hasSize(1);
        assertThat(ingest.status().outcomes()).isEqualTo(Map.of("RECORDED", 1L, "DUPLICATE", 1L));
    }

    @Test
    void closesWhileTheStoreIsAway() {
        ledger.failNext(Integer.MAX_VALUE);
        deliver(plain(event("a")));
        Awaitility.await("it has tried").until(() -> ingest.status().retries() > 0);

        ingest.close();

        assertThat(consumer.closed()).isTrue();
        assertThat(refusals.closed()).isTrue();
    }

    /** The client library's own fake forgets what it has given; a broker does not. */
    private static final class RewindableConsumer extends MockConsumer<byte[], byte[]> {
        private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();

        RewindableConsumer() {
            super("earliest");
        }

        void append(ConsumerRecord<byte[], byte[]> record) {
            log.add(record);
            addRecord(record);
        }

        @Override
        public synchronized void seek(TopicPartition partition, long offset) {
            super.seek(partition, offset);
            log.stream().filter(record -> record.offset() >= offset).forEach(this::addRecord);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Two messages are never compared.
    private record Message(byte @Nullable [] value, Headers headers) {}

    private static Message plain(@Nullable String value) {
        Headers headers = new RecordHeaders().add("trace", "t1".getBytes(StandardCharsets.UTF_8));
        return new Message(value == null ? null : value.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static Message sdk(String id, Encoding encoding) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create(IngestFixture.ORDERS))
                .withType("io.tieout.order.paid.v1")
                .withTime(OffsetDateTime.parse("2026-01-30T10:00:00Z"))
                .withDataContentType("application/json")
                .withData("{\"orderId\":\"O-1\"}".getBytes(StandardCharsets.UTF_8))
                .build();
        Map<String, Object> config = new HashMap<>();
        config.put(CloudEventSerializer.ENCODING_CONFIG, encoding);
        if (encoding == Encoding.STRUCTURED) {
            config.put(CloudEventSerializer.EVENT_FORMAT_CONFIG, new JsonFormat());
        }
        try (CloudEventSerializer serializer = new CloudEventSerializer()) {
            serializer.configure(config, false);
            Headers headers = new RecordHeaders();
            return new Message(serializer.serialize("tieout.facts", headers, event), headers);
        }
    }

    private void deliver(Message... messages) {
        consumer.schedulePollTask(() -> {
            for (Message message : messages) {
                consumer.append(new ConsumerRecord<>(
                        "tieout.facts",
                        0,
                        offset++,
                        0L,
                        TimestampType.CREATE_TIME,
                        3,
                        0,
                        "key".getBytes(StandardCharsets.UTF_8),
                        message.value(),
                        message.headers(),
                        Optional.empty()));
            }
        });
    }

    private void awaitCommitted(long next) {
        Awaitility.await("the offset behind record " + (next - 1) + " is committed")
                .until(() -> {
                    OffsetAndMetadata committed =
                            consumer.committed(Set.of(PARTITION)).get(PARTITION);
                    return committed != null && committed.offset() == next;
                });
        Awaitility.await("the status counts them")
                .until(() -> ingest.status().outcomes().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        == next);
    }

    private static Map<String, String> headers(Headers headers) {
        Map<String, String> texts = new TreeMap<>();
        for (Header header : headers) {
            texts.put(header.key(), text(header.value()));
        }
        return texts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
