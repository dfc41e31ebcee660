package io.tieout.ledger.payment;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.order.RefundId;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The life of a payment as the payment system tells it. */
public sealed interface PaymentEvent extends LedgerEvent {
    PaymentId paymentId();

    /** The order that the fact names; null where a dispute names none and the payment's order is not yet known. */
    @Nullable
    OrderId orderId();

    @Override
    default String routingKey() {
        OrderId order = orderId();
        return order == null ? paymentId().value() : order.value();
    }

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R authorized(PaymentAuthorized event);

        R captured(PaymentCaptured event);

        R voided(PaymentVoided event);

        R failed(PaymentFailed event);

        R notified(PaymentNotified event);

        R refundSucceeded(RefundSucceeded event);

        R refundFailed(RefundFailed event);

        R chargebackOpened(ChargebackOpened event);

        R chargebackReversed(ChargebackReversed event);
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

    /**
     * The merchant claimed an amount; a payment may be captured in several parts.
     *
     * @param captureId the provider's id of this capture, null where the provider gave none
     */
    record PaymentCaptured(
            FactOrigin origin,
            PaymentId paymentId,
            OrderId orderId,
            ProviderReference reference,
            @Nullable String captureId,
            Money amount,
            String method)
            implements PaymentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.captured(this);
        }
    }

    /** The merchant let go of an amount that it had not captured. */
    record PaymentVoided(
            FactOrigin origin, PaymentId paymentId, OrderId orderId, ProviderReference reference, Money amount)
            implements PaymentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.voided(this);
        }
    }

    /**
     * The attempt did not succeed.
     *
     * @param providerTransactionId the provider's id of the transaction, null where the attempt came to none
     * @param reasonCode the provider's reason, for example {@code insufficient-funds}
     */
    record PaymentFailed(
            FactOrigin origin,
            PaymentId paymentId,
            OrderId orderId,
            String provider,
            String merchantAccount,
            @Nullable String providerTransactionId,
            Money amount,
            String method,
            String reasonCode)
            implements PaymentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.failed(this);
        }
    }

    /**
     * The provider's callback reached the merchant. It says what the merchant was told, which is no proof that it is so.
     */
    record PaymentNotified(
            FactOrigin origin,
            PaymentId paymentId,
            OrderId orderId,
            ProviderReference reference,
            Money amount,
            NotifiedOutcome outcome)
            implements PaymentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notified(this);
        }
    }

    /**
     * The provider gave money back.
     *
     * @param reference the payment that was given back from
     * @param providerRefundId the provider's id of the refund; two of them under one refund id are two refunds
     */
    record RefundSucceeded(
            FactOrigin origin,
            RefundId refundId,
            OrderId orderId,
            PaymentId paymentId,
            ProviderReference reference,
            String providerRefundId,
            Money amount)
            implements PaymentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refundSucceeded(this);
        }
    }

    /**
     * The provider did not give money back.
     *
     * @param reasonCode the provider's reason
     */
    record RefundFailed(
            FactOrigin origin, RefundId refundId, OrderId orderId, PaymentId paymentId, Money amount, String reasonCode)
            implements PaymentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refundFailed(this);
        }
    }

    /**
     * The cardholder's bank took an amount back, or took it again after it had been returned.
     *
     * @param acquirerReferenceNumber the card scheme's number of the transaction, null where the provider gave none
     * @param reasonCode the scheme's reason
     * @param dueDate the last day to answer, null where the provider gave none
     */
    record ChargebackOpened(
            FactOrigin origin,
            ChargebackId chargebackId,
            PaymentId paymentId,
            @Nullable OrderId orderId,
            ProviderReference reference,
            @Nullable String acquirerReferenceNumber,
            Money amount,
            String reasonCode,
            ChargebackStage stage,
            @Nullable LocalDate dueDate)
            implements PaymentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.chargebackOpened(this);
        }
    }

    /** The amount of a chargeback came back to the merchant. */
    record ChargebackReversed(
            FactOrigin origin,
            ChargebackId chargebackId,
            PaymentId paymentId,
            @Nullable OrderId orderId,
            ProviderReference reference,
            Money amount)
            implements PaymentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.chargebackReversed(this);
        }
    }
}
