package io.tieout.app.simulator;

import org.joda.money.Money;

/** Orders that are still under way at the as-of time: incomplete, and inside every SLA, so none of them is a break. */
final class FreshOrders {
    /** The oldest fresh order; captures may be unsettled for two days (R06). */
    static final long OLDEST_MICROS = 40 * Times.HOUR;

    private final long asOfMicros;
    private final Delivery delivery;

    FreshOrders(long asOfMicros, Delivery delivery) {
        this.asOfMicros = asOfMicros;
        this.delivery = delivery;
    }

    void add(String world, int number, Dice dice) {
        switch (number % 4) {
            case 0 -> notYetSettled(world, number, dice);
            case 1 -> notYetBooked(world, number, dice);
            case 2 -> captureBeforeItsOrder(world, number, dice);
            default -> paidBeforeItsCapture(world, number, dice);
        }
    }

    private void notYetSettled(String world, int number, Dice dice) {
        Purchase purchase = placed(world, number, dice, asOfMicros - OLDEST_MICROS, asOfMicros - 30 * Times.HOUR);
        Tender tender = captured(purchase, dice);
        send(Drafts.placed(purchase), dice);
        grantAll(purchase, tender, dice);
        long booked = tender.capturedMicros() + 10 * Times.MINUTE;
        Money amount = tender.amount();
        send(Drafts.captureEntry(purchase, 1, purchase.entryId("C1"), amount, booked), dice);
    }

    private void notYetBooked(String world, int number, Dice dice) {
        Purchase purchase = placed(world, number, dice, asOfMicros - 20 * Times.HOUR, asOfMicros - 2 * Times.HOUR);
        Tender tender = captured(purchase, dice);
        send(Drafts.placed(purchase), dice);
        grantAll(purchase, tender, dice);
    }

    private void captureBeforeItsOrder(String world, int number, Dice dice) {
        captured(placed(world, number, dice, asOfMicros - 10 * Times.MINUTE, asOfMicros - 5 * Times.MINUTE), dice);
    }

    private void paidBeforeItsCapture(String world, int number, Dice dice) {
        Purchase purchase = placed(world, number, dice, asOfMicros - 10 * Times.MINUTE, asOfMicros - 5 * Times.MINUTE);
        send(Drafts.placed(purchase), dice);
        send(Drafts.paid(purchase, purchase.placedMicros() + Times.MINUTE), dice);
    }

    private static Purchase placed(String world, int number, Dice dice, long from, long to) {
        return Market.purchase(dice, world, number, dice.between(from, to));
    }

    private Tender captured(Purchase purchase, Dice dice) {
        String transaction =
                purchase.provider().code() + "-" + Long.toHexString(dice.between(1L << 60, Long.MAX_VALUE - 1));
        Tender tender = new Tender(1, transaction, purchase.payable(), purchase.placedMicros() + Times.MINUTE);
        send(Drafts.authorized(purchase, tender, purchase.placedMicros() + 30 * Times.SECOND), dice);
        send(Drafts.captured(purchase, tender), dice);
        return tender;
    }

    private void grantAll(Purchase purchase, Tender tender, Dice dice) {
        send(Drafts.paid(purchase, tender.capturedMicros() + Times.SECOND), dice);
        for (Purchase.Item item : purchase.items()) {
            send(
                    Drafts.granted(
                            purchase,
                            item,
                            purchase.grantId(item.itemId()),
                            tender.capturedMicros() + 5 * Times.SECOND),
                    dice);
        }
    }

    private void send(Draft draft, Dice dice) {
        delivery.send(draft, dice);
    }
}
