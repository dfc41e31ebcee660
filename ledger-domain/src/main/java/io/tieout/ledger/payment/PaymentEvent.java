package io.tieout.ledger.payment;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.order.OrderId;
import org.joda.money.Money;

/** The life of a payment as the payment system tells it. */
public sealed interface PaymentEvent extends LedgerEvent {
    PaymentId paymentId();

    OrderId orderId();

    @Override
    default String routingKey() {
        return orderId().value();
    }

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R authorized(PaymentAuthorized event);

        R captured(PaymentCaptured event);
    }

    /**
     * The provider holds the amount for the merchant.
     *
     * @param method the means of payment, for example {@code card}
     */
    record PaymentAuthorized(
            FactOrigin origin,
            PaymentId paymentId,
            OrderId orderId,
            ProviderReference reference,
            Money amount,
            String method)
            implements PaymentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.authorized(this);
        }
    }

    /** The merchant claimed an amount; a payment may be captured in several parts. */
    record PaymentCaptured(
            FactOrigin origin,
            PaymentId paymentId,
            OrderId orderId,
            ProviderReference reference,
            Money amount,
            String method)
            implements PaymentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.captured(this);
        }
    }
}
