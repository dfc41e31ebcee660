package io.tieout.app.simulator;

import java.util.List;

/** Orders that are still under way at the as-of time: incomplete, and inside every SLA, so none of them is a break. */
final class FreshOrders {
    /** The oldest fresh order; captures may be unsettled for two days (R06). */
    static final long OLDEST_MICROS = 40 * Times.HOUR;

    private final long asOfMicros;
    private final Market market;
    private final Delivery delivery;

    FreshOrders(long asOfMicros, Market market, Delivery delivery) {
        this.asOfMicros = asOfMicros;
        this.market = market;
        this.delivery = delivery;
    }

    void add(int number, Dice dice) {
        switch (number % 4) {
            case 0 -> notYetSettled(number, dice);
            case 1 -> notYetBooked(number, dice);
            case 2 -> captureBeforeItsOrder(number, dice);
            default -> paidBeforeItsCapture(number, dice);
        }
    }

    private void notYetSettled(int number, Dice dice) {
        OrderStory story = placed(number, dice, asOfMicros - OLDEST_MICROS, asOfMicros - 30 * Times.HOUR);
        new OrderCourse(story).paidAtOnce();
        story.lines().clear();
        send(story);
    }

    private void notYetBooked(int number, Dice dice) {
        OrderStory story = placed(number, dice, asOfMicros - 20 * Times.HOUR, asOfMicros - 4 * Times.HOUR);
        new OrderCourse(story).paidAtOnce();
        story.lines().clear();
        story.loseBookings("PAYMENT");
        story.loseBookings("ENTITLEMENT");
        send(story);
    }

    private void captureBeforeItsOrder(int number, Dice dice) {
        OrderStory story = justNow(number, dice);
        story.lose("order.placed", "order.paid", "entitlement.granted");
        send(story);
    }

    private void paidBeforeItsCapture(int number, Dice dice) {
        OrderStory story = justNow(number, dice);
        story.lose("payment.authorized", "payment.captured", "entitlement.granted");
        send(story);
    }

    /** An order of the last ten minutes, which is neither booked nor settled. */
    private OrderStory justNow(int number, Dice dice) {
        OrderStory story = placed(number, dice, asOfMicros - 10 * Times.MINUTE, asOfMicros - 5 * Times.MINUTE);
        story.place();
        Purchase purchase = story.purchase();
        story.pay(story.tender(
                1,
                purchase.payable(),
                purchase.placedMicros(),
                List.of(new Tender.Capture(purchase.payable(), purchase.placedMicros() + Times.MINUTE))));
        story.conclude();
        story.lines().clear();
        story.loseBookings("PAYMENT");
        story.loseBookings("ENTITLEMENT");
        return story;
    }

    private OrderStory placed(int number, Dice dice, long from, long to) {
        return new OrderStory(market.purchase(dice, number, dice.between(from, to)), dice, asOfMicros);
    }

    private void send(OrderStory story) {
        story.send(delivery);
    }
}
