package io.tieout.ledger.order;

import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;

/** How far an order has come by the facts heard so far; the same for any order of arrival. */
enum OrderState {
    UNHEARD,
    PLACED,
    PAID,
    CANCELLED;

    /** The state after one more fact: the furthest of both, since facts may arrive late. */
    OrderState after(OrderEvent event) {
        OrderState heard = event.match(new OrderEvent.Cases<>() {
            @Override
            public OrderState placed(OrderPlaced placed) {
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
        });
        return heard.compareTo(this) > 0 ? heard : this;
    }
}
