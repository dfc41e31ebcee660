package io.tieout.projections.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.StoredEvent;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.projections.TestingEvents;
import io.tieout.projections.wire.EventEnvelope;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.Watermark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology in memory, and the tables as its rows make them. */
final class TestingLoop implements AutoCloseable {
    private static final TieoutTopics TOPICS = TieoutTopics.standard();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> events;
    private final Map<RowTable, TestOutputTopic<String, String>> topics = new EnumMap<>(RowTable.class);
    private final Map<RowTable, Map<String, JsonNode>> tables = new EnumMap<>(RowTable.class);
    private final Map<RowTable, List<JsonNode>> appended = new EnumMap<>(RowTable.class);
    private final Map<String, Long> sequences = new HashMap<>();
    private long ledgerSeq;

    /** An event and the aggregate it belongs to. */
    record Told(LedgerEvent event, String aggregate) {}

    TestingLoop(Path stateDirectory) {
        Properties settings = Projections.settings(
                ProjectionsConfig.builder(Map.of("bootstrap.servers", "localhost:1"), stateDirectory)
                        .build());
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        RowsTopology.build(builder, TOPICS, LedgerEventCodec.create(), () -> 1);
        driver = new TopologyTestDriver(builder.build(), settings);
        events = driver.createInputTopic(TOPICS.events(), new ByteArraySerializer(), new ByteArraySerializer());
        for (RowTable table : RowTable.fedByEvents()) {
            topics.put(
                    table,
                    driver.createOutputTopic(TOPICS.rows(table), new StringDeserializer(), new StringDeserializer()));
            tables.put(table, new TreeMap<>());
            appended.put(table, new ArrayList<>());
        }
    }

    TestingLoop tell(Told told) {
        return tell(told.event(), told.aggregate());
    }

    TestingLoop tell(LedgerEvent event, String aggregate) {
        ledgerSeq++;
        long sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
        StoredEvent stored = TestingEvents.stored(event, ledgerSeq, aggregate, sequence);
        events.pipeInput(new TestRecord<>(
                stored.routingKey().getBytes(StandardCharsets.UTF_8),
                stored.payload(),
                EventEnvelope.headersOf(stored),
                stored.recordedAt()));
        return this;
    }

    /** Lets everything told so far through. */
    TestingLoop mark() {
        events.pipeInput(new TestRecord<>(null, null, new Watermark(ledgerSeq, 0).headers(), 1L));
        topics.forEach((table, topic) -> topic.readRecordsToList().forEach(record -> take(table, record)));
        return this;
    }

    Map<String, JsonNode> table(RowTable table) {
        return Objects.requireNonNull(tables.get(table));
    }

    /** Every row in the order in which it was written, for tables without a key. */
    List<JsonNode> appended(RowTable table) {
        return Objects.requireNonNull(appended.get(table));
    }

    /** The row of an order or an orphan. */
    JsonNode loop(String orderId) {
        return Objects.requireNonNull(
                table(RowTable.CLOSED_LOOP).get("{\"order_id\":\"" + orderId + "\"}"),
                () -> "no row " + orderId + " in " + table(RowTable.CLOSED_LOOP).keySet());
    }

    private void take(RowTable table, TestRecord<String, String> record) {
        if (record.key() == null) {
            return; // A marker.
        }
        if (record.value() == null) {
            table(table).remove(record.key());
            return;
        }
        try {
            JsonNode row = JSON.readTree(record.value());
            table(table).put(record.key(), row);
            appended(table).add(row);
        } catch (IOException e) {
            throw new UncheckedIOException("row " + record.value() + " is no JSON", e);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
