package io.tieout.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.streamload.Credentials;
import io.tieout.streamload.RetryPolicy;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.streamload.StreamLoadConfig;
import io.tieout.streamload.TestingStarRocks;
import io.tieout.streamload.TestingStarRocks.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sink on a real broker, against a StarRocks in memory over real sockets. */
class KafkaSinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static TestingKafka kafka;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String history = "history-" + run;
    private final String orders = "orders-" + run;
    private final String rejected = "rejected-" + run;
    private final List<AutoCloseable> open = new ArrayList<>();
    private TestingStarRocks warehouse;
    private StreamLoadClient client;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    static void startBroker() {
        kafka = new TestingKafka(directory);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @BeforeEach
    void start() throws IOException {
        warehouse = new TestingStarRocks()
                .primaryKey("orders", "order_id")
                .primaryKey("projection_watermark", "table_name", "row_partition", "source_partition");
        client = StreamLoadClient.open(StreamLoadConfig.builder()
                .frontends(List.of(warehouse.address()))
                .credentials(Credentials.basic("root", ""))
                .build());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()), new ByteArraySerializer(), new ByteArraySerializer());
        kafka.createTopic(history, 3);
        kafka.createTopic(orders, 2);
        kafka.createTopic(rejected, 1);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        producer.close();
        client.close();
        warehouse.close();
    }

    @Test
    void loadsEveryRowOfEveryPartitionInOrderAndWithItsPosition() {
        for (int i = 0; i < 300; i++) {
            send(history, i % 3, null, "{\"n\":" + i + "}");
        }

        started("group");

        awaitRows("history", 300);
        for (int partition = 0; partition < 3; partition++) {
            int expected = partition;
            List<JsonNode> rows = warehouse.rows("history").stream()
                    .filter(row -> row.get("_partition").asInt() == expected)
                    .toList();
            assertThat(rows)
                    .extracting(row -> row.get("_offset").asLong())
                    .isEqualTo(IntStream.range(0, 100).mapToObj(Long::valueOf).toList());
            assertThat(rows)
                    .extracting(row -> row.get("n").asInt())
                    .isEqualTo(IntStream.range(0, 100)
                            .mapToObj(i -> i * 3 + expected)
                            .toList());
        }
        assertThat(warehouse.loads())
                .extracting(load -> load.getHeaders().get("label"))
                .allMatch(label -> label != null && label.matches("[-A-Za-z0-9_]{1,128}"));
    }

    @Test
    void upsertsAndDeletesByKeyWithoutMixingThemInOneLoad() {
        send(orders, 0, "{\"order_id\":\"a\"}", "{\"order_id\":\"a\",\"ledger_seq\":1}");
        send(orders, 0, "{\"order_id\":\"b\"}", "{\"order_id\":\"b\",\"ledger_seq\":2}");
        send(orders, 0, "{\"order_id\":\"a\"}", null);
        send(orders, 0, "{\"order_id\":\"c\"}", "{\"order_id\":\"c\",\"ledger_seq\":4}");
        send(orders, 0, "{\"order_id\":\"c\"}", null);
        send(orders, 0, "{\"order_id\":\"c\"}", "{\"order_id\":\"c\",\"ledger_seq\":6}");

        KafkaSink sink = started("group");

        await("all six are through").atMost(PATIENCE).until(() -> loaded(sink, 1) == 6);
        assertThat(warehouse.rows("orders"))
                .extracting(row -> row.get("order_id").asText() + row.get("ledger_seq"))
                .containsExactly("b2", "c6");
        for (RecordedRequest load : warehouse.loads()) {
            boolean deletes = load.getBody().utf8().contains("\"__op\":1");
            assertThat(load.getHeaders().get("merge_condition")).isEqualTo(deletes ? null : "ledger_seq");
        }
    }

    @Test
    void resumesBehindTheTableWhenTheGroupHasForgottenItsOffsets() {
        for (int i = 0; i < 30; i++) {
            send(history, i % 3, null, "{\"n\":" + i + "}");
        }
        KafkaSink first = started("first-group");
        awaitRows("history", 30);
        first.close();
        for (int i = 30; i < 60; i++) {
            send(history, i % 3, null, "{\"n\":" + i + "}");
        }

        started("second-group");

        awaitRows("history", 60);
        assertThat(warehouse.rows("history"))
                .extracting(row -> row.get("n").asInt())
                .doesNotHaveDuplicates();
    }

    @Test
    void waitsForTheLoadOfADeadInstanceAndGoesOnBehindIt() throws IOException {
        for (int i = 0; i < 10; i++) {
            send(history, 0, null, "{\"n\":" + i + "}");
        }
        String label = new LoadLabels(TableRoute.duplicate(history, "db", "history"), "g1").label(0, 0, 0);
        warehouse.begin(
                label,
                "history",
                "{\"_partition\":0,\"_offset\":0,\"n\":0}",
                "{\"_partition\":0,\"_offset\":1,\"n\":1}");

        started("group");

        awaitRows("history", 10);
        assertThat(warehouse.rows("history"))
                .extracting(row -> row.get("n").asInt())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void divertsBadRowsOneByOneWithTheirReasonAndLoadsTheRest() {
        for (int i = 0; i < 50; i++) {
            send(history, 0, null, i == 17 || i == 40 ? "{\"n\":" + TestingStarRocks.BAD + "}" : "{\"n\":" + i + "}");
        }
        send(history, 0, null, "not json");
        send(history, 0, null, "{\"n\":50}");

        KafkaSink sink = started("group");

        awaitRows("history", 49);
        List<ConsumerRecord<byte[], byte[]>> diverted = diverted(3);
        assertThat(diverted).extracting(record -> header(record, "offset")).containsExactlyInAnyOrder("17", "40", "50");
        ConsumerRecord<byte[], byte[]> bad = diverted.stream()
                .filter(record -> header(record, "offset").equals("17"))
                .findFirst()
                .orElseThrow();
        assertThat(new String(bad.value(), StandardCharsets.UTF_8)).isEqualTo("{\"n\":\"BAD\"}");
        assertThat(header(bad, "table")).isEqualTo("history");
        assertThat(header(bad, "topic")).isEqualTo(history);
        assertThat(header(bad, "partition")).isEqualTo("0");
        assertThat(header(bad, "reason")).isEqualTo("too many filtered rows; Error: value is BAD. Row: {\"secret\":1}");
        assertThat(warehouse.rows("history"))
                .extracting(row -> row.get("_offset").asLong())
                .isSorted()
                .doesNotContain(17L, 40L, 50L);
        await("the count is shown")
                .atMost(PATIENCE)
                .until(() -> sink.status().tables().get(0).rowsRejected() == 3);
    }

    @Test
    void writesAWatermarkOnceTheRowsBeforeItAreVisibleAndForAnEmptyPartitionToo() {
        send(history, 0, null, "{\"n\":1}");
        watermark(history, 0, 3, 41);
        watermark(history, 0, 3, 42);
        watermark(history, 1, 3, 42);
        send(history, 0, null, "{\"n\":2}");

        started("group");

        await("both watermarks")
                .atMost(PATIENCE)
                .until(() -> warehouse.rows("projection_watermark").stream()
                                .filter(row -> row.get("ledger_seq").asLong() == 42)
                                .count()
                        == 2);
        JsonNode row = warehouse.rows("projection_watermark").stream()
                .min(Comparator.comparing(mark -> mark.get("row_partition").asInt()))
                .orElseThrow();
        assertThat(row)
                .hasToString("{\"table_name\":\"history\",\"row_partition\":0,\"source_partition\":3,\"ledger_seq\":42,"
                        + "\"watermark_at\":\"2026-01-02 03:04:05.600000\"}");
        awaitRows("history", 2);
    }

    @Test
    void showsWhyItStandsStillAndLosesNothing() {
        warehouse.faults((label, number) -> Fault.UNAUTHORIZED);
        send(history, 0, null, "{\"n\":1}");

        KafkaSink sink = started("group");

        await("the refusal is shown")
                .atMost(PATIENCE)
                .until(() -> sink.status().tables().get(0).state() == TableStatus.State.ERROR);
        assertThat(sink.status().tables().get(0).lastError()).contains("no valid Basic authorization");
        warehouse.faults((label, number) -> Fault.NONE);
        awaitRows("history", 1);
        await("it runs again")
                .atMost(PATIENCE)
                .until(() -> sink.status().tables().get(0).state() == TableStatus.State.RUNNING);
    }

    @Test
    void saysThatATableWasEmptiedInsteadOfLoadingItTwiceOrNever() {
        send(history, 0, null, "{\"n\":1}");
        KafkaSink first = started("group");
        awaitRows("history", 1);
        first.close();
        warehouse.truncate("history");

        KafkaSink second = started("group");

        String label = new LoadLabels(TableRoute.duplicate(history, "db", "history"), "g1").label(0, 0, 0);
        await("the error is shown")
                .atMost(PATIENCE)
                .until(() -> second.status().tables().get(0).state() == TableStatus.State.ERROR);
        assertThat(second.status().tables().get(0).lastError())
                .contains("table db.history lacks rows of " + history + "-0 from offset 0 though label " + label
                        + " or an earlier one loaded them: the table was dropped or emptied; rebuild it under a new"
                        + " generation of the sink, whose labels are free");
        second.close();
        open.add(started(builder("group").generation("g2")));
        awaitRows("history", 1);
    }

    @Test
    void loadsNothingOfAnAbortedTransaction() {
        Map<String, Object> properties = Map.of("bootstrap.servers", kafka.bootstrap(), "transactional.id", run);
        try (KafkaProducer<byte[], byte[]> transactional =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            transactional.initTransactions();
            transactional.beginTransaction();
            acknowledged(transactional.send(new ProducerRecord<>(history, 0, null, bytes("{\"n\":1}"))));
            transactional.abortTransaction();
            transactional.beginTransaction();
            acknowledged(transactional.send(new ProducerRecord<>(history, 0, null, bytes("{\"n\":2}"))));
            transactional.commitTransaction();
        }

        started("group");

        awaitRows("history", 1);
        assertThat(warehouse.rows("history").get(0).get("n").asInt()).isEqualTo(2);
    }

    /** Two instances come and go while every fault happens: rebalances, lost replies, running labels, late publishing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void losesAndDoublesNothingWhileInstancesComeAndGo(long seed) {
        Random random = new Random(seed);
        Fault[] faults = Fault.values();
        warehouse.faults((label, number) -> new Random(seed * 31 + number).nextInt(3) == 0
                ? faults[new Random(seed + number).nextInt(faults.length)]
                : Fault.NONE);
        Map<String, Integer> newest = new HashMap<>();
        int sent = 0;
        List<KafkaSink> running = new ArrayList<>(List.of(started("group")));
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < 100; i++) {
                sent++;
                send(history, sent % 3, null, "{\"n\":" + sent + "}");
                String key = "o" + random.nextInt(20);
                send(
                        orders,
                        key.hashCode() & 1,
                        "{\"order_id\":\"" + key + "\"}",
                        "{\"order_id\":\"" + key + "\",\"ledger_seq\":" + sent + "}");
                newest.put(key, sent);
            }
            if (running.size() == 2) {
                running.remove(random.nextInt(2)).close();
            } else {
                running.add(started("group"));
            }
        }
        warehouse.faults((label, number) -> Fault.NONE);

        awaitRows("history", sent);
        await("newest rows by key")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(byKey()).isEqualTo(newest));
        Set<Integer> numbers = new HashSet<>();
        warehouse.rows("history").forEach(row -> numbers.add(row.get("n").asInt()));
        assertThat(numbers).hasSize(sent);
        assertThat(warehouse.rows("history")).hasSize(sent);
    }

    private Map<String, Integer> byKey() {
        Map<String, Integer> rows = new HashMap<>();
        warehouse
                .rows("orders")
                .forEach(row -> rows.put(
                        row.get("order_id").asText(), row.get("ledger_seq").asInt()));
        return rows;
    }

    private KafkaSink started(String group) {
        return started(builder(group));
    }

    private KafkaSink started(KafkaSinkBuilder builder) {
        KafkaSink sink = builder.build();
        open.add(sink);
        sink.start();
        return sink;
    }

    private KafkaSinkBuilder builder(String group) {
        return KafkaSink.builder()
                .consumerProperties(Map.of(
                        "bootstrap.servers", kafka.bootstrap(), "group.id", group + run, "heartbeat.interval.ms", 100))
                .client(client)
                .positions((database, table) -> warehouse.lastOffsets(table))
                .routes(List.of(
                        TableRoute.duplicate(history, "db", "history"),
                        TableRoute.primaryKey(orders, "db", "orders", "ledger_seq")))
                .rejectedTopic(rejected)
                .watermarkTable("db", "projection_watermark")
                .flush(new FlushPolicy(20, 1 << 20, Duration.ofMillis(20)))
                .backoff(new RetryPolicy(1, Duration.ofMillis(10), Duration.ofMillis(100)))
                .drainTimeout(Duration.ofSeconds(5))
                .clock(settled());
    }

    /** Real time in steps, except that a watermark's time is fixed to a tenth of a second. */
    private static Clock settled() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.parse("2026-01-02T03:04:05.6Z");
            }

            @Override
            public long millis() {
                return System.currentTimeMillis();
            }
        };
    }

    private void send(String topic, int partition, @Nullable String key, @Nullable String value) {
        acknowledged(producer.send(new ProducerRecord<>(
                topic, partition, key == null ? null : bytes(key), value == null ? null : bytes(value))));
    }

    private static void acknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new AssertionError("the broker did not take a record", failure);
        }
    }

    private void watermark(String topic, int partition, int source, long sequence) {
        ProducerRecord<byte[], byte[]> mark = new ProducerRecord<>(topic, partition, null, new byte[0]);
        mark.headers().add(EntryReader.WATERMARK_SEQUENCE, bytes(Long.toString(sequence)));
        mark.headers().add(EntryReader.WATERMARK_SOURCE, bytes(Integer.toString(source)));
        acknowledged(producer.send(mark));
    }

    private void awaitRows(String table, int rows) {
        await(rows + " rows in " + table)
                .atMost(PATIENCE)
                .until(() -> warehouse.rows(table).size() >= rows);
        assertThat(warehouse.rows(table)).hasSize(rows);
    }

    private static long loaded(KafkaSink sink, int table) {
        return sink.status().tables().get(table).rowsLoaded();
    }

    private List<ConsumerRecord<byte[], byte[]>> diverted(int count) {
        Map<String, Object> properties = Map.of("bootstrap.servers", kafka.bootstrap());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition only = new TopicPartition(rejected, 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            await(count + " rejected records").atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        Function<byte[], String> text = value -> new String(value, StandardCharsets.UTF_8);
        return header == null ? "" : text.apply(header.value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
