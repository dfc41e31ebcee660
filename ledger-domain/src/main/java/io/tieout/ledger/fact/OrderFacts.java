package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.order.Customer;
import io.tieout.ledger.order.ItemId;
import io.tieout.ledger.order.ItemQuantity;
import io.tieout.ledger.order.MerchantId;
import io.tieout.ledger.order.OrderEvent.OrderAmended;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderFulfilled;
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
import org.jspecify.annotations.Nullable;

/** The facts of the order system. */
enum OrderFacts implements FactReader {
    PLACED(FactType.ORDER_PLACED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            OrderId orderId = data.identifier("orderId", OrderId::new);
            MerchantId merchantId = data.identifier("merchantId", MerchantId::new);
            List<OrderItem> items = items(data);
            Money payable = data.money("payable");
            String channel = data.freeText("channel", 32);
            Customer customer = data.optionalObject("customer", OrderFacts::customer);
            return origin -> new OrderPlaced(origin, orderId, merchantId, items, payable, channel, customer);
        }
    },
    AMENDED(FactType.ORDER_AMENDED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            OrderId orderId = data.identifier("orderId", OrderId::new);
            List<OrderItem> items = items(data);
            Money payable = data.money("payable");
            String reason = data.freeText("reason", 255);
            return origin -> new OrderAmended(origin, orderId, items, payable, reason);
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
    },
    FULFILLED(FactType.ORDER_FULFILLED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            OrderId orderId = data.identifier("orderId", OrderId::new);
            @Nullable List<ItemQuantity> items = quantities(data);
            return origin -> new OrderFulfilled(origin, orderId, items);
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

    private static List<OrderItem> items(FactData data) {
        List<OrderItem> items = data.list("items", 1, MOST_ITEMS, OrderFacts::item);
        refuseRepeatedItems(items.stream().map(OrderItem::itemId).toList(), data.at("items"));
        return items;
    }

    private static Customer customer(FactData data) {
        return new Customer(
                data.identifier("subject", SubjectToken::new),
                data.optional("name", data::sealedText),
                data.optional("email", data::sealedText));
    }

    private static OrderItem item(FactData data) {
        return new OrderItem(
                data.identifier("itemId", ItemId::new),
                data.text("sku", 64),
                data.integer("quantity", 1),
                data.money("price"));
    }

    /** The part of an order that a fact is about, null where it names no items. */
    static @Nullable List<ItemQuantity> quantities(FactData data) {
        @Nullable
        List<ItemQuantity> items = data.optionalList(
                "items",
                1,
                MOST_ITEMS,
                item -> new ItemQuantity(item.identifier("itemId", ItemId::new), item.integer("quantity", 1)));
        if (items != null) {
            refuseRepeatedItems(items.stream().map(ItemQuantity::itemId).toList(), data.at("items"));
        }
        return items;
    }

    private static void refuseRepeatedItems(List<ItemId> items, String field) {
        Set<ItemId> seen = new HashSet<>();
        for (ItemId item : items) {
            if (!seen.add(item)) {
                throw new Refusal(
                        field,
                        item.value(),
                        "an item id is unique within its order",
                        "give each position its own item id");
            }
        }
    }
}
