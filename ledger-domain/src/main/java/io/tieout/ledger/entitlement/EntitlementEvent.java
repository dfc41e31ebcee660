package io.tieout.ledger.entitlement;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.order.ItemId;
import io.tieout.ledger.order.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The life of a right as the rights system tells it. */
public sealed interface EntitlementEvent extends LedgerEvent {
    GrantId grantId();

    OrderId orderId();

    @Override
    default String routingKey() {
        return orderId().value();
    }

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R granted(EntitlementGranted event);

        R revoked(EntitlementRevoked event);
    }

    /**
     * The customer may use what the order item sold.
     *
     * @param validUntil the end of the validity period, null where the right does not end
     */
    record EntitlementGranted(
            FactOrigin origin,
            GrantId grantId,
            OrderId orderId,
            ItemId itemId,
            String sku,
            int quantity,
            Instant validFrom,
            @Nullable Instant validUntil)
            implements EntitlementEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.granted(this);
        }
    }

    /** The customer may not use it any more. */
    record EntitlementRevoked(FactOrigin origin, GrantId grantId, OrderId orderId, String reason)
            implements EntitlementEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.revoked(this);
        }
    }
}
