package io.tieout.app.simulator;

import io.tieout.app.simulator.Purchase.Item;
import java.util.List;
import org.joda.money.Money;

/**
 * Money that goes back to the customer.
 *
 * @param tender where it goes back to
 * @param items what comes back for it, whole positions; none where it is goodwill
 */
record Refund(
        String refundId,
        Tender tender,
        String providerRefundId,
        Money amount,
        List<Item> items,
        long requestedMicros,
        long doneMicros) {}
