package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.order.Customer;
import io.tieout.ledger.order.ItemId;
import io.tieout.ledger.order.MerchantId;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.order.OrderItem;
import io.tieout.ledger.privacy.SubjectToken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/** The facts of the order system. */
enum OrderFacts implements FactReader {
    PLACED(FactType.ORDER_PLACED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            OrderId orderId = data.identifier("orderId", OrderId::new);
            MerchantId merchantId = data.identifier("merchantId", MerchantId::new);
            List<OrderItem> items = data.list("items", 1, MOST_ITEMS, OrderFacts::item);
            refuseRepeatedItems(items, data.at("items"));
            Money payable = data.money("payable");
            String channel = data.freeText("channel", 32);
            Customer customer = data.optionalObject("customer", OrderFacts::customer);
            return origin -> new OrderPlaced(origin, orderId, merchantId, items, payable, channel, customer);
        }
    },
    PAID(FactType.ORDER_PAID) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            OrderId orderId = data.identifier("orderId", OrderId::new);
            Money amount = data.money("amount");
            return origin -> new OrderPaid(origin, orderId, amount);
        }
    },
    CANCELLED(FactType.ORDER_CANCELLED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            OrderId orderId = data.identifier("orderId", OrderId::new);
            String reason = data.freeText("reason", 255);
            return origin -> new OrderCancelled(origin, orderId, reason);
        }
    };

    private static final int MOST_ITEMS = 500;

    private final FactType type;

    OrderFacts(FactType type) {
        this.type = type;
    }

    @Override
    public FactType type() {
        return type;
    }

    private static Customer customer(FactData data) {
        return new Customer(
                data.identifier("subject", SubjectToken::new),
                data.optionalSealedText("name"),
                data.optionalSealedText("email"));
    }

    private static OrderItem item(FactData data) {
        return new OrderItem(
                data.identifier("itemId", ItemId::new),
                data.text("sku", 64),
                data.integer("quantity", 1),
                data.money("price"));
    }

    private static void refuseRepeatedItems(List<OrderItem> items, String field) {
        Set<ItemId> seen = new HashSet<>();
        for (OrderItem item : items) {
            if (!seen.add(item.itemId())) {
                throw new Refusal(
                        field,
                        item.itemId().value(),
                        "an item id is unique within its order",
                        "give each position its own item id");
            }
        }
    }
}
