package io.tieout.projections;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.StoredEvent;
import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementGranted;
import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementRevoked;
import io.tieout.ledger.entitlement.GrantId;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.journal.JournalEntryId;
import io.tieout.ledger.journal.JournalEvent.JournalEntryPosted;
import io.tieout.ledger.journal.JournalReference;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.order.ItemId;
import io.tieout.ledger.order.MerchantId;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.order.OrderItem;
import io.tieout.ledger.payment.PaymentEvent.PaymentAuthorized;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;
import io.tieout.ledger.payment.PaymentId;
import io.tieout.ledger.payment.ProviderReference;
import io.tieout.ledger.settlement.FeeComponent;
import io.tieout.ledger.settlement.SettlementBatchId;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.ledger.settlement.SettlementLineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.Money;

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
        return new PaymentCaptured(
                origin(factId, minute),
                new PaymentId(paymentId),
                new OrderId(orderId),
                new ProviderReference("acme-pay", "acme-shop", "tx-" + paymentId),
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
                LocalDate.of(2026, 1, 7));
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
                LocalDate.of(2026, 1, 7));
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
