package io.tieout.app.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payout as its provider sends it, finance books it and the bank will credit it: put together first, so that a fault can change any part, then sent. */
final class PayoutReport {
    /** Providers send the money in the morning of the value date. */
    private static final long SENT_MICROS = 10 * Times.HOUR;

    private final List<BatchReport> batches;
    private final List<Split> splits;
    private Payout payout;
    private @Nullable Booking booking;
    private @Nullable BankItem credit;

    PayoutReport(String id, List<BatchReport> batches, Dice dice) {
        this.batches = batches;
        Batch last = batches.get(batches.size() - 1).batch();
        long sent = Times.startOf(last.valueDate()) + SENT_MICROS + dice.between(0, Times.HOUR);
        Money amount =
                batches.stream().map(BatchReport::net).reduce(Money::plus).orElseThrow();
        List<String> batchIds =
                batches.stream().map(report -> report.batch().id()).toList();
        this.payout = new Payout(id, last.account(), batchIds, amount, last.valueDate(), sent);
        this.booking = Booking.paidOut(
                "J" + id, payout.reference(), amount, sent + dice.between(5 * Times.MINUTE, Times.HOUR));
        this.credit = BankItem.of(payout);
        this.splits = new ArrayList<>(last.account().divides() ? splits(batches) : List.of());
    }

    /** One for each order whose lines no fault has touched. */
    private static List<Split> splits(List<BatchReport> batches) {
        Map<String, Money> captured = new LinkedHashMap<>();
        batches.forEach(batch -> batch.cleanCaptures()
                .forEach(line -> captured.merge(String.valueOf(line.orderId()), line.gross(), Money::plus)));
        List<Split> splits = new ArrayList<>();
        captured.forEach((orderId, amount) -> splits.add(Split.of(orderId, amount)));
        return splits;
    }

    /** How it is divided; empty where the merchant is no platform. */
    List<Split> splits() {
        return splits;
    }

    Payout payout() {
        return payout;
    }

    /** The key of its day where the provider's balances are rolled forward, without the balance. */
    String rollKey() {
        return lastBatch().rollKey();
    }

    Batch lastBatch() {
        return batches.get(batches.size() - 1).batch();
    }

    /** Whether neither it nor any of its batches was changed by a fault. */
    boolean isClean() {
        return batches.stream().allMatch(BatchReport::isClean);
    }

    void touch() {
        batches.forEach(BatchReport::touch);
    }

    /** The provider sends another amount, which is booked and credited so. */
    void amounting(Money amount) {
        payout = payout.amounting(amount);
        booking = booking == null ? null : booking.amounting(amount);
        credit = BankItem.of(payout);
    }

    @Nullable
    Booking booking() {
        return booking;
    }

    void book(@Nullable Booking other) {
        booking = other;
    }

    void credit(@Nullable BankItem other) {
        credit = other;
    }

    void send(Delivery delivery, Bank bank, Dice dice) {
        delivery.send(SettlementDrafts.payout(payout, splits), dice);
        if (booking != null) {
            delivery.send(BankDrafts.entry(booking), dice);
        }
        if (credit != null) {
            bank.expect(Times.businessDaysAfter(payout.valueDate(), 1), credit, isClean());
        }
    }
}
