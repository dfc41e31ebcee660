package io.tieout.ledger.order;

import io.tieout.ledger.order.OrderEvent.OrderAmended;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderFulfilled;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.order.OrderEvent.RefundRequested;

/** How far an order has come by the facts heard so far; the same for any order of arrival. */
enum OrderState {
    UNHEARD,
    PLACED,
    PAID,
    FULFILLED,
    CANCELLED;

    /** The state after one more fact: the furthest of both, since facts may arrive late. */
    OrderState after(OrderEvent event) {
        OrderState heard = event.match(new OrderEvent.Cases<>() {
            @Override
            public OrderState placed(OrderPlaced placed) {
                return PLACED;
            }

            @Override
            public OrderState amended(OrderAmended amended) {
                return PLACED;
            }

            @Override
            public OrderState paid(OrderPaid paid) {
                return PAID;
            }

            @Override
            public OrderState cancelled(OrderCancelled cancelled) {
                return CANCELLED;
            }

            @Override
            public OrderState fulfilled(OrderFulfilled fulfilled) {
                return FULFILLED;
            }

            @Override
            public OrderState refundRequested(RefundRequested requested) {
                return PLACED;
            }
        });
        return heard.compareTo(this) > 0 ? heard : this;
    }
}
