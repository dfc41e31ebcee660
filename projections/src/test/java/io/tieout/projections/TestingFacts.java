package io.tieout.projections;

import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentProposed;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentKind;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.bank.BankEntryId;
import io.tieout.ledger.bank.BankEvent.BankEntryBooked;
import io.tieout.ledger.bank.BankStatementId;
import io.tieout.ledger.bank.CreditDebitIndicator;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementGranted;
import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementRevoked;
import io.tieout.ledger.entitlement.GrantId;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.journal.JournalEntryId;
import io.tieout.ledger.journal.JournalEvent.JournalEntryPosted;
import io.tieout.ledger.journal.JournalReference;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.order.ItemId;
import io.tieout.ledger.order.ItemQuantity;
import io.tieout.ledger.order.MerchantId;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.order.OrderEvent.RefundRequested;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.order.OrderItem;
import io.tieout.ledger.order.RefundId;
import io.tieout.ledger.payment.ChargebackId;
import io.tieout.ledger.payment.ChargebackStage;
import io.tieout.ledger.payment.PaymentEvent.ChargebackOpened;
import io.tieout.ledger.payment.PaymentEvent.ChargebackReversed;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;
import io.tieout.ledger.payment.PaymentEvent.RefundSucceeded;
import io.tieout.ledger.payment.PaymentId;
import io.tieout.ledger.payment.ProviderReference;
import io.tieout.ledger.payout.PayoutEvent.PayoutSent;
import io.tieout.ledger.payout.PayoutId;
import io.tieout.ledger.settlement.FeeComponent;
import io.tieout.ledger.settlement.SettlementBatchId;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.ledger.settlement.SettlementLineKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Facts of one world that name each other as they like, each with an id of its own and the minute of 5 January 2026 it happened at. */
public final class TestingFacts {
    public static final String PROVIDER = "acme-pay";
    public static final String ACCOUNT = "acme-shop";
    private int told;

    public FactOrigin origin(int minute) {
        told++;
        return TestingEvents.origin("w" + told, minute);
    }

    public static OrderItem item(String id, int quantity, String price) {
        return new OrderItem(new ItemId(id), "sku-" + id, quantity, Money.parse(price));
    }

    public OrderPlaced placed(int minute, String order, Money payable, List<OrderItem> items) {
        return new OrderPlaced(origin(minute), new OrderId(order), new MerchantId("shop"), items, payable, "web");
    }

    public OrderPaid paid(int minute, String order, Money amount) {
        return new OrderPaid(origin(minute), new OrderId(order), amount);
    }

    public OrderCancelled cancelled(int minute, String order) {
        return new OrderCancelled(origin(minute), new OrderId(order), "changed my mind");
    }

    public PaymentCaptured captured(int minute, String payment, String order, String transaction, Money amount) {
        return new PaymentCaptured(
                origin(minute),
                new PaymentId(payment),
                new OrderId(order),
                reference(transaction),
                null,
                amount,
                "card");
    }

    public RefundRequested refundRequested(
            int minute, String refund, String order, Money amount, List<ItemQuantity> items) {
        return new RefundRequested(
                origin(minute), new RefundId(refund), new OrderId(order), null, amount, "damaged", items);
    }

    public RefundSucceeded refunded(
            int minute, String refund, String order, String payment, String transaction, Money amount) {
        return new RefundSucceeded(
                origin(minute),
                new RefundId(refund),
                new OrderId(order),
                new PaymentId(payment),
                reference(transaction),
                "pr-" + refund,
                amount);
    }

    public ChargebackOpened chargeback(
            int minute, String chargeback, String payment, @Nullable String order, String transaction, Money amount) {
        return new ChargebackOpened(
                origin(minute),
                new ChargebackId(chargeback),
                new PaymentId(payment),
                order == null ? null : new OrderId(order),
                reference(transaction),
                null,
                amount,
                "10.4",
                ChargebackStage.FIRST_CHARGEBACK,
                null);
    }

    public ChargebackReversed chargebackReversed(
            int minute, String chargeback, String payment, @Nullable String order, String transaction, Money amount) {
        return new ChargebackReversed(
                origin(minute),
                new ChargebackId(chargeback),
                new PaymentId(payment),
                order == null ? null : new OrderId(order),
                reference(transaction),
                amount);
    }

    public SettlementLineReported line(
            int minute,
            String batch,
            int lineNo,
            SettlementLineKind kind,
            @Nullable String transaction,
            @Nullable String merchantReference,
            Money gross,
            Money fee) {
        return line(minute, batch, lineNo, kind, transaction, merchantReference, gross, fee, gross.minus(fee), null);
    }

    public SettlementLineReported line(
            int minute,
            String batch,
            int lineNo,
            SettlementLineKind kind,
            @Nullable String transaction,
            @Nullable String merchantReference,
            Money gross,
            Money fee,
            Money net,
            @Nullable Money transactionAmount) {
        return new SettlementLineReported(
                origin(minute),
                new SettlementBatchId(PROVIDER, batch),
                lineNo,
                kind,
                ACCOUNT,
                transaction,
                merchantReference,
                gross,
                List.of(new FeeComponent(FeeComponent.Kind.COMMISSION, fee)),
                net,
                day(minute),
                transactionAmount,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public SettlementBatchReported batch(int minute, String batch, int lines, Money net) {
        Money zero = Money.zero(net.getCurrencyUnit());
        return new SettlementBatchReported(
                origin(minute),
                new SettlementBatchId(PROVIDER, batch),
                ACCOUNT,
                lines,
                net,
                zero,
                net,
                day(minute),
                null,
                null,
                null);
    }

    public PayoutSent payout(int minute, String payout, Money amount, List<String> batches, @Nullable String endToEnd) {
        return new PayoutSent(
                origin(minute), new PayoutId(PROVIDER, payout), ACCOUNT, batches, amount, day(minute), endToEnd);
    }

    public BankEntryBooked bankEntry(int minute, String reference, Money amount, @Nullable String endToEnd) {
        return new BankEntryBooked(
                origin(minute),
                new BankEntryId(new BankStatementId("DE02120300000000202051", "s1"), reference),
                CreditDebitIndicator.CRDT,
                amount,
                day(minute),
                day(minute),
                endToEnd,
                null,
                null,
                false,
                null);
    }

    /** @param debit the account debited, the other one credited; a negative amount turns the sides */
    public JournalEntryPosted entry(
            int minute,
            String entry,
            JournalReference.Kind kind,
            String reference,
            String debit,
            String credit,
            Money amount) {
        return new JournalEntryPosted(
                origin(minute),
                new JournalEntryId(entry),
                postings(debit, credit, amount),
                new JournalReference(kind, reference),
                day(minute));
    }

    /** An adjustment that answers an entry, proposed. */
    public AdjustmentProposed proposed(int minute, String id, String answersEntry, List<Posting> postings) {
        return new AdjustmentProposed(
                origin(minute),
                new AdjustmentId(id),
                AdjustmentKind.CORRECTION,
                new Answered(Answered.Kind.JOURNAL_ENTRY, answersEntry),
                null,
                null,
                "booked short",
                postings,
                day(minute),
                new Actor("ada"));
    }

    /** The same, approved. */
    public AdjustmentApproved approved(int minute, String id, String answersEntry, List<Posting> postings) {
        return new AdjustmentApproved(
                origin(minute),
                new AdjustmentId(id),
                AdjustmentKind.CORRECTION,
                new Answered(Answered.Kind.JOURNAL_ENTRY, answersEntry),
                postings,
                day(minute),
                new Actor("ada"),
                new Actor("bob"),
                "agreed");
    }

    public static List<Posting> postings(String debit, String credit, Money amount) {
        List<Posting> postings = new ArrayList<>();
        boolean turned = amount.isNegative();
        postings.add(new Posting(turned ? credit : debit, Posting.Side.DEBIT, amount.abs()));
        postings.add(new Posting(turned ? debit : credit, Posting.Side.CREDIT, amount.abs()));
        return postings;
    }

    public EntitlementGranted granted(int minute, String grant, String order, String item, int quantity) {
        return new EntitlementGranted(
                origin(minute),
                new GrantId(grant),
                new OrderId(order),
                new ItemId(item),
                "sku-" + item,
                quantity,
                TestingEvents.MIDNIGHT,
                null);
    }

    public EntitlementRevoked revoked(int minute, String grant, String order) {
        return new EntitlementRevoked(origin(minute), new GrantId(grant), new OrderId(order), "refunded");
    }

    public static Money zero(Money like) {
        return Money.zero(CurrencyUnit.of(like.getCurrencyUnit().getCode()));
    }

    private static ProviderReference reference(String transaction) {
        return new ProviderReference(PROVIDER, ACCOUNT, transaction);
    }

    private static LocalDate day(int minute) {
        return TestingEvents.MIDNIGHT
                .plusSeconds(60L * minute)
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }
}
