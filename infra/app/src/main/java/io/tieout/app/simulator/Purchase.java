package io.tieout.app.simulator;

import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/**
 * What a customer wants, before anything happens to it.
 *
 * @param number counts the orders of the world
 * @param placedMicros when it is ordered, in microseconds since 1970
 */
record Purchase(
        String world,
        int number,
        String channel,
        List<Item> items,
        Money payable,
        MerchantAccount account,
        String method,
        long placedMicros) {
    /** A position of the order; the item id is unique in the order. */
    record Item(String itemId, String sku, int quantity, Money price) {
        Money value() {
            return price.multipliedBy(quantity);
        }
    }

    /** What the items cost beyond what is owed: the merchant's coupon. */
    Money coupon() {
        return items.stream().map(Item::value).reduce(Money::plus).orElseThrow().minus(payable);
    }

    String orderId() {
        return "O" + suffix();
    }

    String paymentId(int attempt) {
        return "P" + suffix() + "-" + attempt;
    }

    String refundId(int attempt) {
        return "R" + suffix() + "-" + attempt;
    }

    String chargebackId() {
        return "D" + suffix();
    }

    String entryId(String purpose) {
        return "J" + suffix() + "-" + purpose;
    }

    String grantId(String itemId) {
        return "G" + suffix() + "-" + itemId;
    }

    /** The same purchase, with less owed. */
    Purchase owing(List<Item> newItems, Money newPayable) {
        return new Purchase(world, number, channel, newItems, newPayable, account, method, placedMicros);
    }

    private String suffix() {
        return world + "-" + String.format(Locale.ROOT, "%07d", number);
    }
}
