package io.tieout.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.streamload.Credentials;
import io.tieout.streamload.RetryPolicy;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.streamload.StreamLoadConfig;
import io.tieout.streamload.TestingStarRocks;
import io.tieout.streamload.TestingStarRocks.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the sink behaves under pressure, orders and rebalances, on a real broker. */
class SinkControlTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static TestingKafka kafka;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String history = "history-" + run;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
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
        warehouse = new TestingStarRocks();
        client = StreamLoadClient.open(StreamLoadConfig.builder()
                .frontends(List.of(warehouse.address()))
                .credentials(Credentials.basic("root", ""))
                .metrics(meters)
                .build());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()), new ByteArraySerializer(), new ByteArraySerializer());
        kafka.createTopic(history, 3);
        kafka.createTopic("rejected-" + run, 1);
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
    void c87GrowsLoadsAndSaysSoWhenTheWarehouseCannotKeepUp() {
        send(0, 300, "");
        warehouse.faults((label, number) -> number < 3 ? Fault.TOO_MANY_VERSIONS : Fault.NONE);

        KafkaSink sink = started(builder());

        await("the pressure is shown").atMost(PATIENCE).until(() -> table(sink).flushFactor() > 1);
        awaitRows(300);
        assertThat(table(sink).state()).isEqualTo(TableStatus.State.SLOWED);
        assertThat(table(sink).slowed()).isPositive();
        assertThat(table(sink).lastError()).contains("too many versions, 1001/1000");
    }

    @Test
    void stopsLoadingATopicThatIsPausedAndGoesOnWhenToldTo() {
        KafkaSink sink = started(builder());
        send(0, 30, "");
        awaitRows(30);

        sink.pause(history);
        await("the pause is shown").atMost(PATIENCE).until(() -> table(sink).state() == TableStatus.State.PAUSED);
        send(30, 60, "");
        await("the rows wait").atMost(PATIENCE).until(() -> table(sink).lagRecords() >= 30);
        assertThat(warehouse.rows("history")).hasSize(30);
        sink.resume(history);

        awaitRows(60);
        assertThatThrownBy(() -> sink.pause("nonsense"))
                .hasMessage("topic \"nonsense\": this sink reads [" + history + "]; name one of them");
    }

    @Test
    void holdsNoMoreRowsInMemoryThanItMayAndLosesNone() {
        int budget = 200_000;
        int fetch = 20_000;
        double limit = budget + 12.0 * fetch;
        warehouse.faults((label, number) -> Fault.TOO_MANY_VERSIONS);
        send(0, 3_000, "x".repeat(1_000));

        KafkaSink sink = started(builder(Map.of("max.partition.fetch.bytes", fetch, "fetch.max.bytes", fetch))
                .maxBufferedBytes(budget));

        await("the budget is used up")
                .atMost(PATIENCE)
                .until(() -> buffered() >= budget / 2.0 && table(sink).state() == TableStatus.State.SLOWED);
        assertThat(buffered()).isLessThan(limit);
        warehouse.faults((label, number) -> Fault.NONE);
        awaitRows(3_000);
        assertThat(buffered()).isLessThan(limit);
    }

    @Test
    void losesAndDoublesNothingWhenAllPartitionsAreRevokedAtEachRebalance() {
        Map<String, Object> eager = Map.of("partition.assignment.strategy", RangeAssignor.class.getName());
        List<KafkaSink> running = new ArrayList<>(List.of(started(builder(eager))));
        for (int round = 0; round < 6; round++) {
            send(round * 100, round * 100 + 100, "");
            if (running.size() == 2) {
                running.remove(round % 2).close();
            } else {
                running.add(started(builder(eager)));
            }
        }

        awaitRows(600);
        assertThat(warehouse.rows("history"))
                .extracting(row -> row.get("n").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 600).boxed().toList());
    }

    @Test
    void loadsATableWithoutPositionColumnsAtLeastOnce() {
        send(0, 30, "");

        KafkaSink sink = started(builder()
                .routes(List.of(TableRoute.duplicate(history, "db", "history").withoutPositionColumns())));

        awaitRows(30);
        assertThat(warehouse.rows("history")).allMatch(row -> !row.has("_offset") && !row.has("_partition"));
        sink.close();
        assertThat(sink.status().drained()).isTrue();
    }

    @Test
    void countsUnderTheNamesThatAreDocumented() {
        KafkaSink sink = started(builder());
        send(0, 30, "");
        awaitRows(30);
        await("counted").atMost(PATIENCE).until(() -> table(sink).rowsLoaded() == 30);

        assertThat(meters.getMeters())
                .extracting(Meter::getId)
                .extracting(Meter.Id::getName)
                .contains(
                        "stream.load.bytes",
                        "stream.load.requests",
                        "stream.load.rows",
                        "stream.sink.backpressure.seconds",
                        "stream.sink.buffered.bytes",
                        "stream.sink.flush.bytes",
                        "stream.sink.flush.factor",
                        "stream.sink.flush.rows",
                        "stream.sink.lag.offsets",
                        "stream.sink.lag.seconds",
                        "stream.sink.rows.loaded",
                        "stream.sink.rows.rejected",
                        "stream.sink.state");
        assertThat(meters.get("stream.sink.rows.loaded").functionCounter().count())
                .isEqualTo(30);
    }

    private KafkaSinkBuilder builder() {
        return builder(Map.of());
    }

    private KafkaSinkBuilder builder(Map<String, Object> consumer) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "bootstrap.servers", kafka.bootstrap(), "group.id", "group-" + run, "heartbeat.interval.ms", 100));
        properties.putAll(consumer);
        return KafkaSink.builder()
                .consumerProperties(properties)
                .client(client)
                .positions((database, table) -> warehouse.lastOffsets(table))
                .routes(List.of(TableRoute.duplicate(history, "db", "history")))
                .rejectedTopic("rejected-" + run)
                .flush(new FlushPolicy(20, 1 << 20, Duration.ofMillis(20)))
                .backoff(new RetryPolicy(1, Duration.ofMillis(10), Duration.ofMillis(100)))
                .drainTimeout(Duration.ofSeconds(5))
                .metrics(meters);
    }

    private KafkaSink started(KafkaSinkBuilder builder) {
        KafkaSink sink = builder.build();
        open.add(sink);
        sink.start();
        return sink;
    }

    private static TableStatus table(KafkaSink sink) {
        return sink.status().tables().get(0);
    }

    private double buffered() {
        return meters.get("stream.sink.buffered.bytes").gauge().value();
    }

    private void send(int from, int to, String text) {
        for (int n = from; n < to; n++) {
            byte[] row = ("{\"n\":" + n + ",\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
            var unused = producer.send(new ProducerRecord<>(history, n % 3, null, row));
        }
        producer.flush();
    }

    private void awaitRows(int rows) {
        await(rows + " rows")
                .atMost(PATIENCE)
                .until(() -> warehouse.rows("history").size() >= rows);
        assertThat(warehouse.rows("history")).hasSize(rows);
    }
}
