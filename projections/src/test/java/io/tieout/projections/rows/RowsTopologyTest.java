package io.tieout.projections.rows;

import static io.tieout.projections.TestingEvents.agreed;
import static io.tieout.projections.TestingEvents.amended;
import static io.tieout.projections.TestingEvents.authorized;
import static io.tieout.projections.TestingEvents.bankEntry;
import static io.tieout.projections.TestingEvents.bankStatement;
import static io.tieout.projections.TestingEvents.batch;
import static io.tieout.projections.TestingEvents.cancelled;
import static io.tieout.projections.TestingEvents.captured;
import static io.tieout.projections.TestingEvents.chargeback;
import static io.tieout.projections.TestingEvents.chargebackReversed;
import static io.tieout.projections.TestingEvents.conflict;
import static io.tieout.projections.TestingEvents.failed;
import static io.tieout.projections.TestingEvents.fee;
import static io.tieout.projections.TestingEvents.forgotten;
import static io.tieout.projections.TestingEvents.fulfilled;
import static io.tieout.projections.TestingEvents.granted;
import static io.tieout.projections.TestingEvents.line;
import static io.tieout.projections.TestingEvents.notified;
import static io.tieout.projections.TestingEvents.paid;
import static io.tieout.projections.TestingEvents.payout;
import static io.tieout.projections.TestingEvents.placed;
import static io.tieout.projections.TestingEvents.posted;
import static io.tieout.projections.TestingEvents.refundFailed;
import static io.tieout.projections.TestingEvents.refundRequested;
import static io.tieout.projections.TestingEvents.refundSucceeded;
import static io.tieout.projections.TestingEvents.reversed;
import static io.tieout.projections.TestingEvents.revoked;
import static io.tieout.projections.TestingEvents.stored;
import static io.tieout.projections.TestingEvents.voided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.StoredEvent;
import io.tieout.ledger.payment.ChargebackStage;
import io.tieout.ledger.payment.NotifiedOutcome;
import io.tieout.ledger.settlement.FeeComponent;
import io.tieout.projections.TestingDecisions;
import io.tieout.projections.TestingGolden;
import io.tieout.projections.wire.EventEnvelope;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.Watermark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTopologyTest {
    private static final TieoutTopics TOPICS = TieoutTopics.standard();

    @TempDir
    Path stateDirectory;

    private final Topology topology = new Topology();
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> events;

    @BeforeEach
    void start() {
        RowsTopology.build(topology, TOPICS, LedgerEventCodec.create());
        Properties settings = Projections.settings(
                ProjectionsConfig.builder(Map.of("bootstrap.servers", "localhost:1"), stateDirectory)
                        .build());
        driver = new TopologyTestDriver(topology, settings);
        events = driver.createInputTopic(TOPICS.events(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void topologyIsTheOneThatWasReviewed() throws IOException {
        TestingGolden.assertSame("rows-topology.txt", topology.describe().toString());
    }

    @Test
    void everyKindOfEventGivesTheRowsThatWereReviewed() throws IOException {
        List<StoredEvent> all = oneOfEachKind();
        StringBuilder rows = new StringBuilder();
        for (StoredEvent event : all) {
            rows.append("# ").append(event.eventType()).append('\n');
            send(event);
            for (RowTable table : RowTable.values()) {
                for (TestRecord<String, String> row : rowsOf(table)) {
                    rows.append(table.tableName()).append(' ').append(row.key()).append('\n');
                    rows.append("  ").append(row.value()).append('\n');
                }
            }
        }

        TestingGolden.assertSame("rows.txt", rows.toString());
        Set<String> seen = new HashSet<>();
        all.forEach(event -> seen.add(event.eventType()));
        assertThat(seen).isEqualTo(LedgerEventCodec.create().types());
    }

    @Test
    void markerFollowsTheRowsItCoversOnEveryRowTopic() {
        send(stored(placed("f1", 1, "o1", "EUR 10.00", "a"), 7, "Order/o1", 0));
        events.pipeInput(new TestRecord<>(null, null, new Watermark(7, 0).headers(), 1L));

        for (RowTable table : RowTable.values()) {
            List<TestRecord<String, String>> records = rowsOf(table);
            TestRecord<String, String> last = records.get(records.size() - 1);
            assertThat(last.key()).as(table.tableName()).isNull();
            assertThat(last.value()).isNull();
            assertThat(Watermark.of(last.headers())).contains(new Watermark(7, 0));
            assertThat(records.subList(0, records.size() - 1))
                    .allSatisfy(row -> assertThat(Watermark.of(row.headers())).isEmpty());
        }
    }

    @Test
    void skipsASecondDeliveryInEveryTable() {
        StoredEvent event = stored(captured("f1", 1, "p1", "o1", "EUR 10.00"), 7, "Payment/p1", 0);
        send(event);
        rowsOf(RowTable.PAYMENTS);
        rowsOf(RowTable.LEDGER_EVENT);

        send(event);

        assertThat(rowsOf(RowTable.PAYMENTS)).isEmpty();
        assertThat(rowsOf(RowTable.LEDGER_EVENT)).isEmpty();
    }

    @Test
    void stopsWhereAnEventOfAnAggregateIsMissing() {
        send(stored(placed("f1", 1, "o1", "EUR 10.00", "a"), 7, "Order/o1", 0));

        assertThatThrownBy(() -> send(stored(cancelled("f3", 3, "o1"), 9, "Order/o1", 2)))
                .rootCause()
                .hasMessage("aggregate Order/o1 jumps to sequence 2 where 1 is expected: an event is missing before it;"
                        + " reset the publisher's position");
    }

    @Test
    void goesOnWhereAFactOfAPaymentNamesAnotherOrder() {
        // Sequence 0 named another order and lies in another partition.
        send(stored(captured("f2", 2, "p1", "o2", "EUR 3.00"), 9, "Payment/p1", 1));

        assertThat(rowsOf(RowTable.PAYMENTS)).hasSize(1);
        assertThat(rowsOf(RowTable.LEDGER_EVENT)).hasSize(1);
    }

    @Test
    void stopsAtAnEventItCannotReadAndNamesItsPlace() {
        StoredEvent event = stored(placed("f1", 1, "o1", "EUR 10.00", "a"), 7, "Order/o1", 0);
        RecordHeaders headers = new RecordHeaders(EventEnvelope.headersOf(event));

        assertThatThrownBy(() -> events.pipeInput(new TestRecord<>(null, new byte[] {'{'}, headers, 1L)))
                .hasRootCauseInstanceOf(Exception.class)
                .cause()
                .isInstanceOf(ProjectionException.class)
                .hasMessage(
                        "event at tieout.ledger.events-0 offset 0 cannot be projected: payload of event type order.placed"
                                + " revision 1 is not such an event; look at the bytes where they are stored;"
                                + " events are never skipped, so the projection stops here until a version runs that can");
    }

    @Test
    void stopsAtARecordWithoutTheHeadersOfAnEvent() {
        assertThatThrownBy(() -> events.pipeInput(new TestRecord<>(null, new byte[] {'{', '}'})))
                .rootCause()
                .hasMessage("header event.id is missing: every event carries it; only the publisher writes this topic");
    }

    @Test
    void deletesTheItemsOfAPlacementThatAnEarlierOneDisplaces() {
        send(stored(placed("f1", 5, "o1", "EUR 10.00", "a", "b"), 1, "Order/o1", 0));
        rowsOf(RowTable.ORDER_ITEMS);

        send(stored(placed("f2", 4, "o1", "EUR 10.00", "b"), 2, "Order/o1", 1));

        assertThat(rowsOf(RowTable.ORDER_ITEMS))
                .extracting(TestRecord::key, row -> row.value() == null)
                .containsExactly(
                        tuple("{\"order_id\":\"o1\",\"item_id\":\"b\"}", false),
                        tuple("{\"order_id\":\"o1\",\"item_id\":\"a\"}", true));
    }

    @Test
    void foldsAnEntityAgainWhereAnotherContentOfAFactIsPutInForce() {
        send(stored(placed("f1", 1, "o1", "EUR 10.00", "a", "b"), 1, "Order/o1", 0));
        send(stored(captured("f2", 2, "p1", "o1", "EUR 10.00"), 2, "Payment/p1", 0));
        send(stored(captured("f3", 3, "p1", "o1", "EUR 1.00"), 3, "Payment/p1", 1));
        rowsOf(RowTable.ORDER_ITEMS);
        rowsOf(RowTable.PAYMENTS);

        send(stored(
                TestingDecisions.restated(
                        "o1", captured("f2", 2, "p1", "o1", "EUR 9.00"), captured("f3", 3, "p1", "o1", "EUR 1.00")),
                4,
                "Payment/p1",
                2));
        send(stored(TestingDecisions.restated("o1", placed("f1", 1, "o1", "EUR 9.00", "b")), 5, "Order/o1", 1));
        send(stored(captured("f4", 4, "p1", "o1", "EUR 0.50"), 6, "Payment/p1", 3));

        assertThat(rowsOf(RowTable.PAYMENTS))
                .extracting(TestRecord::value)
                .satisfiesExactly(
                        row -> assertThat(row).contains("\"captured_amount\":\"10.00\"", "\"capture_count\":2"),
                        row -> assertThat(row).contains("\"captured_amount\":\"10.50\"", "\"capture_count\":3"));
        assertThat(rowsOf(RowTable.ORDER_ITEMS))
                .extracting(TestRecord::key, row -> row.value() == null)
                .containsExactly(
                        tuple("{\"order_id\":\"o1\",\"item_id\":\"a\"}", true),
                        tuple("{\"order_id\":\"o1\",\"item_id\":\"b\"}", false));
        List<TestRecord<String, String>> orders = rowsOf(RowTable.ORDERS);
        assertThat(orders.get(orders.size() - 1).value()).contains("\"9.00\"", "\"ledger_seq\":5");
    }

    private static List<StoredEvent> oneOfEachKind() {
        List<StoredEvent> all = new ArrayList<>();
        all.add(stored(placed("f1", 1, "o1", "EUR 10.00", "i1", "i2"), 1, "Order/o1", 0));
        all.add(stored(paid("f2", 2, "o1", "EUR 10.00"), 2, "Order/o1", 1));
        all.add(stored(cancelled("f3", 3, "o1"), 3, "Order/o1", 2));
        all.add(stored(authorized("f4", 4, "p1", "o1", "JPY 1000"), 4, "Payment/p1", 0));
        all.add(stored(captured("f5", 5, "p1", "o1", "JPY 400"), 5, "Payment/p1", 1));
        all.add(stored(captured("f6", 6, "p1", "o1", "JPY 600"), 6, "Payment/p1", 2));
        all.add(stored(batch("f7", 7, "b1", "KWD 1.234"), 7, "SettlementBatch/acme-pay/b1", 0));
        all.add(stored(
                line(
                        "f8",
                        8,
                        "b1",
                        1,
                        "EUR 10.00",
                        "EUR 9.70",
                        fee(FeeComponent.Kind.INTERCHANGE, "EUR 0.20"),
                        fee(FeeComponent.Kind.SCHEME, "EUR 0.04"),
                        fee(FeeComponent.Kind.SCHEME, "EUR 0.06")),
                8,
                "SettlementLine/acme-pay/b1/1",
                0));
        all.add(stored(posted("f9", 9, "e1", "EUR 10.00"), 9, "JournalEntry/e1", 0));
        all.add(stored(granted("f10", 10, "g1", "o1"), 10, "Entitlement/g1", 0));
        all.add(stored(revoked("f11", 11, "g1", "o1"), 11, "Entitlement/g1", 1));
        all.add(stored(conflict("f5", 12), 12, "FactConflict/urn:test/f5", 0));
        all.add(stored(amended("f13", 13, "o1", "EUR 5.00", "i1"), 13, "Order/o1", 3));
        all.add(stored(fulfilled("f14", 14, "o1"), 14, "Order/o1", 4));
        all.add(stored(refundRequested("f15", 15, "r1", "o1", "JPY 300", "i1"), 15, "Order/o1", 5));
        all.add(stored(refundFailed("f16", 16, "r1", "p1", "JPY 300"), 16, "Payment/p1", 3));
        all.add(stored(refundSucceeded("f17", 17, "r1", "p1", "pr-1", "JPY 300"), 17, "Payment/p1", 4));
        all.add(stored(voided("f18", 18, "p1", "JPY 100"), 18, "Payment/p1", 5));
        all.add(stored(notified("f19", 19, "p1", "JPY 1000", NotifiedOutcome.CAPTURED), 19, "Payment/p1", 6));
        all.add(stored(chargeback("f20", 20, "p1", "JPY 700", ChargebackStage.FIRST_CHARGEBACK), 20, "Payment/p1", 7));
        all.add(stored(chargebackReversed("f21", 21, "p1", "JPY 700"), 21, "Payment/p1", 8));
        all.add(stored(failed("f22", 22, "p2", "EUR 10.00"), 22, "Payment/p2", 0));
        all.add(stored(payout("f23", 23, "po-1", "EUR 9.70", "b1", "b2"), 23, "Payout/acme-pay/po-1", 0));
        all.add(stored(bankEntry("f24", 24, "1", "EUR 9.70"), 24, "BankEntry/DE02120300000000202051 s1 1", 0));
        all.add(stored(bankStatement("f25", 25, "EUR 4.70"), 25, "BankStatement/DE02120300000000202051 s1", 0));
        all.add(stored(reversed("f26", 26, "e2", "EUR 10.00"), 26, "JournalEntry/e2", 0));
        all.add(stored(agreed("f27", 27, "fs-1", "0.0140"), 27, "FeeSchedule/fs-1", 0));
        all.add(stored(forgotten("f28", 28, "person-1"), 28, "Subject/person-1", 0));
        all.addAll(TestingDecisions.oneOfEachKind(29));
        return all;
    }

    private void send(StoredEvent event) {
        events.pipeInput(new TestRecord<>(
                event.routingKey().getBytes(StandardCharsets.UTF_8),
                event.payload(),
                EventEnvelope.headersOf(event),
                event.recordedAt()));
    }

    private List<TestRecord<String, String>> rowsOf(RowTable table) {
        TestOutputTopic<String, String> topic =
                driver.createOutputTopic(TOPICS.rows(table), new StringDeserializer(), new StringDeserializer());
        return topic.readRecordsToList();
    }
}
