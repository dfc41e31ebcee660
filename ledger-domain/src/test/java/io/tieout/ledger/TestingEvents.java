package io.tieout.ledger;

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
import io.tieout.ledger.privacy.SubjectEvent.SubjectForgotten;
import io.tieout.ledger.privacy.SubjectToken;
import io.tieout.ledger.settlement.FeeComponent;
import io.tieout.ledger.settlement.SettlementBatchId;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.ledger.settlement.SettlementLineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

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
    private static final SettlementBatchId BATCH = new SettlementBatchId("acme-pay", "b-1");

    private TestingEvents() {}

    static List<LedgerEvent> oneOfEach() {
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
                new PaymentCaptured(
                        ORIGIN, new PaymentId("p-1"), ORDER, REFERENCE, Money.parse("EUR 99999999999999.99"), "card"),
                new SettlementBatchReported(
                        ORIGIN,
                        BATCH,
                        "acct-1",
                        2,
                        Money.parse("EUR 0.00"),
                        Money.parse("EUR -0.50"),
                        Money.parse("EUR 0.50"),
                        DAY),
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
                        DAY),
                new JournalEntryPosted(
                        ORIGIN,
                        new JournalEntryId("e-1"),
                        List.of(
                                new Posting("1200-receivables", Posting.Side.DEBIT, Money.parse("EUR 20.00")),
                                new Posting("4000-sales", Posting.Side.CREDIT, Money.parse("EUR 20.00"))),
                        new JournalReference(JournalReference.Kind.ORDER, "o-1"),
                        DAY),
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
}
