package io.tieout.app.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.joda.money.Money;

/** How a payout divides what was captured for an order between a seller and the platform. */
record Split(String orderId, String sellerId, Money seller, Money commission, Money tax, Money held) {
    /** A fifth is the platform's, of which a fifth is tax; nothing is held. */
    static Split of(String orderId, Money captured) {
        Money platform = OrderCourse.part(captured, 20);
        Money tax = Money.ofMinor(captured.getCurrencyUnit(), platform.getAmountMinorLong() / 5);
        String sellerId = "SELLER-" + Math.floorMod(orderId.hashCode(), 50);
        Money zero = Money.zero(captured.getCurrencyUnit());
        return new Split(orderId, sellerId, captured.minus(platform), platform.minus(tax), tax, zero);
    }

    /** The seller gets more. */
    Split giving(Money more) {
        return new Split(orderId, sellerId, seller.plus(more), commission, tax, held);
    }

    ObjectNode json() {
        ObjectNode data = FactJsonNodes.object().put("orderId", orderId).put("sellerId", sellerId);
        data.set("sellerAmount", FactJsonNodes.money(seller));
        data.set("commission", FactJsonNodes.money(commission));
        data.set("tax", FactJsonNodes.money(tax));
        data.set("held", FactJsonNodes.money(held));
        return data;
    }
}
