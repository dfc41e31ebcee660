package io.tieout.projections;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.StoredEvent;
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
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A small language to make events with: each takes its fact id and the minute of 5 January 2026 at which it happened. */
public final class TestingEvents {
    public static final Instant MIDNIGHT = Instant.parse("2026-01-05T00:00:00Z");
    private static final LedgerEventCodec CODEC = LedgerEventCodec.create();

    private TestingEvents() {}

    public static FactOrigin origin(String factId, int minute) {
        Instant at = MIDNIGHT.plusSeconds(60L * minute).plusNanos(123_456_000);
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return new FactOrigin("urn:test", factId, "0".repeat(64), at, day, at.plusSeconds(5));
    }

    public static OrderPlaced placed(String factId, int minute, String orderId, String payable, String... itemIds) {
        List<OrderItem> items = List.of(itemIds).stream()
                .map(id -> new OrderItem(new ItemId(id), "sku-" + id, 2, Money.parse("EUR 5.00")))
                .toList();
        return new OrderPlaced(
                origin(factId, minute),
                new OrderId(orderId),
                new MerchantId("shop"),
                items,
                Money.parse(payable),
                "web");
    }

    public static OrderPaid paid(String factId, int minute, String orderId, String amount) {
        return new OrderPaid(origin(factId, minute), new OrderId(orderId), Money.parse(amount));
    }

    public static OrderCancelled cancelled(String factId, int minute, String orderId) {
        return new OrderCancelled(origin(factId, minute), new OrderId(orderId), "out of stock");
    }

    public static PaymentAuthorized authorized(
            String factId, int minute, String paymentId, String orderId, String amount) {
        return new PaymentAuthorized(
                origin(factId, minute),
                new PaymentId(paymentId),
                new OrderId(orderId),
                new ProviderReference("acme-pay", "acme-shop", "tx-" + paymentId),
                Money.parse(amount),
                "card");
    }

    public static PaymentCaptured captured(String factId, int minute, String paymentId, String orderId, String amount) {
        return captured(factId, minute, paymentId, orderId, null, amount);
    }

    public static PaymentCaptured captured(
            String factId, int minute, String paymentId, String orderId, @Nullable String captureId, String amount) {
        return new PaymentCaptured(
                origin(factId, minute),
                new PaymentId(paymentId),
                new OrderId(orderId),
                new ProviderReference("acme-pay", "acme-shop", "tx-" + paymentId),
                captureId,
                Money.parse(amount),
                "card");
    }

    public static SettlementBatchReported batch(String factId, int minute, String batchId, String net) {
        return new SettlementBatchReported(
                origin(factId, minute),
                new SettlementBatchId("acme-pay", batchId),
                "acme-shop",
                2,
                Money.parse(net),
                Money.zero(Money.parse(net).getCurrencyUnit()),
                Money.parse(net),
                LocalDate.of(2026, 1, 7),
                Money.zero(Money.parse(net).getCurrencyUnit()),
                "po-1",
                null);
    }

    public static SettlementLineReported line(
            String factId, int minute, String batchId, int lineNo, String gross, String net, FeeComponent... fees) {
        return new SettlementLineReported(
                origin(factId, minute),
                new SettlementBatchId("acme-pay", batchId),
                lineNo,
                SettlementLineKind.CAPTURE,
                "acme-shop",
                "tx-1",
                "order-1",
                Money.parse(gross),
                List.of(fees),
                Money.parse(net),
                LocalDate.of(2026, 1, 7),
                Money.parse("USD 11.00"),
                Rate.of("0.909090"),
                null,
                "pr-1",
                "cb-1",
                "arn-1",
                new CorrectedLine("b0", 4));
    }

    public static FeeComponent fee(FeeComponent.Kind kind, String amount) {
        return new FeeComponent(kind, Money.parse(amount));
    }

    public static JournalEntryPosted posted(String factId, int minute, String entryId, String... amounts) {
        List<Posting> postings = List.of(amounts).stream()
                .flatMap(amount -> List.of(
                        new Posting("1200-receivables", Posting.Side.DEBIT, Money.parse(amount)),
                        new Posting("4000-revenue", Posting.Side.CREDIT, Money.parse(amount)))
                        .stream())
                .toList();
        return new JournalEntryPosted(
                origin(factId, minute),
                new JournalEntryId(entryId),
                postings,
                new JournalReference(JournalReference.Kind.SETTLEMENT_LINE, "acme-pay/b1/1"),
                LocalDate.of(2026, 1, 6));
    }

    public static EntitlementGranted granted(String factId, int minute, String grantId, String orderId) {
        return new EntitlementGranted(
                origin(factId, minute),
                new GrantId(grantId),
                new OrderId(orderId),
                new ItemId("i1"),
                "sku-i1",
                2,
                MIDNIGHT,
                null);
    }

    public static EntitlementRevoked revoked(String factId, int minute, String grantId, String orderId) {
        return new EntitlementRevoked(origin(factId, minute), new GrantId(grantId), new OrderId(orderId), "refunded");
    }

    public static FactConflictRecorded conflict(String factId, int minute) {
        return new FactConflictRecorded(
                origin(factId, minute), "io.tieout.payment.captured.v1", "1".repeat(64), "{\"a\":\"\\u00e4\"}");
    }

    public static SubjectForgotten forgotten(String factId, int minute, String subject) {
        return new SubjectForgotten(origin(factId, minute), new SubjectToken(subject));
    }

    public static OrderAmended amended(String factId, int minute, String orderId, String payable, String... itemIds) {
        return new OrderAmended(
                origin(factId, minute),
                new OrderId(orderId),
                placed(factId, minute, orderId, payable, itemIds).items(),
                Money.parse(payable),
                "changed by " + factId);
    }

    public static OrderFulfilled fulfilled(String factId, int minute, String orderId) {
        return new OrderFulfilled(origin(factId, minute), new OrderId(orderId), null);
    }

    public static RefundRequested refundRequested(
            String factId, int minute, String refundId, String orderId, String amount, String... itemIds) {
        return new RefundRequested(
                origin(factId, minute),
                new RefundId(refundId),
                new OrderId(orderId),
                null,
                Money.parse(amount),
                "damaged",
                List.of(itemIds).stream()
                        .map(item -> new ItemQuantity(new ItemId(item), 1))
                        .toList());
    }

    public static RefundSucceeded refundSucceeded(
            String factId, int minute, String refundId, String paymentId, String providerRefundId, String amount) {
        return new RefundSucceeded(
                origin(factId, minute),
                new RefundId(refundId),
                new OrderId("o1"),
                new PaymentId(paymentId),
                new ProviderReference("acme-pay", "acme-shop", "tx-" + paymentId),
                providerRefundId,
                Money.parse(amount));
    }

    public static RefundFailed refundFailed(
            String factId, int minute, String refundId, String paymentId, String amount) {
        return new RefundFailed(
                origin(factId, minute),
                new RefundId(refundId),
                new OrderId("o1"),
                new PaymentId(paymentId),
                Money.parse(amount),
                "account-closed");
    }

    public static PaymentVoided voided(String factId, int minute, String paymentId, String amount) {
        return new PaymentVoided(
                origin(factId, minute),
                new PaymentId(paymentId),
                new OrderId("o1"),
                new ProviderReference("acme-pay", "acme-shop", "tx-" + paymentId),
                Money.parse(amount));
    }

    public static PaymentFailed failed(String factId, int minute, String paymentId, String amount) {
        return new PaymentFailed(
                origin(factId, minute),
                new PaymentId(paymentId),
                new OrderId("o1"),
                "acme-pay",
                "acme-shop",
                null,
                Money.parse(amount),
                "card",
                "insufficient-funds");
    }

    public static PaymentNotified notified(
            String factId, int minute, String paymentId, String amount, NotifiedOutcome outcome) {
        return new PaymentNotified(
                origin(factId, minute),
                new PaymentId(paymentId),
                new OrderId("o1"),
                new ProviderReference("acme-pay", "acme-shop", "tx-" + paymentId),
                Money.parse(amount),
                outcome);
    }

    public static ChargebackOpened chargeback(
            String factId, int minute, String paymentId, String amount, ChargebackStage stage) {
        return new ChargebackOpened(
                origin(factId, minute),
                new ChargebackId("cb-1"),
                new PaymentId(paymentId),
                null,
                new ProviderReference("acme-pay", "acme-shop", "tx-" + paymentId),
                "arn-1",
                Money.parse(amount),
                "10.4",
                stage,
                LocalDate.of(2026, 2, 1));
    }

    public static ChargebackReversed chargebackReversed(String factId, int minute, String paymentId, String amount) {
        return new ChargebackReversed(
                origin(factId, minute),
                new ChargebackId("cb-1"),
                new PaymentId(paymentId),
                null,
                new ProviderReference("acme-pay", "acme-shop", "tx-" + paymentId),
                Money.parse(amount));
    }

    public static PayoutSent payout(String factId, int minute, String payoutId, String amount, String... batchIds) {
        return new PayoutSent(
                origin(factId, minute),
                new PayoutId("acme-pay", payoutId),
                "acme-shop",
                List.of(batchIds),
                Money.parse(amount),
                LocalDate.of(2026, 1, 8),
                "e2e-" + payoutId);
    }

    public static BankEntryBooked bankEntry(String factId, int minute, String reference, String amount) {
        return new BankEntryBooked(
                origin(factId, minute),
                new BankEntryId(new BankStatementId("DE02120300000000202051", "s1"), reference),
                CreditDebitIndicator.CRDT,
                Money.parse(amount),
                LocalDate.of(2026, 1, 8),
                LocalDate.of(2026, 1, 8),
                "e2e-po-1",
                null,
                "PMNT-RCDT-ESCT",
                false,
                "payout");
    }

    public static BankStatementReported bankStatement(String factId, int minute, String closing) {
        return new BankStatementReported(
                origin(factId, minute),
                new BankStatementId("DE02120300000000202051", "s1"),
                1,
                Money.parse("EUR -5.00"),
                Money.parse(closing),
                1,
                Money.parse("EUR 10.00"),
                null,
                LocalDate.of(2026, 1, 8),
                LocalDate.of(2026, 1, 8));
    }

    public static JournalEntryReversed reversed(String factId, int minute, String entryId, String amount) {
        return new JournalEntryReversed(
                origin(factId, minute),
                new JournalEntryId(entryId),
                new JournalEntryId("e0"),
                List.of(
                        new Posting("1200-receivables", Posting.Side.CREDIT, Money.parse(amount)),
                        new Posting("4000-revenue", Posting.Side.DEBIT, Money.parse(amount))),
                new JournalReference(JournalReference.Kind.JOURNAL_ENTRY, "e0"),
                LocalDate.of(2026, 1, 6),
                "booked twice");
    }

    public static FeeScheduleAgreed agreed(String factId, int minute, String scheduleId, String rate) {
        return new FeeScheduleAgreed(
                origin(factId, minute),
                new FeeScheduleId(scheduleId),
                "acme-pay",
                null,
                "card",
                Rate.of(rate),
                Money.parse("EUR 0.10"),
                LocalDate.of(2026, 1, 1));
    }

    /** The event as the feed would give it. */
    public static StoredEvent stored(LedgerEvent event, long ledgerSeq, String aggregate, long aggregateSeq) {
        return new StoredEvent(
                ledgerSeq,
                event.origin().source() + "/" + event.origin().factId(),
                CODEC.typeOf(event.getClass()),
                CODEC.revisionOf(event.getClass()),
                aggregate.substring(0, aggregate.indexOf('/')),
                aggregate.substring(aggregate.indexOf('/') + 1),
                aggregateSeq,
                event.origin().occurredAt(),
                event.origin().recordedAt(),
                event.routingKey(),
                CODEC.write(event));
    }
}
