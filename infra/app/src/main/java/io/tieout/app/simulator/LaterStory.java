package io.tieout.app.simulator;

import io.tieout.app.simulator.Purchase.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** What happens to an order on a later day: money goes back in full, or the card holder disputes. Put together first, sent as a whole. */
final class LaterStory {
    final Purchase purchase;
    final Tender tender;
    final Dice dice;
    final Labels labels = new Labels();
    final LocalDate day;
    private final boolean clean;
    private final List<Draft> facts = new ArrayList<>();
    private final List<Booking> books = new ArrayList<>();
    private final List<SettledLine> lines = new ArrayList<>();

    /**
     * An empty story.
     *
     * @param clean whether no fault happens to the order, on this day or another
     */
    LaterStory(Purchase purchase, Tender tender, Dice dice, LocalDate day, boolean clean) {
        this.clean = clean;
        this.purchase = purchase;
        this.tender = tender;
        this.dice = dice;
        this.day = day;
    }

    List<SettledLine> lines() {
        return lines;
    }

    /** Everything comes back and everything is paid back; every second time the order is cancelled with it. */
    Refund returned() {
        long requested = morning();
        Refund refund = new Refund(
                purchase.refundId(1),
                tender,
                transactionId(),
                tender.captured(),
                purchase.items(),
                requested,
                requested + dice.between(Times.MINUTE, 6 * Times.HOUR));
        if (dice.percent(50)) {
            facts.add(OrderDrafts.cancelled(purchase, requested - 10 * Times.SECOND));
        }
        refund(refund);
        revokeAll("RETURNED", refund.doneMicros());
        return refund;
    }

    /** The refund is ordered and done with more than it should be. */
    void refundMore(Refund refund, Money more) {
        lose("refund.requested");
        lose("refund.succeeded");
        books.clear();
        lines.clear();
        refund(new Refund(
                refund.refundId(),
                refund.tender(),
                refund.providerRefundId(),
                refund.amount().plus(more),
                refund.items(),
                refund.requestedMicros(),
                refund.doneMicros()));
    }

    /** A part is given back, and nothing comes back for it. */
    void goodwill(Money amount) {
        long requested = morning();
        refund(new Refund(
                purchase.refundId(1),
                tender,
                transactionId(),
                amount,
                List.of(),
                requested,
                requested + dice.between(Times.MINUTE, Times.HOUR)));
    }

    private void refund(Refund refund) {
        facts.add(OrderDrafts.refundRequested(purchase, refund));
        facts.add(PaymentDrafts.refunded(purchase, refund));
        books.add(Booking.refunded(
                purchase.entryId("R1"),
                refund.refundId(),
                refund.amount(),
                refund.doneMicros() + dice.between(Times.MINUTE, 10 * Times.MINUTE)));
        lines.add(SettledLine.of(
                "REFUND",
                purchase,
                tender,
                refund.amount().negated(),
                new SettledLine.Related(refund.providerRefundId(), null, null, null)));
    }

    /** The card holder's bank takes the money. */
    void chargedBack(Dispute dispute, String stage) {
        long opened = morning();
        facts.add(PaymentDrafts.chargedBack(purchase, dispute, stage, opened));
        books.add(Booking.chargedBack(
                purchase.entryId(stage.equals("FIRST_CHARGEBACK") ? "D1" : "D2"),
                dispute.chargebackId(),
                dispute.amount(),
                opened + dice.between(Times.MINUTE, 20 * Times.MINUTE)));
        lines.add(disputeLine("CHARGEBACK", dispute, dispute.amount().negated()));
    }

    /** The merchant wins: the money comes back. */
    void won(Dispute dispute) {
        long reversed = morning();
        facts.add(PaymentDrafts.chargebackReversed(purchase, dispute, reversed));
        books.add(Booking.chargedBack(
                purchase.entryId("DR"),
                dispute.chargebackId(),
                dispute.amount().negated(),
                reversed + dice.between(Times.MINUTE, 20 * Times.MINUTE)));
        lines.add(disputeLine("CHARGEBACK_REVERSAL", dispute, dispute.amount()));
    }

    /** A dispute costs a fee, whatever comes of it. */
    void feeOf(Dispute dispute) {
        Money fee = purchase.account().provider().fixedFee(purchase.account().settlementCurrency());
        lines.add(
                disputeLine("FEE", dispute, fee.minus(fee)).charging(List.of(new SettledLine.Fee("PROCESSING", fee))));
    }

    void revokeAll(String reason, long micros) {
        for (Item item : purchase.items()) {
            facts.add(OrderDrafts.revoked(
                    purchase,
                    purchase.grantId(item.itemId()),
                    reason,
                    micros + dice.between(Times.MINUTE, 10 * Times.MINUTE)));
        }
    }

    /** When the first fact of a type happened. */
    long timeOf(String type) {
        return fact(type).occurredMicros();
    }

    Draft fact(String type) {
        return facts.stream()
                .filter(fact -> fact.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    void lose(String type) {
        facts.removeIf(fact -> fact.type().equals(type));
    }

    void loseBookings(String referenceKind) {
        books.removeIf(booking -> booking.referenceKind().equals(referenceKind));
    }

    void change(String type, UnaryOperator<Draft> change) {
        Draft fact = fact(type);
        facts.set(facts.indexOf(fact), change.apply(fact));
    }

    String transactionId() {
        return purchase.account().provider().code() + "-"
                + Long.toHexString(dice.between(1L << 60, Long.MAX_VALUE - 1));
    }

    void send(Delivery delivery, Settlement settlement) {
        facts.forEach(fact -> delivery.send(fact, dice));
        books.forEach(booking -> delivery.send(BankDrafts.entry(booking), dice));
        lines.forEach(line -> settlement.add(purchase.account(), day, line, clean));
    }

    private long morning() {
        return Times.startOf(day) + dice.between(8 * Times.HOUR, 12 * Times.HOUR);
    }

    private SettledLine disputeLine(String kind, Dispute dispute, Money gross) {
        return SettledLine.of(
                kind,
                purchase,
                tender,
                gross,
                new SettledLine.Related(null, dispute.chargebackId(), dispute.acquirerReferenceNumber(), null));
    }
}
