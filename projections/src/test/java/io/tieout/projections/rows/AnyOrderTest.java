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
import static io.tieout.projections.TestingEvents.failed;
import static io.tieout.projections.TestingEvents.fee;
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
import static io.tieout.projections.TestingEvents.voided;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.entitlement.EntitlementEvent;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.journal.JournalEvent;
import io.tieout.ledger.order.OrderEvent;
import io.tieout.ledger.payment.ChargebackStage;
import io.tieout.ledger.payment.NotifiedOutcome;
import io.tieout.ledger.payment.PaymentEvent;
import io.tieout.ledger.settlement.FeeComponent;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Any order of arrival of the same facts ends in the same rows, but for the time and place of recording; contradicting facts included. */
class AnyOrderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Includes contradictions: two placements, two authorizations, two currencies, two reports of a line on two days, two entries. */
    private static final List<LedgerEvent> FACTS = List.of(
            placed("f1", 10, "o1", "EUR 20.00", "a", "b"),
            placed("f2", 9, "o1", "EUR 30.00", "b", "c"),
            placed("f3", 10, "o1", "EUR 40.00", "d"),
            paid("f4", 11, "o1", "EUR 20.00"),
            paid("f5", 12, "o1", "USD 20.00"),
            cancelled("f6", 13, "o1"),
            cancelled("f7", 8, "o1"),
            authorized("f8", 14, "p1", "o1", "EUR 20.00"),
            authorized("f9", 14, "p1", "o1", "USD 20.00"),
            captured("f10", 15, "p1", "o1", "EUR 12.00"),
            captured("f11", 16, "p1", "o1", "EUR 8.00"),
            captured("f12", 17, "p1", "o1", "JPY 900"),
            batch("f13", 20, "b1", "EUR 20.00"),
            batch("f14", 19, "b1", "EUR 21.00"),
            line("f15", 22, "b1", 1, "EUR 20.00", "EUR 19.00", fee(FeeComponent.Kind.COMMISSION, "EUR 1.00")),
            line("f16", 2000, "b1", 1, "EUR 20.00", "EUR 19.50", fee(FeeComponent.Kind.MARKUP, "EUR 0.50")),
            posted("f17", 30, "e1", "EUR 20.00", "EUR 3.00"),
            posted("f18", 29, "e1", "EUR 20.00"),
            granted("f19", 40, "g1", "o1"),
            granted("f20", 39, "g1", "o1"),
            revoked("f21", 41, "g1", "o1"),
            amended("f22", 10, "o1", "EUR 25.00", "b", "e"),
            amended("f23", 12, "o1", "EUR 26.00", "c", "e"),
            amended("f24", 12, "o2", "EUR 9.00", "a"),
            fulfilled("f25", 14, "o1"),
            fulfilled("f26", 13, "o1"),
            refundRequested("f27", 50, "r1", "o1", "EUR 5.00", "a", "b"),
            refundRequested("f28", 49, "r1", "o1", "EUR 6.00", "b"),
            refundRequested("f29", 51, "r2", "o3", "EUR 2.00"),
            refundSucceeded("f30", 52, "r1", "p1", "pr-1", "EUR 5.00"),
            refundSucceeded("f31", 53, "r1", "p1", "pr-1", "EUR 5.50"),
            refundSucceeded("f32", 54, "r1", "p1", "pr-2", "EUR 5.00"),
            refundSucceeded("f33", 48, "r3", "p1", "pr-3", "USD 1.00"),
            refundFailed("f34", 47, "r3", "p1", "EUR 1.00"),
            refundFailed("f35", 46, "r4", "p3", "EUR 1.00"),
            failed("f36", 13, "p1", "EUR 20.00"),
            voided("f37", 18, "p1", "EUR 1.00"),
            voided("f38", 19, "p1", "EUR 2.00"),
            notified("f39", 14, "p1", "EUR 20.00", NotifiedOutcome.AUTHORIZED),
            notified("f40", 15, "p1", "EUR 20.00", NotifiedOutcome.CAPTURED),
            captured("f41", 20, "p1", "o1", "c-1", "EUR 4.00"),
            captured("f42", 21, "p1", "o1", "c-1", "EUR 4.10"),
            authorized("f43", 10, "p2", "o1", "EUR 5.00"),
            voided("f44", 11, "p2", "EUR 5.00"),
            chargeback("f45", 60, "p1", "EUR 20.00", ChargebackStage.FIRST_CHARGEBACK),
            chargeback("f46", 61, "p1", "EUR 21.00", ChargebackStage.FIRST_CHARGEBACK),
            chargebackReversed("f47", 62, "p1", "EUR 20.00"),
            chargeback("f48", 63, "p1", "EUR 19.00", ChargebackStage.SECOND_CHARGEBACK),
            chargeback("f49", 60, "p4", "EUR 7.00", ChargebackStage.FIRST_CHARGEBACK),
            chargebackReversed("f50", 61, "p4", "EUR 7.00"),
            payout("f51", 70, "po1", "EUR 20.00", "b1", "b2"),
            payout("f52", 69, "po1", "EUR 21.00", "b2", "b3"),
            bankEntry("f53", 80, "1", "EUR 20.00"),
            bankEntry("f54", 79, "1", "EUR 21.00"),
            bankStatement("f55", 80, "EUR 5.00"),
            bankStatement("f56", 81, "EUR 6.00"),
            reversed("f57", 28, "e1", "EUR 20.00"),
            reversed("f58", 31, "e2", "EUR 3.00"),
            agreed("f59", 1, "fs1", "0.014"),
            agreed("f60", 2, "fs1", "0.015"));

    @Test
    void anyOrderOfTheSameFactsGivesTheSameRows() throws IOException {
        Map<String, String> expected = tablesAfter(FACTS);
        Random random = new Random(20260105);
        for (int round = 0; round < 200; round++) {
            List<LedgerEvent> shuffled = new ArrayList<>(FACTS);
            Collections.shuffle(shuffled, random);

            assertThat(tablesAfter(shuffled)).as("order %s", shuffled).isEqualTo(expected);
        }
        Map<String, Long> rows = expected.keySet().stream()
                .collect(Collectors.groupingBy(
                        id -> id.substring(id.indexOf('=') + 1, id.indexOf(',')), TreeMap::new, Collectors.counting()));
        assertThat(rows)
                .isEqualTo(Map.ofEntries(
                        Map.entry("ORDERS", 3L),
                        Map.entry("ORDER_ITEMS", 2L + 1),
                        Map.entry("PAYMENTS", 2L), // Of p3 and p4 too little is known.
                        Map.entry("REFUNDS", 4L),
                        Map.entry("REFUND_ITEMS", 1L),
                        Map.entry("CHARGEBACKS", 2L),
                        Map.entry("SETTLEMENT_BATCHES", 1L),
                        Map.entry("SETTLEMENT_LINES", 1L),
                        Map.entry("PAYOUTS", 1L),
                        Map.entry("PAYOUT_BATCHES", 2L),
                        Map.entry("BANK_ENTRIES", 1L),
                        Map.entry("BANK_STATEMENTS", 1L),
                        Map.entry("JOURNAL_ENTRIES", 2L),
                        Map.entry("POSTINGS", 2L + 2),
                        Map.entry("ENTITLEMENTS", 1L),
                        Map.entry("FEE_SCHEDULE", 1L)));
    }

    @Test
    void showsWhatIsInForce() throws IOException {
        Map<String, String> tables = tablesAfter(FACTS);

        assertThat(row(tables, "ORDERS", "o1"))
                .contains(
                        "\"payable_amount\":\"26.00\"",
                        "\"status\":\"CANCELLED\"",
                        "\"item_count\":2",
                        "\"amendment_count\":2",
                        "\"fulfilment_count\":2",
                        "\"refund_request_count\":1",
                        "\"refund_requested_amount\":\"6.00\"");
        assertThat(row(tables, "PAYMENTS", "p1"))
                .contains(
                        "\"status\":\"CAPTURED\"",
                        "\"captured_amount\":\"24.00\",\"capture_count\":4",
                        "\"voided_amount\":\"3.00\",\"void_count\":2",
                        "\"failure_reason_code\":\"insufficient-funds\"",
                        "\"notified_outcome\":\"CAPTURED\"",
                        "\"refunded_amount\":\"10.00\",\"refund_count\":3",
                        "\"charged_back_amount\":\"19.00\",\"chargeback_count\":1");
        assertThat(row(tables, "PAYMENTS", "p2")).contains("\"status\":\"VOIDED\"");
        assertThat(row(tables, "CHARGEBACKS", "p1, cb-1"))
                .contains("\"order_id\":\"o1\"", "\"stage\":\"SECOND_CHARGEBACK\",\"status\":\"OPEN\"");
        assertThat(row(tables, "CHARGEBACKS", "p4, cb-1"))
                .contains("\"order_id\":null", "\"status\":\"REVERSED\"", "\"reversed_amount\":\"7.00\"");
        assertThat(row(tables, "REFUNDS", "r1"))
                .contains(
                        "\"status\":\"SUCCEEDED\"",
                        "\"requested_amount\":\"6.00\",\"refunded_amount\":\"10.00\",\"refund_count\":2");
        assertThat(row(tables, "REFUNDS", "r3"))
                .contains("\"status\":\"SUCCEEDED\"", "\"refunded_amount\":\"0.00\",\"refund_count\":1");
        assertThat(row(tables, "REFUNDS", "r4")).contains("\"status\":\"FAILED\"");
        assertThat(row(tables, "JOURNAL_ENTRIES", "e1")).contains("\"reversed_entry_id\":\"e0\"");
    }

    private static String row(Map<String, String> tables, String table, String key) {
        return tables.entrySet().stream()
                .filter(row -> row.getKey().equals("RowId[table=" + table + ", values=[" + key + "]]"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> tablesAfter(List<LedgerEvent> facts) throws IOException {
        Map<String, EntityState> states = new HashMap<>();
        Map<String, String> tables = new TreeMap<>();
        EntitySerde serde = new EntitySerde();
        long ledgerSeq = 0;
        for (LedgerEvent fact : facts) {
            ledgerSeq++;
            String entity = entityOf(fact);
            EventRows.Step step = EventRows.apply(states.get(entity), fact, ledgerSeq);
            states.put(entity, stored(serde, step));
            List<RowChange> changes = new ArrayList<>(step.changes());
            if (RefundState.refundOf(fact) != null) {
                String refund = "refund/" + RefundState.refundOf(fact);
                EventRows.Step refunded = EventRows.refund(states.get(refund), fact, ledgerSeq);
                states.put(refund, stored(serde, refunded));
                changes.addAll(refunded.changes());
            }
            for (RowChange change : changes) {
                if (change instanceof RowChange.Upsert upsert) {
                    tables.put(change.id().toString(), withoutRecording(upsert.row()));
                } else {
                    tables.remove(change.id().toString());
                }
            }
        }
        return tables;
    }

    /** The state as the store gives it back. */
    private static @Nullable EntityState stored(EntitySerde serde, EventRows.Step step) {
        byte[] stored = serde.serializer().serialize("store", new Entity(0, step.after()));
        return serde.deserializer().deserialize("store", stored).state();
    }

    private static String withoutRecording(Row row) throws IOException {
        ObjectNode json = (ObjectNode) JSON.readTree(RowWriter.rowJson(row));
        return json.without(List.of("recorded_at", "ledger_seq")).toString();
    }

    private static String entityOf(LedgerEvent event) {
        if (event instanceof OrderEvent order) {
            return "order " + order.orderId();
        } else if (event instanceof PaymentEvent payment) {
            return "payment " + payment.paymentId();
        } else if (event instanceof EntitlementEvent entitlement) {
            return "grant " + entitlement.grantId();
        } else if (event instanceof JournalEvent journal) {
            return "entry " + journal.entryId();
        } else if (event instanceof SettlementLineReported line) {
            return "line " + line.batchId() + "/" + line.lineNo();
        }
        return event.getClass().getSimpleName() + " " + event.routingKey();
    }
}
