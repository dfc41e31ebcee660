package io.tieout.ledger;

import io.tieout.ledger.bank.BankEntryId;
import io.tieout.ledger.bank.BankEvent.BankEntryBooked;
import io.tieout.ledger.bank.BankEvent.BankStatementReported;
import io.tieout.ledger.bank.BankStatementId;
import io.tieout.ledger.bank.CreditDebitIndicator;
import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementGranted;
import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementRevoked;
import io.tieout.ledger.entitlement.GrantId;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.journal.JournalEntryId;
import io.tieout.ledger.journal.JournalEvent.JournalEntryPosted;
import io.tieout.ledger.journal.JournalEvent.JournalEntryReversed;
import io.tieout.ledger.journal.JournalReference;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.money.Rate;
import io.tieout.ledger.order.ItemId;
import io.tieout.ledger.order.ItemQuantity;
import io.tieout.ledger.order.MerchantId;
import io.tieout.ledger.order.OrderEvent.OrderAmended;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderFulfilled;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.order.OrderEvent.RefundRequested;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.order.OrderItem;
import io.tieout.ledger.order.RefundId;
import io.tieout.ledger.payment.ChargebackId;
import io.tieout.ledger.payment.ChargebackStage;
import io.tieout.ledger.payment.NotifiedOutcome;
import io.tieout.ledger.payment.PaymentEvent.ChargebackOpened;
import io.tieout.ledger.payment.PaymentEvent.ChargebackReversed;
import io.tieout.ledger.payment.PaymentEvent.PaymentAuthorized;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;
import io.tieout.ledger.payment.PaymentEvent.PaymentFailed;
import io.tieout.ledger.payment.PaymentEvent.PaymentNotified;
import io.tieout.ledger.payment.PaymentEvent.PaymentVoided;
import io.tieout.ledger.payment.PaymentEvent.RefundFailed;
import io.tieout.ledger.payment.PaymentEvent.RefundSucceeded;
import io.tieout.ledger.payment.PaymentId;
import io.tieout.ledger.payment.ProviderReference;
import io.tieout.ledger.payout.PayoutEvent.PayoutSent;
import io.tieout.ledger.payout.PayoutId;
import io.tieout.ledger.privacy.SubjectEvent.SubjectForgotten;
import io.tieout.ledger.privacy.SubjectToken;
import io.tieout.ledger.settlement.CorrectedLine;
import io.tieout.ledger.settlement.FeeComponent;
import io.tieout.ledger.settlement.SettlementBatchId;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.ledger.settlement.SettlementLineKind;
import io.tieout.ledger.terms.FeeScheduleEvent.FeeScheduleAgreed;
import io.tieout.ledger.terms.FeeScheduleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One event of each kind, as golden files keep them. */
final class TestingEvents {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final FactOrigin ORIGIN = new FactOrigin(
            "orders",
            "fact-1",
            "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
            Instant.parse("2026-11-20T23:30:00.123456Z"),
            DAY,
            Instant.parse("2026-11-21T08:00:00Z"));
    private static final OrderId ORDER = new OrderId("o-1");
    private static final ProviderReference REFERENCE = new ProviderReference("acme-pay", "acct-1", "t-1");
    private static final PaymentId PAYMENT = new PaymentId("p-1");
    private static final BankStatementId STATEMENT = new BankStatementId("DE02120300000000202051", "2026-325");
    private static final SettlementBatchId BATCH = new SettlementBatchId("acme-pay", "b-1");

    private TestingEvents() {}

    /** The events that golden files of an old revision keep, by type and revision. */
    static Map<String, LedgerEvent> ofOldRevisions() {
        return Map.of(
                "payment.captured.1",
                captured(null),
                "settlement.batch-reported.1",
                batch(null, null, null),
                "settlement.line-reported.1",
                new SettlementLineReported(
                        ORIGIN,
                        BATCH,
                        1,
                        SettlementLineKind.FEE,
                        "acct-1",
                        null,
                        null,
                        Money.parse("EUR 0.00"),
                        List.of(new FeeComponent(FeeComponent.Kind.PROCESSING, Money.parse("EUR 1.00"))),
                        Money.parse("EUR -1.00"),
                        DAY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    static List<LedgerEvent> oneOfEach() {
        return Stream.concat(facts().stream(), OperatorEvents.oneOfEach(ORIGIN).stream())
                .toList();
    }

    private static List<LedgerEvent> facts() {
        return List.of(
                new OrderPlaced(
                        ORIGIN,
                        ORDER,
                        new MerchantId("m-1"),
                        List.of(
                                new OrderItem(new ItemId("1"), "sku-1", 2, Money.parse("EUR 10.00")),
                                new OrderItem(new ItemId("2"), "größe \"L\"", 1, Money.parse("EUR 0.10"))),
                        Money.parse("EUR 20.10"),
                        "web"),
                new OrderPaid(ORIGIN, ORDER, Money.parse("JPY 1200")),
                new OrderCancelled(ORIGIN, ORDER, "out of stock"),
                new PaymentAuthorized(ORIGIN, new PaymentId("p-1"), ORDER, REFERENCE, Money.parse("BHD 7.125"), "card"),
                captured("c-1"),
                new PaymentVoided(ORIGIN, PAYMENT, ORDER, REFERENCE, Money.parse("EUR 3.00")),
                new PaymentFailed(
                        ORIGIN,
                        PAYMENT,
                        ORDER,
                        "acme-pay",
                        "acct-1",
                        null,
                        Money.parse("EUR 20.10"),
                        "card",
                        "insufficient-funds"),
                new PaymentNotified(
                        ORIGIN, PAYMENT, ORDER, REFERENCE, Money.parse("EUR 20.10"), NotifiedOutcome.CAPTURED),
                new RefundSucceeded(
                        ORIGIN, new RefundId("r-1"), ORDER, PAYMENT, REFERENCE, "pr-1", Money.parse("EUR 5.00")),
                new RefundFailed(
                        ORIGIN, new RefundId("r-1"), ORDER, PAYMENT, Money.parse("EUR 5.00"), "account-closed"),
                new ChargebackOpened(
                        ORIGIN,
                        new ChargebackId("cb-1"),
                        PAYMENT,
                        null,
                        REFERENCE,
                        "74000000000000000000001",
                        Money.parse("EUR 20.10"),
                        "10.4",
                        ChargebackStage.SECOND_CHARGEBACK,
                        DAY),
                new ChargebackReversed(
                        ORIGIN, new ChargebackId("cb-1"), PAYMENT, ORDER, REFERENCE, Money.parse("EUR 20.10")),
                batch(Money.parse("EUR -0.25"), "po-1", "b-0"),
                new SettlementLineReported(
                        ORIGIN,
                        BATCH,
                        2,
                        SettlementLineKind.CORRECTION,
                        "acct-1",
                        "t-1",
                        "o-1",
                        Money.parse("EUR -9.22"),
                        List.of(),
                        Money.parse("EUR -9.22"),
                        DAY,
                        Money.parse("USD -10.00"),
                        Rate.of("0.9220"),
                        Money.parse("EUR 0.00"),
                        "pr-1",
                        "cb-1",
                        "74000000000000000000001",
                        new CorrectedLine("b-0", 7)),
                new PayoutSent(
                        ORIGIN,
                        new PayoutId("acme-pay", "po-1"),
                        "acct-1",
                        List.of("b-1", "b-2"),
                        Money.parse("EUR 0.50"),
                        DAY,
                        "e2e-1"),
                new BankEntryBooked(
                        ORIGIN,
                        new BankEntryId(STATEMENT, "1"),
                        CreditDebitIndicator.CRDT,
                        Money.parse("EUR 0.50"),
                        DAY,
                        DAY,
                        "e2e-1",
                        "asr-1",
                        "PMNT-RCDT-ESCT",
                        true,
                        "payout po-1"),
                new BankStatementReported(
                        ORIGIN,
                        STATEMENT,
                        325,
                        Money.parse("EUR -1.00"),
                        Money.parse("EUR -0.50"),
                        1,
                        Money.parse("EUR 0.50"),
                        null,
                        DAY,
                        DAY),
                new JournalEntryPosted(
                        ORIGIN,
                        new JournalEntryId("e-1"),
                        List.of(
                                new Posting("1200-receivables", Posting.Side.DEBIT, Money.parse("EUR 20.00")),
                                new Posting("4000-sales", Posting.Side.CREDIT, Money.parse("EUR 20.00"))),
                        new JournalReference(JournalReference.Kind.ORDER, "o-1"),
                        DAY),
                new JournalEntryReversed(
                        ORIGIN,
                        new JournalEntryId("e-2"),
                        new JournalEntryId("e-1"),
                        List.of(
                                new Posting("1200-receivables", Posting.Side.CREDIT, Money.parse("EUR 20.00")),
                                new Posting("4000-sales", Posting.Side.DEBIT, Money.parse("EUR 20.00"))),
                        new JournalReference(JournalReference.Kind.JOURNAL_ENTRY, "e-1"),
                        DAY,
                        "booked twice"),
                new FeeScheduleAgreed(
                        ORIGIN,
                        new FeeScheduleId("fs-1"),
                        "acme-pay",
                        null,
                        "card",
                        Rate.of("0.0140"),
                        Money.parse("EUR 0.10"),
                        DAY),
                new OrderAmended(
                        ORIGIN,
                        ORDER,
                        List.of(new OrderItem(new ItemId("1"), "sku-1", 1, Money.parse("EUR 10.00"))),
                        Money.parse("EUR 10.00"),
                        "one is enough"),
                new OrderFulfilled(ORIGIN, ORDER, List.of(new ItemQuantity(new ItemId("1"), 1))),
                new RefundRequested(
                        ORIGIN,
                        new RefundId("r-1"),
                        ORDER,
                        "p-1",
                        Money.parse("EUR 5.00"),
                        "damaged",
                        List.of(new ItemQuantity(new ItemId("1"), 1))),
                new EntitlementGranted(
                        ORIGIN,
                        new GrantId("g-1"),
                        ORDER,
                        new ItemId("1"),
                        "sku-1",
                        2,
                        Instant.parse("2026-11-21T00:00:00Z"),
                        null),
                new EntitlementRevoked(ORIGIN, new GrantId("g-1"), ORDER, "order cancelled"),
                new SubjectForgotten(ORIGIN, new SubjectToken("c-1")),
                new FactConflictRecorded(
                        ORIGIN,
                        "io.tieout.order.paid.v1",
                        "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100",
                        "{\"orderId\":\"o-1\"}"));
    }

    private static PaymentCaptured captured(@Nullable String captureId) {
        return new PaymentCaptured(
                ORIGIN, PAYMENT, ORDER, REFERENCE, captureId, Money.parse("EUR 99999999999999.99"), "card");
    }

    private static SettlementBatchReported batch(
            @Nullable Money reserve, @Nullable String payoutId, @Nullable String corrects) {
        return new SettlementBatchReported(
                ORIGIN,
                BATCH,
                "acct-1",
                2,
                Money.parse("EUR 0.00"),
                Money.parse("EUR -0.50"),
                Money.parse("EUR 0.50"),
                DAY,
                reserve,
                payoutId,
                corrects);
    }
}
