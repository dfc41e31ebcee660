package io.tieout.ledger.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The life of an order as the order system tells it. */
public sealed interface OrderEvent extends LedgerEvent {
    OrderId orderId();

    @Override
    default String routingKey() {
        return orderId().value();
    }

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R placed(OrderPlaced event);

        R paid(OrderPaid event);

        R cancelled(OrderCancelled event);
    }

    /**
     * A customer ordered.
     *
     * @param payable what the customer owes after discounts
     * @param channel where it was sold, for example {@code web}
     * @param customer who ordered; null where the order system does not say, and then not written, so that events without it keep their bytes
     */
    record OrderPlaced(
            FactOrigin origin,
            OrderId orderId,
            MerchantId merchantId,
            List<OrderItem> items,
            Money payable,
            String channel,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Customer customer)
            implements OrderEvent {
        /** An order of nobody in particular. */
        public OrderPlaced(
                FactOrigin origin,
                OrderId orderId,
                MerchantId merchantId,
                List<OrderItem> items,
                Money payable,
                String channel) {
            this(origin, orderId, merchantId, items, payable, channel, null);
        }

        public OrderPlaced {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.placed(this);
        }
    }

    /** The order system's own belief that the order is paid. */
    record OrderPaid(FactOrigin origin, OrderId orderId, Money amount) implements OrderEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paid(this);
        }
    }

    /** The order will not be fulfilled. */
    record OrderCancelled(FactOrigin origin, OrderId orderId, String reason) implements OrderEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cancelled(this);
        }
    }
}
