package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.order.ItemQuantity;
import io.tieout.ledger.order.OrderEvent.RefundRequested;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.order.RefundId;
import io.tieout.ledger.payment.PaymentEvent.RefundFailed;
import io.tieout.ledger.payment.PaymentEvent.RefundSucceeded;
import io.tieout.ledger.payment.PaymentId;
import io.tieout.ledger.payment.ProviderReference;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The facts about money given back: ordered by the order system, done by the payment system. */
enum RefundFacts implements FactReader {
    REQUESTED(FactType.REFUND_REQUESTED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            RefundId refundId = data.identifier("refundId", RefundId::new);
            OrderId orderId = data.identifier("orderId", OrderId::new);
            @Nullable String paymentId = data.optionalIdentifier("paymentId");
            Money amount = data.money("amount");
            String reason = data.freeText("reason", 255);
            @Nullable List<ItemQuantity> items = OrderFacts.quantities(data);
            return origin -> new RefundRequested(origin, refundId, orderId, paymentId, amount, reason, items);
        }
    },
    SUCCEEDED(FactType.REFUND_SUCCEEDED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            RefundId refundId = data.identifier("refundId", RefundId::new);
            OrderId orderId = data.identifier("orderId", OrderId::new);
            PaymentId paymentId = data.identifier("paymentId", PaymentId::new);
            ProviderReference reference = PaymentFacts.reference(data);
            String providerRefundId = data.identifier("providerRefundId");
            Money amount = data.money("amount");
            return origin ->
                    new RefundSucceeded(origin, refundId, orderId, paymentId, reference, providerRefundId, amount);
        }
    },
    FAILED(FactType.REFUND_FAILED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            RefundId refundId = data.identifier("refundId", RefundId::new);
            OrderId orderId = data.identifier("orderId", OrderId::new);
            PaymentId paymentId = data.identifier("paymentId", PaymentId::new);
            Money amount = data.money("amount");
            String reasonCode = data.text("reasonCode", 64);
            return origin -> new RefundFailed(origin, refundId, orderId, paymentId, amount, reasonCode);
        }
    };

    private final FactType type;

    RefundFacts(FactType type) {
        this.type = type;
    }

    @Override
    public FactType type() {
        return type;
    }
}
