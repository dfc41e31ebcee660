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

        R amended(OrderAmended event);

        R paid(OrderPaid event);

        R cancelled(OrderCancelled event);

        R fulfilled(OrderFulfilled event);

        R refundRequested(RefundRequested event);
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

    /**
     * The order was changed after it was placed: its items and what is owed are now these.
     *
     * @param items all items, not only the changed ones
     * @param payable what the customer owes now
     */
    record OrderAmended(FactOrigin origin, OrderId orderId, List<OrderItem> items, Money payable, String reason)
            implements OrderEvent {
        public OrderAmended {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.amended(this);
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

    /**
     * The customer got what was ordered, or a part of it.
     *
     * @param items what was handed over, null where it was the whole order
     */
    record OrderFulfilled(
            FactOrigin origin, OrderId orderId, @Nullable List<ItemQuantity> items) implements OrderEvent {
        public OrderFulfilled {
            items = items == null ? null : List.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fulfilled(this);
        }
    }

    /**
     * The order system promised money back. Whether it was given back is told by the payment system.
     *
     * @param paymentId the payment to give back from, null where the payment system chooses
     * @param items what is given back for, null where no item is named
     */
    record RefundRequested(
            FactOrigin origin,
            RefundId refundId,
            OrderId orderId,
            @Nullable String paymentId,
            Money amount,
            String reason,
            @Nullable List<ItemQuantity> items)
            implements OrderEvent {
        public RefundRequested {
            items = items == null ? null : List.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refundRequested(this);
        }
    }
}
