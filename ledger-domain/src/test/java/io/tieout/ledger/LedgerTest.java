package io.tieout.ledger;

import static io.tieout.ledger.TestingFacts.closedLoop;
import static io.tieout.ledger.TestingFacts.journalPosted;
import static io.tieout.ledger.TestingFacts.orderPaid;
import static io.tieout.ledger.TestingFacts.orderPlaced;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final TestingDatabase database = TestingPostgres.freshDatabase();
    /** One writer, so that what is sent together lies in the ledger in the order sent. */
    private Ledger ledger = open();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void recordsTheFactsOfAnOrderAndReadsThemBackInOrder() {
        List<FactEnvelope> facts = closedLoop("o-1");

        assertThat(statuses(ledger.record(facts))).containsOnly("RECORDED").hasSize(8);

        List<StoredEvent> events = TestingFeed.all(ledger);
        assertThat(events)
                .extracting(StoredEvent::eventType)
                .containsExactly(
                        "order.placed",
                        "payment.authorized",
                        "order.paid",
                        "payment.captured",
                        "entitlement.granted",
                        "settlement.line-reported",
                        "settlement.batch-reported",
                        "journal.posted");
        assertThat(events)
                .extracting(event -> event.aggregateType() + " " + event.aggregateId() + " " + event.aggregateSeq()
                        + " " + event.routingKey())
                .containsExactly(
                        "Order o-1 0 o-1",
                        "Payment p-o-1 0 o-1",
                        "Order o-1 1 o-1",
                        "Payment p-o-1 1 o-1",
                        "Entitlement g-o-1 0 o-1",
                        "SettlementLine acme-pay/b-o-1/1 0 o-1",
                        "SettlementBatch acme-pay/b-o-1 0 acme-pay/b-o-1",
                        "JournalEntry o-1 0 o-1");
        assertThat(events)
                .extracting(StoredEvent::occurredAt)
                .containsOnly(facts.get(0).time());
    }

    @Test
    void answersDuplicateForTheSameFactEvenAfterARestart() {
        ledger.record(closedLoop("o-1"));
        assertThat(statuses(ledger.record(closedLoop("o-1")))).containsOnly("DUPLICATE");

        reopen();

        assertThat(statuses(ledger.record(closedLoop("o-1")))).containsOnly("DUPLICATE");
        assertThat(TestingFeed.all(ledger)).hasSize(8);
    }

    @Test
    void theFirstOfEqualFactsInOneBatchWins() {
        assertThat(statuses(ledger.record(List.of(orderPlaced("o-1"), orderPlaced("o-1")))))
                .containsExactly("RECORDED", "DUPLICATE");
    }

    @Test
    void keepsAConflictingFactOnceAndLeavesTheFirstInForce() {
        ledger.record(List.of(orderPlaced("o-1", "20.00")));

        assertThat(statuses(ledger.record(List.of(orderPlaced("o-1", "21.00"), orderPlaced("o-1", "21.00")))))
                .containsExactly("CONFLICT", "CONFLICT");
        reopen();
        assertThat(statuses(ledger.record(List.of(
                        orderPlaced("o-1", "21.00"), orderPlaced("o-1", "20.00"), orderPlaced("o-1", "22.00")))))
                .containsExactly("CONFLICT", "DUPLICATE", "CONFLICT");

        List<StoredEvent> events = TestingFeed.all(ledger);
        assertThat(events)
                .extracting(StoredEvent::eventType)
                .containsExactly("order.placed", "fact.conflict-recorded", "fact.conflict-recorded");
        assertThat(events).extracting(StoredEvent::aggregateSeq).containsExactly(0L, 0L, 1L);
        FactConflictRecorded conflict = (FactConflictRecorded) TestingFeed.decoded(events.get(1));
        assertThat(conflict.factType()).isEqualTo("io.tieout.order.placed.v1");
        assertThat(conflict.content()).contains("\"payable\":{\"amount\":\"21.00\",\"currency\":\"EUR\"}");
        assertThat(conflict.firstContentHash())
                .isEqualTo(TestingFeed.decoded(events.get(0)).origin().contentHash());
        assertThat(conflict.routingKey()).isEqualTo("orders/placed-o-1");
    }

    @Test
    void conflictsWithinOneBatchAreFound() {
        assertThat(statuses(ledger.record(List.of(
                        orderPlaced("o-1", "20.00"),
                        orderPlaced("o-1", "21.00"),
                        orderPlaced("o-1", "20.00"),
                        orderPlaced("o-1", "21.00")))))
                .containsExactly("RECORDED", "CONFLICT", "DUPLICATE", "CONFLICT");
        assertThat(TestingFeed.all(ledger)).hasSize(2);
    }

    @Test
    void oneBadFactAmong999GoodCostsOnlyItself() {
        List<FactEnvelope> facts = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            facts.add(i == 500 ? journalPosted("bad", "1.00", "2.00") : orderPlaced("o-" + i));
        }

        List<FactOutcome> outcomes = ledger.record(facts);

        assertThat(outcomes.get(500))
                .isInstanceOfSatisfying(
                        FactOutcome.Rejected.class,
                        rejected -> assertThat(rejected.reason().toString())
                                .isEqualTo(
                                        "/data/postings \"debit 1.00 credit 2.00 EUR\": the debits and credits of an entry are equal"
                                                + " in each currency; post the missing side in EUR"));
        assertThat(Collections.frequency(statuses(outcomes), "RECORDED")).isEqualTo(999);
        assertThat(TestingFeed.all(ledger)).hasSize(999);
    }

    @Test
    void aRefusedFactLeavesItsNameFreeForACorrectedOne() {
        assertThat(statuses(ledger.record(List.of(
                        journalPosted("e-1", "1.00", "2.00"),
                        journalPosted("e-1", "2.00", "2.00"),
                        journalPosted("e-1", "2.00", "2.00")))))
                .containsExactly("REJECTED", "RECORDED", "DUPLICATE");
    }

    @Test
    void aRefusalOnAKnownStreamCostsNeitherEarlierNorLaterFactsOfTheBatch() {
        ledger.record(List.of(entry("f-0", "1.00", "1.00")));
        reopen();

        assertThat(statuses(ledger.record(List.of(
                        entry("f-1", "2.00", "2.00"), entry("f-2", "3.00", "4.00"), entry("f-3", "5.00", "5.00")))))
                .containsExactly("RECORDED", "REJECTED", "RECORDED");
        assertThat(TestingFeed.all(ledger))
                .extracting(StoredEvent::aggregateSeq)
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void recordsFactsThatComeInTheWrongOrder() {
        assertThat(statuses(ledger.record(List.of(
                        TestingFacts.entitlementRevoked("o-1"),
                        TestingFacts.paymentCaptured("o-1"),
                        orderPaid("o-1"),
                        orderPlaced("o-1"),
                        TestingFacts.paymentAuthorized("o-1"),
                        TestingFacts.entitlementGranted("o-1")))))
                .containsOnly("RECORDED");
    }

    @Test
    void continuesTheStreamsOfAnEarlierRun() {
        ledger.record(List.of(orderPlaced("o-1"), TestingFacts.paymentAuthorized("o-1")));
        reopen();

        ledger.record(
                List.of(orderPaid("o-1"), TestingFacts.orderCancelled("o-1"), TestingFacts.paymentCaptured("o-1")));

        assertThat(TestingFeed.all(ledger))
                .extracting(event -> event.aggregateType() + " " + event.aggregateSeq())
                .containsExactly("Order 0", "Payment 0", "Order 1", "Order 2", "Payment 1");
    }

    @Test
    void recordsNothingForNoFacts() {
        assertThat(ledger.record(List.of())).isEmpty();
    }

    private static FactEnvelope entry(String id, String debit, String credit) {
        FactEnvelope fact = journalPosted("e-1", debit, credit);
        return new FactEnvelope(
                fact.source(), id, fact.type(), fact.subject(), fact.time(), fact.businessDate(), fact.data());
    }

    private void reopen() {
        ledger.close();
        ledger = open();
    }

    private Ledger open() {
        return Ledger.open(database.config().writers(1).build());
    }

    private static List<String> statuses(List<FactOutcome> outcomes) {
        return outcomes.stream().map(FactOutcome::status).toList();
    }
}
