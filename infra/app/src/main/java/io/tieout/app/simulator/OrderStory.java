package io.tieout.app.simulator;

import io.tieout.app.simulator.Purchase.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * What the five systems say of one order on the day it is placed. It is put together first and sent as a whole, so that a fault can drop, double or change
 * any part of it; what then must be found is noted beside it.
 */
final class OrderStory {
    final Dice dice;
    final Labels labels = new Labels();
    final long asOfMicros;
    private final List<Draft> facts = new ArrayList<>();
    private final List<Booking> books = new ArrayList<>();
    private final List<SettledLine> lines = new ArrayList<>();
    private final List<Tender> tenders = new ArrayList<>();
    private Purchase purchase;
    private boolean touched;

    /**
     * An empty story.
     *
     * @param asOfMicros when the world is reconciled
     */
    OrderStory(Purchase purchase, Dice dice, long asOfMicros) {
        this.purchase = purchase;
        this.dice = dice;
        this.asOfMicros = asOfMicros;
    }

    /** As it stands after an amendment. */
    Purchase purchase() {
        return purchase;
    }

    Tender tender() {
        return tenders.get(0);
    }

    List<Tender> tenders() {
        return tenders;
    }

    List<SettledLine> lines() {
        return lines;
    }

    void place() {
        facts.add(OrderDrafts.placed(purchase));
    }

    /** The order owes less from now on. */
    void amend(Purchase less, long micros) {
        purchase = less;
        facts.add(OrderDrafts.amended(less, micros));
    }

    void cancel(long micros) {
        facts.add(OrderDrafts.cancelled(purchase, micros));
    }

    /** A tender that is authorized some seconds after a moment. */
    Tender tender(int attempt, Money held, long fromMicros, List<Tender.Capture> captures) {
        long authorized = fromMicros + dice.between(2 * Times.SECOND, 8 * Times.SECOND);
        return new Tender(attempt, transactionId(), held, authorized, captures);
    }

    void authorize(Tender tender) {
        facts.add(PaymentDrafts.authorized(purchase, tender));
    }

    void release(Tender tender, Money amount, long micros) {
        facts.add(PaymentDrafts.voided(purchase, tender, amount, micros));
    }

    void decline(Tender tender) {
        facts.add(PaymentDrafts.failed(purchase, tender));
    }

    /** Authorizes and captures, books the payment, and settles each capture. */
    void pay(Tender tender) {
        tenders.add(tender);
        authorize(tender);
        for (int number = 1; number <= tender.captures().size(); number++) {
            facts.add(PaymentDrafts.captured(purchase, tender, number));
            lines.add(captureLine(tender, tender.captures().get(number - 1).amount()));
        }
        Money rest = tender.held().minus(tender.captured());
        if (rest.isPositive()) {
            release(tender, rest, tender.lastMicros() + dice.between(Times.MINUTE, 10 * Times.MINUTE));
        }
        books.add(Booking.captured(
                purchase.entryId("C" + tender.attempt()),
                purchase.paymentId(tender.attempt()),
                tender.captured(),
                tender.lastMicros() + dice.between(Times.MINUTE, 30 * Times.MINUTE)));
    }

    SettledLine captureLine(Tender tender, Money amount) {
        MerchantAccount account = purchase.account();
        SettledLine line = SettledLine.of("CAPTURE", purchase, tender, amount, SettledLine.Related.NOTHING);
        if (account.converts()) {
            line = Rates.on(Times.dateOf(purchase.placedMicros())).converted(line, account.settlementCurrency());
        }
        return account.settling(line, purchase.method());
    }

    void notifyOf(Tender tender) {
        facts.add(PaymentDrafts.notified(purchase, tender, tender.lastMicros() + Times.SECOND));
    }

    /** The order system learns that it is paid, and the items are granted. */
    void conclude() {
        long last = tenders.stream().mapToLong(Tender::lastMicros).max().orElseThrow();
        facts.add(OrderDrafts.paid(purchase, last + dice.between(Times.SECOND / 2, 5 * Times.SECOND)));
        grantAll(last + 6 * Times.SECOND);
    }

    void grantAll(long micros) {
        for (Item item : purchase.items()) {
            grant(item, purchase.grantId(item.itemId()), micros + dice.between(0, Times.MINUTE));
        }
    }

    /** Grants a right and books that its value is delivered. */
    void grant(Item item, String grantId, long micros) {
        facts.add(OrderDrafts.granted(purchase, item, grantId, micros));
        String entryId = purchase.entryId(grantId.substring(grantId.lastIndexOf('-') + 1) + "G");
        books.add(Booking.granted(
                entryId, grantId, item.value(), micros + dice.between(Times.MINUTE, 20 * Times.MINUTE)));
    }

    void fulfil(List<Item> items, long micros) {
        facts.add(OrderDrafts.fulfilled(purchase, items, micros));
    }

    /** Money goes back: asked for, done, booked and settled; what comes back for it is no longer a right. */
    void refund(Refund refund) {
        facts.add(OrderDrafts.refundRequested(purchase, refund));
        facts.add(PaymentDrafts.refunded(purchase, refund));
        books.add(Booking.refunded(
                purchase.entryId(
                        "R" + refund.refundId().substring(refund.refundId().lastIndexOf('-') + 1)),
                refund.refundId(),
                refund.amount(),
                refund.doneMicros() + dice.between(Times.MINUTE, 10 * Times.MINUTE)));
        lines.add(refundLine(refund));
        refund.items().forEach(item -> revoke(item, "RETURNED", refund.doneMicros() + 2 * Times.MINUTE));
    }

    SettledLine refundLine(Refund refund) {
        return SettledLine.of(
                "REFUND",
                purchase,
                refund.tender(),
                refund.amount().negated(),
                new SettledLine.Related(refund.providerRefundId(), null, null, null));
    }

    void revoke(Item item, String reason, long micros) {
        facts.add(OrderDrafts.revoked(
                purchase, purchase.grantId(item.itemId()), reason, micros + dice.between(0, Times.MINUTE)));
    }

    String transactionId() {
        return purchase.account().provider().code() + "-"
                + Long.toHexString(dice.between(1L << 60, Long.MAX_VALUE - 1));
    }

    /** An amount a little higher or lower, by at least one minor unit and at most a quarter. */
    Money otherThan(Money amount) {
        long minor = amount.getAmountMinorLong();
        long change = dice.between(1, Math.max(1, minor / 4));
        return Money.ofMinor(amount.getCurrencyUnit(), dice.percent(50) ? minor + change : Math.max(1, minor - change));
    }

    void add(Draft draft) {
        facts.add(draft);
    }

    void add(Booking booking) {
        books.add(booking);
    }

    /** The first fact of a type. */
    Draft fact(String type) {
        return facts.stream()
                .filter(fact -> fact.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The facts of these types are lost. */
    void lose(String... types) {
        facts.removeIf(fact -> List.of(types).contains(fact.type()));
    }

    void change(Draft fact, UnaryOperator<Draft> change) {
        facts.set(facts.indexOf(fact), change.apply(fact));
    }

    void lose(Draft fact) {
        facts.remove(fact);
    }

    Draft grantOf(Item item) {
        String grantId = purchase.grantId(item.itemId());
        return facts.stream()
                .filter(fact -> fact.type().equals("entitlement.granted")
                        && fact.subject().equals(grantId))
                .findFirst()
                .orElseThrow();
    }

    Booking bookingOf(Item item) {
        String grantId = purchase.grantId(item.itemId());
        return books.stream()
                .filter(booking -> booking.referenceId().equals(grantId))
                .findFirst()
                .orElseThrow();
    }

    /** The first entry that books a kind of fact. */
    Booking booking(String referenceKind) {
        return books.stream()
                .filter(booking -> booking.referenceKind().equals(referenceKind))
                .findFirst()
                .orElseThrow();
    }

    void lose(Booking booking) {
        books.remove(booking);
    }

    void change(Booking booking, UnaryOperator<Booking> change) {
        books.set(books.indexOf(booking), change.apply(booking));
    }

    void loseBookings(String referenceKind) {
        books.removeIf(booking -> booking.referenceKind().equals(referenceKind));
    }

    void loseLines(String kind) {
        lines.removeIf(line -> line.kind().equals(kind));
    }

    /** The key of a transaction where payments and settlement are compared. */
    String transactionKey(String providerTransactionId) {
        return purchase.account().provider().id() + "/" + purchase.account().id() + "/" + providerTransactionId;
    }

    String paymentKey() {
        return "PAYMENT/" + purchase.paymentId(tender().attempt());
    }

    /** The key of the order's revenue in the month in which it is placed. */
    String revenueKey() {
        return purchase.orderId() + "/" + Times.monthOf(purchase.placedMicros());
    }

    String itemKey(Item item) {
        return purchase.orderId() + "/" + item.itemId();
    }

    /** A fault will happen to it later: what happens to its batch must spare it. */
    void touch() {
        touched = true;
    }

    /** Sends everything but the lines. */
    void send(Delivery delivery) {
        facts.forEach(fact -> delivery.send(fact, dice));
        books.forEach(booking -> delivery.send(BankDrafts.entry(booking), dice));
    }

    /** Sends everything; the lines go into the batch of the day. */
    void send(Delivery delivery, Settlement settlement) {
        send(delivery);
        lines.forEach(line -> settlement.add(
                purchase.account(), Times.dateOf(purchase.placedMicros()), line, labels.isEmpty() && !touched));
    }
}
