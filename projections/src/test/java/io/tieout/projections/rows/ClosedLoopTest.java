package io.tieout.projections.rows;

import static io.tieout.ledger.journal.JournalReference.Kind.CHARGEBACK;
import static io.tieout.ledger.journal.JournalReference.Kind.ENTITLEMENT;
import static io.tieout.ledger.journal.JournalReference.Kind.JOURNAL_ENTRY;
import static io.tieout.ledger.journal.JournalReference.Kind.PAYMENT;
import static io.tieout.ledger.journal.JournalReference.Kind.REFUND;
import static io.tieout.ledger.journal.JournalReference.Kind.SETTLEMENT_LINE;
import static io.tieout.projections.TestingFacts.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.order.ItemId;
import io.tieout.ledger.order.ItemQuantity;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakResolved;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakKind;
import io.tieout.ledger.recon.BreakSubject;
import io.tieout.ledger.recon.Resolution;
import io.tieout.ledger.settlement.SettlementLineKind;
import io.tieout.projections.TestingEvents;
import io.tieout.projections.TestingFacts;
import io.tieout.projections.wire.RowTable;
import java.nio.file.Path;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each verdict and each link, one order at a time: a whole and clean order, with one thing missing or different. */
class ClosedLoopTest {
    private static final Money PRICE = Money.parse("EUR 20.00");
    private static final Money FEE = Money.parse("EUR 0.38");
    private static final Money NET = Money.parse("EUR 19.62");
    private static final String RECEIVABLES = "1200-receivables";
    private static final String DEFERRED = "2400-deferred-revenue";
    private static final String REVENUE = "4000-revenue";
    private static final String LINE = "acme-pay/b1/1";

    @TempDir
    Path directory;

    private final TestingFacts facts = new TestingFacts();
    private TestingLoop loop;

    @BeforeEach
    void start() {
        loop = new TestingLoop(directory);
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void aWholeOrderIsClosed() {
        ordered();
        captured(PRICE);
        settled(PRICE, FEE);
        funded(NET);
        booked();
        granted();

        JsonNode row = loop.mark().loop("o1");
        assertThat(verdict(row)).isEqualTo("CLOSED null null null");
        assertThat(row.get("fact_count").intValue()).isEqualTo(7);
        assertThat(row.get("receivable_balance").asText()).isEqualTo("0.00");
        assertThat(row.get("settled_net_amount").asText()).isEqualTo("19.62");
        assertThat(loop.table(RowTable.CLOSED_LOOP)).hasSize(1);
    }

    @Test
    void anOrderThatNobodyPaysIsClosed() {
        ordered();

        assertThat(verdict(loop.mark().loop("o1"))).isEqualTo("CLOSED null null null");
    }

    @Test
    void aCaptureWithoutOrderIsLateAfterAQuarterOfAnHour() {
        captured(PRICE);

        JsonNode row = loop.mark().loop("o1");
        assertThat(verdict(row)).isEqualTo("LATE PAYMENT ORDER_MISSING 2026-01-05 00:25:00.123456");
        assertThat(row.get("residual_payment").asText()).isEqualTo("-20.00");
    }

    @Test
    void anotherAmountBreaksThePaymentLink() {
        ordered();
        captured(Money.parse("EUR 19.00"));

        JsonNode row = loop.mark().loop("o1");
        assertThat(verdict(row)).isEqualTo("BROKEN PAYMENT AMOUNT_DIFFERS 2026-01-05 00:25:00.123456");
        assertThat(row.get("residual_payment").asText()).isEqualTo("1.00");
    }

    @Test
    void anotherGrossBreaksTheSettlementLink() {
        ordered();
        captured(PRICE);
        settled(Money.parse("EUR 18.00"), FEE);

        JsonNode row = loop.mark().loop("o1");
        assertThat(verdict(row)).isEqualTo("BROKEN SETTLEMENT GROSS_DIFFERS 2026-01-07 00:20:00.123456");
        assertThat(row.get("residual_settlement").asText()).isEqualTo("2.00");
    }

    @Test
    void aFeeAboveTheTermsBreaksTheFeeLinkAndOneMinorUnitDoesNot() {
        tell(TestingEvents.agreed("terms", 1, "fs1", "0.014"), "FeeSchedule/fs1");
        ordered();
        captured(PRICE);
        settled(PRICE, Money.parse("EUR 0.39"));
        assertThat(loop.mark().loop("o1").get("broken_link").asText()).isEqualTo("PAYOUT");
        assertThat(loop.loop("o1").get("residual_fee").asText()).isEqualTo("0.01");
        assertThat(loop.table(RowTable.EXPECTED_FEES).values())
                .singleElement()
                .satisfies(fee -> assertThat(fee.toString())
                        .contains(
                                "\"payment_id\":\"p1\"",
                                "\"schedule_id\":\"fs1\"",
                                "\"expected_fee\":\"0.38\",\"tolerance\":\"0.01\",\"currency\":\"EUR\""));

        // Terms that came late hold for what was settled before them.
        tell(TestingEvents.agreed("terms-2", 2, "fs0", "0.010"), "FeeSchedule/fs0");

        JsonNode row = loop.mark().loop("o1");
        assertThat(verdict(row)).startsWith("BROKEN FEE FEE_DIFFERS");
        assertThat(row.get("expected_fee_amount").asText()).isEqualTo("0.30");
    }

    @Test
    void aBatchIsPaidOrNotForAllItsOrders() {
        ordered();
        captured(PRICE);
        settled(PRICE, FEE);
        booked();
        granted();
        tell(facts.batch(21, "b1", 1, NET), "SettlementBatch/acme-pay/b1");
        assertThat(verdict(loop.mark().loop("o1"))).isEqualTo("LATE PAYOUT PAYOUT_MISSING 2026-01-09 00:00:00.000000");

        tell(facts.payout(22, "po1", NET, List.of("b1"), "e2e-1"), "Payout/acme-pay/po1");
        JsonNode unpaid = loop.mark().loop("o1");
        assertThat(verdict(unpaid)).startsWith("LATE PAYOUT CREDIT_MISSING");
        assertThat(unpaid.get("residual_payout").asText()).isEqualTo("19.62");

        tell(facts.bankEntry(23, "x", NET.minusMinor(1), "e2e-1"), "BankEntry/DE02120300000000202051 s1 x");
        assertThat(verdict(loop.mark().loop("o1"))).startsWith("BROKEN PAYOUT CREDIT_DIFFERS");

        tell(facts.bankEntry(24, "y", Money.parse("EUR 0.01"), "e2e-1"), "BankEntry/DE02120300000000202051 s1 y");
        assertThat(verdict(loop.mark().loop("o1"))).isEqualTo("CLOSED null null null");
    }

    @Test
    void aMissingAndAWrongEntryShowInTheBooks() {
        ordered();
        captured(PRICE);
        settled(PRICE, FEE);
        funded(NET);
        granted();
        assertThat(verdict(loop.mark().loop("o1"))).startsWith("LATE BOOKS ENTRIES_MISSING");

        booked();
        tell(facts.entry(40, "e9", JOURNAL_ENTRY, "e1", DEFERRED, RECEIVABLES, PRICE), "JournalEntry/e9");
        JsonNode row = loop.mark().loop("o1");
        assertThat(verdict(row)).startsWith("BROKEN BOOKS BALANCE_DIFFERS");
        assertThat(row.get("residual_books").asText()).isEqualTo("20.00");
        assertThat(row.get("residual_deferred_revenue").asText()).isEqualTo("-20.00");
    }

    @Test
    void aRightThatIsMissingIsLateAndOneTooManyIsBroken() {
        ordered();
        captured(PRICE);
        settled(PRICE, FEE);
        funded(NET);
        booked("e1", "e2");
        assertThat(verdict(loop.mark().loop("o1"))).isEqualTo("LATE RIGHTS RIGHTS_MISSING 2026-01-05 01:10:00.123456");

        tell(facts.granted(30, "g1", "o1", "i1", 5), "Entitlement/g1");
        tell(facts.entry(31, "e3", ENTITLEMENT, "g1", DEFERRED, REVENUE, Money.parse("EUR 25.00")), "JournalEntry/e3");
        JsonNode row = loop.mark().loop("o1");
        assertThat(verdict(row)).startsWith("BROKEN RIGHTS RIGHTS_DIFFER");
        assertThat(row.get("residual_rights").asText()).isEqualTo("5.00");
    }

    @Test
    void aRefundGoesThroughAllSides() {
        ordered();
        captured(PRICE);
        settled(PRICE, FEE);
        funded(NET);
        booked();
        granted();
        tell(facts.refundRequested(50, "r1", "o1", PRICE, List.of(new ItemQuantity(new ItemId("i1"), 4))), "Order/o1");
        tell(facts.refunded(51, "r1", "o1", "p1", "tx-1", PRICE), "Payment/p1");
        tell(facts.entry(52, "e4", REFUND, "r1", REVENUE, RECEIVABLES, PRICE), "JournalEntry/e4");
        assertThat(verdict(loop.mark().loop("o1"))).startsWith("BROKEN RIGHTS RIGHTS_DIFFER");

        tell(facts.revoked(53, "g1", "o1"), "Entitlement/g1");
        assertThat(verdict(loop.mark().loop("o1"))).startsWith("LATE SETTLEMENT REFUND_NOT_SETTLED");

        tell(
                facts.line(
                        54, "b2", 1, SettlementLineKind.REFUND, "tx-1", null, PRICE.negated(), Money.parse("EUR 0.00")),
                "SettlementLine/acme-pay/b2/1");
        tell(
                facts.entry(
                        55,
                        "e5",
                        SETTLEMENT_LINE,
                        "acme-pay/b2/1",
                        "1100-provider-clearing",
                        RECEIVABLES,
                        PRICE.negated()),
                "JournalEntry/e5");
        JsonNode row = loop.mark().loop("o1");
        assertThat(verdict(row)).startsWith("LATE PAYOUT HEADER_MISSING");
        assertThat(row.get("batch_count").intValue()).isEqualTo(2);
        assertThat(row.get("residual_settlement").asText()).isEqualTo("0.00");
    }

    @Test
    void aDisputeThatNamesNoOrderFindsItByThePayment() {
        tell(facts.chargeback(60, "cb1", "p1", null, "tx-1", PRICE), "Payment/p1");
        tell(facts.entry(61, "e6", CHARGEBACK, "cb1", "5300-chargeback-losses", RECEIVABLES, PRICE), "JournalEntry/e6");
        assertThat(loop.mark().table(RowTable.CLOSED_LOOP).keySet())
                .containsExactly("{\"order_id\":\"orphan:CHARGEBACK:p1/cb1\"}");

        captured(PRICE);
        JsonNode row = loop.mark().loop("o1");
        assertThat(loop.table(RowTable.CLOSED_LOOP)).hasSize(1);
        assertThat(row.get("charged_back_amount").asText()).isEqualTo("20.00");
        assertThat(row.get("receivable_balance").asText()).isEqualTo("-20.00");
    }

    @Test
    void whatReachesNoOrderIsARowUntilItIsJoined() {
        tell(
                facts.line(20, "b1", 1, SettlementLineKind.CAPTURE, "tx-1", null, PRICE, FEE),
                "SettlementLine/acme-pay/b1/1");
        tell(
                facts.entry(21, "e2", SETTLEMENT_LINE, LINE, "1100-provider-clearing", RECEIVABLES, PRICE),
                "JournalEntry/e2");
        tell(facts.entry(22, "e1", PAYMENT, "p1", RECEIVABLES, DEFERRED, PRICE), "JournalEntry/e1");
        tell(facts.bankEntry(23, "x", NET, "e2e-1"), "BankEntry/DE02120300000000202051 s1 x");
        tell(facts.payout(24, "po2", NET, List.of("b9"), null), "Payout/acme-pay/po2");
        assertThat(loop.mark().table(RowTable.CLOSED_LOOP).keySet())
                .containsExactly(
                        "{\"order_id\":\"orphan:BANK_ENTRY:DE02120300000000202051/s1/x\"}",
                        "{\"order_id\":\"orphan:JOURNAL_ENTRY:e1\"}",
                        "{\"order_id\":\"orphan:SETTLEMENT_BATCH:acme-pay/b9\"}",
                        "{\"order_id\":\"orphan:SETTLEMENT_LINE:acme-pay/b1/1\"}");

        captured(PRICE);
        tell(facts.payout(25, "po1", NET, List.of("b1"), "e2e-1"), "Payout/acme-pay/po1");
        assertThat(loop.mark().table(RowTable.CLOSED_LOOP).keySet())
                .containsExactly("{\"order_id\":\"o1\"}", "{\"order_id\":\"orphan:SETTLEMENT_BATCH:acme-pay/b9\"}");
        assertThat(loop.appended(RowTable.CLOSED_LOOP_HISTORY).stream()
                        .filter(row -> row.get("fact_count").intValue() == 0)
                        .map(row -> row.get("order_id").asText()))
                .containsExactlyInAnyOrder(
                        "orphan:BANK_ENTRY:DE02120300000000202051/s1/x",
                        "orphan:JOURNAL_ENTRY:e1",
                        "orphan:SETTLEMENT_LINE:acme-pay/b1/1");
    }

    @Test
    void aConflictIsOneUntilAPersonHasDecided() {
        ordered();
        FactOrigin origin = TestingEvents.origin("doubled", 5);
        tell(
                new FactConflictRecorded(origin, "io.tieout.order.paid.v1", "1".repeat(64), "{\"orderId\":\"o1\"}"),
                "FactConflict/doubled");
        assertThat(verdict(loop.mark().loop("o1"))).isEqualTo("CONFLICT null FACT_CONFLICT null");

        BreakId found = new BreakId("b1");
        BreakSubject subject = new BreakSubject(BreakKind.CONFLICTING_DUPLICATE, null, "urn:test/doubled", null);
        tell(new BreakOpened(facts.origin(6), found, Actor.LEDGER, subject, null, null), "ReconciliationBreak/b1");
        assertThat(verdict(loop.mark().loop("o1"))).startsWith("CONFLICT");
        tell(
                new BreakResolved(facts.origin(7), found, new Actor("ada"), Resolution.KEPT_FIRST, null, "the first"),
                "ReconciliationBreak/b1");
        assertThat(verdict(loop.mark().loop("o1"))).isEqualTo("CLOSED null null null");
    }

    @Test
    void otherCurrenciesAreCountedAndNeverAdded() {
        ordered();
        captured(PRICE);
        tell(
                facts.line(
                        20,
                        "b1",
                        1,
                        SettlementLineKind.CAPTURE,
                        "tx-1",
                        null,
                        Money.parse("USD 22.00"),
                        Money.parse("USD 0.40"),
                        Money.parse("USD 21.60"),
                        PRICE),
                "SettlementLine/acme-pay/b1/1");
        tell(
                facts.line(
                        21,
                        "b1",
                        2,
                        SettlementLineKind.CAPTURE,
                        "tx-1",
                        null,
                        Money.parse("JPY 100"),
                        Money.parse("JPY 1")),
                "SettlementLine/acme-pay/b1/2");

        JsonNode row = loop.mark().loop("o1");
        assertThat(row.get("settled_gross_amount").asText()).isEqualTo("20.00");
        assertThat(row.get("settled_net_amount").asText()).isEqualTo("0");
        assertThat(row.get("other_currency_count").intValue()).isEqualTo(1);
        assertThat(row.get("residual_settlement").asText()).isEqualTo("0.00");
    }

    @Test
    void controlTotalsTakeBackWhatIsDisplacedAndAddNothingTwice() {
        settled(PRICE, FEE);
        tell(
                facts.line(10, "b1", 1, SettlementLineKind.CAPTURE, "tx-1", null, Money.parse("EUR 21.00"), FEE),
                "SettlementLine/acme-pay/b1/1");
        loop.mark();

        assertThat(loop.appended(RowTable.PROVIDER_DAILY_TOTAL))
                .extracting(row -> row.get("line_count").intValue() + " "
                        + row.get("gross_amount").asText())
                .containsExactly("1 20.00", "-1 -20.00", "1 21.00");
    }

    private void ordered() {
        tell(facts.placed(1, "o1", PRICE, List.of(item("i1", 4, "EUR 5.00"))), "Order/o1");
    }

    private void captured(Money amount) {
        tell(facts.captured(10, "p1", "o1", "tx-1", amount), "Payment/p1");
    }

    private void settled(Money gross, Money fee) {
        tell(
                facts.line(20, "b1", 1, SettlementLineKind.CAPTURE, "tx-1", null, gross, fee),
                "SettlementLine/acme-pay/b1/1");
    }

    private void funded(Money net) {
        tell(facts.batch(21, "b1", 1, net), "SettlementBatch/acme-pay/b1");
        tell(facts.payout(22, "po1", net, List.of("b1"), "e2e-1"), "Payout/acme-pay/po1");
        tell(facts.bankEntry(23, "x", net, "e2e-1"), "BankEntry/DE02120300000000202051 s1 x");
    }

    private void booked() {
        booked("e1", "e2");
        tell(facts.entry(32, "e3", ENTITLEMENT, "g1", DEFERRED, REVENUE, PRICE), "JournalEntry/e3");
    }

    private void booked(String capture, String line) {
        tell(facts.entry(30, capture, PAYMENT, "p1", RECEIVABLES, DEFERRED, PRICE), "JournalEntry/" + capture);
        tell(
                facts.entry(31, line, SETTLEMENT_LINE, LINE, "1100-provider-clearing", RECEIVABLES, PRICE),
                "JournalEntry/" + line);
    }

    private void granted() {
        tell(facts.granted(25, "g1", "o1", "i1", 4), "Entitlement/g1");
    }

    private void tell(io.tieout.ledger.event.LedgerEvent event, String aggregate) {
        loop.tell(event, aggregate);
    }

    private static String verdict(JsonNode row) {
        return row.get("verdict").asText() + " " + row.get("broken_link").asText() + " "
                + row.get("reason").asText() + " " + row.get("due_at").asText();
    }
}
