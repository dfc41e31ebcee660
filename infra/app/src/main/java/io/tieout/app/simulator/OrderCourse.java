package io.tieout.app.simulator;

import io.tieout.app.simulator.Purchase.Item;
import io.tieout.app.simulator.Tender.Capture;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** The ways that an order goes when nothing goes wrong. */
final class OrderCourse {
    private final OrderStory story;
    private final Dice dice;

    OrderCourse(OrderStory story) {
        this.story = story;
        this.dice = story.dice;
    }

    /** Placed, paid with one tender and granted. */
    void paidAtOnce() {
        story.place();
        story.pay(tender(story.purchase().payable()));
        story.conclude();
    }

    /** Two tenders, a quarter to a third of the amount and the rest: not equal, because people do not split so evenly. */
    void paidInTwo() {
        Purchase purchase = story.purchase();
        Money part = part(purchase.payable(), dice.between(25, 33));
        story.place();
        Tender first = tender(part);
        story.pay(first);
        long captured = first.lastMicros() + dice.between(10 * Times.SECOND, 3 * Times.MINUTE);
        Money rest = purchase.payable().minus(part);
        // The first tender is authorized at checkout, a later one just before its capture.
        story.pay(story.tender(2, rest, captured - 9 * Times.SECOND, List.of(new Capture(rest, captured))));
        story.conclude();
    }

    /** The first means of payment fails, the second one works. */
    void declinedFirst() {
        Purchase purchase = story.purchase();
        story.place();
        story.decline(story.tender(1, purchase.payable(), purchase.placedMicros(), List.of()));
        long from = purchase.placedMicros() + 20 * Times.SECOND;
        story.pay(story.tender(
                2, purchase.payable(), from, List.of(new Capture(purchase.payable(), from + captureDelay(purchase)))));
        story.conclude();
    }

    /** One authorization, captured and fulfilled in two parts. */
    void shippedInTwo() {
        Purchase purchase = story.purchase();
        Money part = part(purchase.payable(), dice.between(35, 48));
        long first = purchase.placedMicros() + captureDelay(purchase);
        long second = first + dice.between(5 * Times.MINUTE, Times.HOUR);
        story.place();
        story.pay(story.tender(
                1,
                purchase.payable(),
                purchase.placedMicros(),
                List.of(new Capture(part, first), new Capture(purchase.payable().minus(part), second))));
        story.conclude();
        for (Item item : purchase.items()) {
            story.fulfil(List.of(item), second + dice.between(Times.MINUTE, 20 * Times.MINUTE));
        }
    }

    /** After the authorization the last item turns out to be missing, or the only one to be a little worse: less is captured. */
    void amended() {
        Purchase purchase = story.purchase();
        story.place();
        List<Item> items = new ArrayList<>(purchase.items());
        Item last = items.remove(items.size() - 1);
        if (items.isEmpty()) {
            items.add(new Item(
                    last.itemId(), last.sku(), last.quantity(), last.price().minus(part(last.price(), 10))));
        }
        Money total = total(items);
        Money payable = purchase.coupon().isPositive() ? total.minus(part(total, 10)) : total;
        story.amend(
                purchase.owing(items, payable),
                purchase.placedMicros() + dice.between(10 * Times.SECOND, 25 * Times.SECOND));
        story.pay(story.tender(
                1,
                purchase.payable(),
                purchase.placedMicros(),
                List.of(new Capture(payable, purchase.placedMicros() + captureDelay(purchase)))));
        story.conclude();
    }

    /** The customer never pays; some get as far as an authorization, which is released. */
    void abandoned() {
        Purchase purchase = story.purchase();
        story.place();
        if (dice.percent(40)) {
            Tender tender = story.tender(1, purchase.payable(), purchase.placedMicros(), List.of());
            story.authorize(tender);
            story.release(tender, tender.held(), tender.authorizedMicros() + dice.between(Times.HOUR, 3 * Times.HOUR));
        }
    }

    /** Cancelled before the capture. */
    void cancelled() {
        Purchase purchase = story.purchase();
        long cancelled = purchase.placedMicros() + dice.between(5 * Times.MINUTE, 2 * Times.HOUR);
        Tender tender = story.tender(1, purchase.payable(), purchase.placedMicros(), List.of());
        story.place();
        story.authorize(tender);
        story.cancel(cancelled);
        story.release(tender, tender.held(), cancelled + dice.between(Times.SECOND, 5 * Times.SECOND));
    }

    /** Of an order that is paid and granted a part is given back on the same day: an item where it has several, else goodwill. */
    void partlyRefunded() {
        Purchase purchase = story.purchase();
        Item first = purchase.items().get(0);
        if (purchase.items().size() > 1
                && first.value().isLessThan(part(story.tender().captured(), 50))) {
            returned(first);
        } else {
            goodwill();
        }
    }

    /** One item comes back on the same day and is paid back; where that is more than half of what was paid, only half is. */
    Refund returned(Item item) {
        Money half = part(story.tender().captured(), 50);
        return refund(item.value().isGreaterThan(half) ? half : item.value(), List.of(item));
    }

    /** A part is given back on the same day, and nothing comes back for it. */
    Refund goodwill() {
        return refund(part(story.tender().captured(), dice.between(10, 40)), List.of());
    }

    private Refund refund(Money amount, List<Item> items) {
        long requested = story.tender().lastMicros() + dice.between(10 * Times.MINUTE, 20 * Times.MINUTE);
        long done = requested + dice.between(30 * Times.SECOND, 10 * Times.MINUTE);
        Refund refund = new Refund(
                story.purchase().refundId(1), story.tender(), story.transactionId(), amount, items, requested, done);
        story.refund(refund);
        return refund;
    }

    /** The first tender, authorized at checkout, captured at once or, with a card, on shipment. */
    Tender tender(Money amount) {
        Purchase purchase = story.purchase();
        long captured = purchase.placedMicros() + captureDelay(purchase);
        return story.tender(1, amount, purchase.placedMicros(), List.of(new Capture(amount, captured)));
    }

    private long captureDelay(Purchase purchase) {
        return purchase.method().equals("CARD")
                ? dice.between(30 * Times.SECOND, 2 * Times.HOUR)
                : dice.between(30 * Times.SECOND, 2 * Times.MINUTE);
    }

    private static Money total(List<Item> items) {
        return items.stream().map(Item::value).reduce(Money::plus).orElseThrow();
    }

    /** A part of an amount, at least one minor unit. */
    static Money part(Money amount, long percent) {
        return Money.ofMinor(amount.getCurrencyUnit(), Math.max(1, amount.getAmountMinorLong() * percent / 100));
    }
}
