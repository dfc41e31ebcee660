package io.tieout.app.simulator;

import static io.tieout.app.simulator.FactJsonNodes.money;
import static io.tieout.app.simulator.FactJsonNodes.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.simulator.Purchase.Item;
import java.util.List;
import java.util.function.Supplier;

/** What the order system and the rights system publish. */
final class OrderDrafts {
    private OrderDrafts() {}

    static Draft placed(Purchase purchase) {
        return order(purchase, "placed", purchase.placedMicros(), () -> {
            ObjectNode data = object();
            data.put("orderId", purchase.orderId());
            data.put("merchantId", purchase.account().merchant());
            FactJsonNodes.items(data, purchase.items());
            data.set("payable", money(purchase.payable()));
            coupon(data, purchase);
            return data.put("channel", purchase.channel());
        });
    }

    /** The order now has the items and the payable amount of {@code purchase}. */
    static Draft amended(Purchase purchase, long micros) {
        return order(purchase, "amended", micros, () -> {
            ObjectNode data = object();
            data.put("orderId", purchase.orderId());
            FactJsonNodes.items(data, purchase.items());
            data.set("payable", money(purchase.payable()));
            coupon(data, purchase);
            return data.put("reason", "OUT_OF_STOCK");
        });
    }

    static Draft paid(Purchase purchase, long micros) {
        return order(purchase, "paid", micros, () -> {
            ObjectNode data = object().put("orderId", purchase.orderId());
            data.set("amount", money(purchase.payable()));
            return data;
        });
    }

    static Draft cancelled(Purchase purchase, long micros) {
        return order(
                purchase,
                "cancelled",
                micros,
                () -> object().put("orderId", purchase.orderId()).put("reason", "CUSTOMER_REQUEST"));
    }

    static Draft fulfilled(Purchase purchase, List<Item> items, long micros) {
        Draft draft = order(purchase, "fulfilled", micros, () -> {
            ObjectNode data = object().put("orderId", purchase.orderId());
            FactJsonNodes.quantities(data, items);
            return data;
        });
        return draft.under(draft.id() + "-" + items.get(0).itemId());
    }

    static Draft refundRequested(Purchase purchase, Refund refund) {
        return new Draft(
                SimulatedSystem.ORDERS,
                refund.refundId() + ".requested",
                "refund.requested",
                refund.refundId(),
                refund.requestedMicros(),
                null,
                () -> {
                    ObjectNode data = object().put("refundId", refund.refundId());
                    data.put("orderId", purchase.orderId());
                    data.put("paymentId", purchase.paymentId(refund.tender().attempt()));
                    data.set("amount", money(refund.amount()));
                    data.put("reason", refund.items().isEmpty() ? "GOODWILL" : "RETURNED");
                    if (!refund.items().isEmpty()) {
                        FactJsonNodes.quantities(data, refund.items());
                    }
                    return data;
                });
    }

    static Draft granted(Purchase purchase, Item item, String grantId, long micros) {
        return rights(grantId, "granted", micros, () -> {
            ObjectNode data = object().put("grantId", grantId)
                    .put("orderId", purchase.orderId())
                    .put("itemId", item.itemId())
                    .put("sku", item.sku())
                    .put("quantity", item.quantity())
                    .put("validFrom", Times.instant(micros).toString());
            return item.sku().startsWith(Market.COURSE)
                    ? data.put(
                            "validUntil",
                            Times.instant(micros + 365 * 24 * Times.HOUR).toString())
                    : data;
        });
    }

    static Draft revoked(Purchase purchase, String grantId, String reason, long micros) {
        return rights(
                grantId,
                "revoked",
                micros,
                () -> object().put("grantId", grantId)
                        .put("orderId", purchase.orderId())
                        .put("reason", reason));
    }

    private static void coupon(ObjectNode data, Purchase purchase) {
        if (purchase.coupon().isPositive()) {
            data.putArray("discounts")
                    .addObject()
                    .put("kind", "COUPON")
                    .put("bearer", "MERCHANT")
                    .set("amount", money(purchase.coupon()));
        }
    }

    private static Draft order(Purchase purchase, String what, long micros, Supplier<ObjectNode> data) {
        return new Draft(
                SimulatedSystem.ORDERS,
                purchase.orderId() + "." + what,
                "order." + what,
                purchase.orderId(),
                micros,
                null,
                data);
    }

    private static Draft rights(String grantId, String what, long micros, Supplier<ObjectNode> data) {
        return new Draft(
                SimulatedSystem.RIGHTS, grantId + "." + what, "entitlement." + what, grantId, micros, null, data);
    }
}
