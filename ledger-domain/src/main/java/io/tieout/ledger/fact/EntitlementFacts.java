package io.tieout.ledger.fact;

import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementGranted;
import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementRevoked;
import io.tieout.ledger.entitlement.GrantId;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.order.ItemId;
import io.tieout.ledger.order.OrderId;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts of the rights system. */
enum EntitlementFacts implements FactReader {
    GRANTED(FactType.ENTITLEMENT_GRANTED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            GrantId grantId = data.identifier("grantId", GrantId::new);
            OrderId orderId = data.identifier("orderId", OrderId::new);
            ItemId itemId = data.identifier("itemId", ItemId::new);
            String sku = data.text("sku", 64);
            int quantity = data.integer("quantity", 1);
            Instant validFrom = data.instant("validFrom");
            @Nullable Instant validUntil = data.optionalInstant("validUntil");
            return origin ->
                    new EntitlementGranted(origin, grantId, orderId, itemId, sku, quantity, validFrom, validUntil);
        }
    },
    REVOKED(FactType.ENTITLEMENT_REVOKED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            GrantId grantId = data.identifier("grantId", GrantId::new);
            OrderId orderId = data.identifier("orderId", OrderId::new);
            String reason = data.freeText("reason", 255);
            return origin -> new EntitlementRevoked(origin, grantId, orderId, reason);
        }
    };

    private final FactType type;

    EntitlementFacts(FactType type) {
        this.type = type;
    }

    @Override
    public FactType type() {
        return type;
    }
}
