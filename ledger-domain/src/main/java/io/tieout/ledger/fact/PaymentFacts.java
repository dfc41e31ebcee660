package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.payment.PaymentEvent.PaymentAuthorized;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;
import io.tieout.ledger.payment.PaymentId;
import io.tieout.ledger.payment.ProviderReference;
import java.util.function.Function;
import org.joda.money.Money;

/** The facts of the payment system. */
enum PaymentFacts implements FactReader {
    AUTHORIZED(FactType.PAYMENT_AUTHORIZED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            PaymentId paymentId = data.identifier("paymentId", PaymentId::new);
            OrderId orderId = data.identifier("orderId", OrderId::new);
            ProviderReference reference = reference(data);
            Money amount = data.money("amount");
            String method = data.text("method", 32);
            return origin -> new PaymentAuthorized(origin, paymentId, orderId, reference, amount, method);
        }
    },
    CAPTURED(FactType.PAYMENT_CAPTURED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            PaymentId paymentId = data.identifier("paymentId", PaymentId::new);
            OrderId orderId = data.identifier("orderId", OrderId::new);
            ProviderReference reference = reference(data);
            Money amount = data.money("amount");
            String method = data.text("method", 32);
            return origin -> new PaymentCaptured(origin, paymentId, orderId, reference, amount, method);
        }
    };

    private final FactType type;

    PaymentFacts(FactType type) {
        this.type = type;
    }

    @Override
    public FactType type() {
        return type;
    }

    private static ProviderReference reference(FactData data) {
        return new ProviderReference(
                data.identifier("provider"),
                data.identifier("merchantAccount"),
                data.identifier("providerTransactionId"));
    }
}
