package io.tieout.projections.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.StoredEvent;
import io.tieout.projections.TestingEvents;
import io.tieout.projections.refold.Refold;
import io.tieout.projections.refold.RefoldStore;
import io.tieout.projections.wire.EventEnvelope;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fold over the event store gives the records of the row topics, one by one, whichever store it keeps its states in. */
class SameFoldTest {
    private static final TieoutTopics TOPICS = TieoutTopics.standard();

    @TempDir
    Path directory;

    @Test
    void theFoldOfTheStoreGivesTheRecordsOfTheTopics() {
        List<StoredEvent> events = RowsTopologyTest.oneOfEachKind();

        try (RefoldStore states = RefoldStore.inMemory()) {
            assertThat(folded(events, states)).isEqualTo(projected(events));
        }
    }

    @Test
    void aStoreOnDiskGoesOnBehindItsLastCommit() {
        List<StoredEvent> events = RowsTopologyTest.oneOfEachKind();
        Map<RowTable, List<String>> whole = projected(events);
        Map<RowTable, List<String>> parts = new EnumMap<>(RowTable.class);
        int half = events.size() / 2;
        try (RefoldStore states = RefoldStore.onDisk(directory)) {
            add(parts, folded(events.subList(0, half), states));
            states.commit();
            folded(events.subList(half, events.size()), states); // Never committed: a process that was killed.
        }

        try (RefoldStore states = RefoldStore.onDisk(directory)) {
            add(parts, folded(events.subList(half, events.size()), states));
        }

        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void anEventThatWasFoldedBeforeChangesNothing() {
        List<StoredEvent> events = RowsTopologyTest.oneOfEachKind();
        try (RefoldStore states = RefoldStore.inMemory()) {
            folded(events, states);

            assertThat(folded(events, states)).isEmpty();
        }
    }

    @Test
    void aMissingEventStopsTheFold() {
        try (RefoldStore states = RefoldStore.inMemory()) {
            Refold refold = new Refold(1, states, change -> {});
            StoredEvent third = TestingEvents.stored(TestingEvents.cancelled("f3", 3, "o1"), 9, "Order/o1", 2);

            assertThatThrownBy(() -> refold.accept(third))
                    .hasMessage(
                            "aggregate Order/o1 jumps to sequence 2 where 0 is expected: an event is missing before it;"
                                    + " reset the publisher's position");
        }
    }

    @Test
    void bothStoresScanInTheOrderOfTheKeysAndSeeWhatIsNotCommitted() {
        try (RefoldStore memory = RefoldStore.inMemory();
                RefoldStore disk = RefoldStore.onDisk(directory)) {
            for (RefoldStore store : List.of(memory, disk)) {
                store.put(bytes("a2"), bytes("two"));
                store.put(bytes("b1"), bytes("other"));
                store.commit();
                store.put(bytes("a1"), bytes("one"));
                store.put(bytes("a3"), bytes("three"));
                store.delete(bytes("a2"));
                List<String> seen = new ArrayList<>();

                store.scan(bytes("a"), (key, value) -> seen.add(text(key) + "=" + text(value)));

                assertThat(seen).as(store.getClass().getSimpleName()).containsExactly("a1=one", "a3=three");
                assertThat(store.get(bytes("a2"))).isNull();
            }
        }
    }

    private static Map<RowTable, List<String>> folded(List<StoredEvent> events, RefoldStore states) {
        Map<RowTable, List<String>> rows = new EnumMap<>(RowTable.class);
        Refold refold = new Refold(
                1,
                states,
                change -> rows.computeIfAbsent(change.table(), table -> new ArrayList<>())
                        .add(text(change.key()) + " " + (change.row() == null ? null : text(change.row()))));
        events.forEach(refold::accept);
        refold.flush();
        return rows;
    }

    private Map<RowTable, List<String>> projected(List<StoredEvent> events) {
        Properties settings = Projections.settings(
                ProjectionsConfig.builder(Map.of("bootstrap.servers", "localhost:1"), directory.resolve("streams"))
                        .build());
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        RowsTopology.build(builder, TOPICS, LedgerEventCodec.create(), () -> 1);
        try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), settings)) {
            TestInputTopic<byte[], byte[]> input =
                    driver.createInputTopic(TOPICS.events(), new ByteArraySerializer(), new ByteArraySerializer());
            events.forEach(event -> input.pipeInput(new TestRecord<>(
                    bytes(event.routingKey()), event.payload(), EventEnvelope.headersOf(event), event.recordedAt())));
            Map<RowTable, List<String>> rows = new EnumMap<>(RowTable.class);
            for (RowTable table : Refold.tables()) {
                List<String> records = driver
                        .createOutputTopic(TOPICS.rows(table), new StringDeserializer(), new StringDeserializer())
                        .readRecordsToList()
                        .stream()
                        .map(row -> row.key() + " " + row.value())
                        .toList();
                if (!records.isEmpty()) {
                    rows.put(table, records);
                }
            }
            return rows;
        }
    }

    private static void add(Map<RowTable, List<String>> all, Map<RowTable, List<String>> more) {
        more.forEach((table, rows) ->
                all.computeIfAbsent(table, name -> new ArrayList<>()).addAll(rows));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
