package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.payment.NotifiedOutcome;
import io.tieout.ledger.payment.PaymentEvent.PaymentAuthorized;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;
import io.tieout.ledger.payment.PaymentEvent.PaymentFailed;
import io.tieout.ledger.payment.PaymentEvent.PaymentNotified;
import io.tieout.ledger.payment.PaymentEvent.PaymentVoided;
import io.tieout.ledger.payment.PaymentId;
import io.tieout.ledger.payment.ProviderReference;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The facts of the payment system about a payment itself. */
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
            @Nullable String captureId = data.optionalIdentifier("captureId");
            Money amount = data.money("amount");
            String method = data.text("method", 32);
            return origin -> new PaymentCaptured(origin, paymentId, orderId, reference, captureId, amount, method);
        }
    },
    VOIDED(FactType.PAYMENT_VOIDED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            PaymentId paymentId = data.identifier("paymentId", PaymentId::new);
            OrderId orderId = data.identifier("orderId", OrderId::new);
            ProviderReference reference = reference(data);
            Money amount = data.money("amount");
            return origin -> new PaymentVoided(origin, paymentId, orderId, reference, amount);
        }
    },
    FAILED(FactType.PAYMENT_FAILED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            PaymentId paymentId = data.identifier("paymentId", PaymentId::new);
            OrderId orderId = data.identifier("orderId", OrderId::new);
            String provider = data.identifier("provider");
            String account = data.identifier("merchantAccount");
            @Nullable String transactionId = data.optionalIdentifier("providerTransactionId");
            Money amount = data.money("amount");
            String method = data.text("method", 32);
            String reasonCode = data.text("reasonCode", 64);
            return origin -> new PaymentFailed(
                    origin, paymentId, orderId, provider, account, transactionId, amount, method, reasonCode);
        }
    },
    NOTIFIED(FactType.PAYMENT_NOTIFIED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            PaymentId paymentId = data.identifier("paymentId", PaymentId::new);
            OrderId orderId = data.identifier("orderId", OrderId::new);
            ProviderReference reference = reference(data);
            Money amount = data.money("amount");
            NotifiedOutcome outcome = data.constant("outcome", NotifiedOutcome.class);
            return origin -> new PaymentNotified(origin, paymentId, orderId, reference, amount, outcome);
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

    /** The transaction that a fact of the payment system is about. */
    static ProviderReference reference(FactData data) {
        return new ProviderReference(
                data.identifier("provider"),
                data.identifier("merchantAccount"),
                data.identifier("providerTransactionId"));
    }
}
