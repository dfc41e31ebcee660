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
        String merchant,
        String channel,
        List<Item> items,
        Money payable,
        Provider provider,
        String method,
        long placedMicros) {
    /** A position of the order; the item id is unique in the order. */
    record Item(String itemId, String sku, int quantity, Money price) {}

    String orderId() {
        return "O" + suffix();
    }

    String paymentId(int attempt) {
        return "P" + suffix() + "-" + attempt;
    }

    String entryId(String purpose) {
        return "J" + suffix() + "-" + purpose;
    }

    String grantId(String itemId) {
        return "G" + suffix() + "-" + itemId;
    }

    String merchantAccount() {
        return merchant + "-" + provider.code() + "-" + payable.getCurrencyUnit();
    }

    private String suffix() {
        return world + "-" + String.format(Locale.ROOT, "%07d", number);
    }
}
