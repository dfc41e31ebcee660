package io.tieout.projections.rows;

import static io.tieout.projections.TestingEvents.authorized;
import static io.tieout.projections.TestingEvents.batch;
import static io.tieout.projections.TestingEvents.cancelled;
import static io.tieout.projections.TestingEvents.captured;
import static io.tieout.projections.TestingEvents.fee;
import static io.tieout.projections.TestingEvents.granted;
import static io.tieout.projections.TestingEvents.line;
import static io.tieout.projections.TestingEvents.paid;
import static io.tieout.projections.TestingEvents.placed;
import static io.tieout.projections.TestingEvents.posted;
import static io.tieout.projections.TestingEvents.revoked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.entitlement.EntitlementEvent;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.journal.JournalEvent;
import io.tieout.ledger.order.OrderEvent;
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
            revoked("f21", 41, "g1", "o1"));

    @Test
    void anyOrderOfTheSameFactsGivesTheSameRows() throws IOException {
        Map<String, String> expected = tablesAfter(FACTS);
        Random random = new Random(20260105);
        for (int round = 0; round < 400; round++) {
            List<LedgerEvent> shuffled = new ArrayList<>(FACTS);
            Collections.shuffle(shuffled, random);

            assertThat(tablesAfter(shuffled)).as("order %s", shuffled).isEqualTo(expected);
        }
        assertThat(expected).hasSize(1 + 2 + 1 + 1 + 1 + 1 + 2 + 1);
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
            byte[] stored = serde.serializer().serialize("store", new Entity(0, step.after()));
            states.put(entity, serde.deserializer().deserialize("store", stored).state());
            for (RowChange change : step.changes()) {
                if (change instanceof RowChange.Upsert upsert) {
                    tables.put(change.id().toString(), withoutRecording(upsert.row()));
                } else {
                    tables.remove(change.id().toString());
                }
            }
        }
        return tables;
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
        return "batch " + event.routingKey();
    }
}
