package io.tieout.ledger.payment;

import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.payment.PaymentEvent.ChargebackOpened;
import io.tieout.ledger.payment.PaymentEvent.ChargebackReversed;
import io.tieout.ledger.payment.PaymentEvent.PaymentAuthorized;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;
import io.tieout.ledger.payment.PaymentEvent.PaymentFailed;
import io.tieout.ledger.payment.PaymentEvent.PaymentNotified;
import io.tieout.ledger.payment.PaymentEvent.PaymentVoided;
import io.tieout.ledger.payment.PaymentEvent.RefundFailed;
import io.tieout.ledger.payment.PaymentEvent.RefundSucceeded;

/** Gives an order to facts that may come without one, which are those of a dispute. */
record OrderNaming(OrderId orderId) implements PaymentEvent.Cases<PaymentEvent> {
    @Override
    public PaymentEvent authorized(PaymentAuthorized event) {
        return event;
    }

    @Override
    public PaymentEvent captured(PaymentCaptured event) {
        return event;
    }

    @Override
    public PaymentEvent voided(PaymentVoided event) {
        return event;
    }

    @Override
    public PaymentEvent failed(PaymentFailed event) {
        return event;
    }

    @Override
    public PaymentEvent notified(PaymentNotified event) {
        return event;
    }

    @Override
    public PaymentEvent refundSucceeded(RefundSucceeded event) {
        return event;
    }

    @Override
    public PaymentEvent refundFailed(RefundFailed event) {
        return event;
    }

    @Override
    public PaymentEvent chargebackOpened(ChargebackOpened event) {
        return new ChargebackOpened(
                event.origin(),
                event.chargebackId(),
                event.paymentId(),
                orderId,
                event.reference(),
                event.acquirerReferenceNumber(),
                event.amount(),
                event.reasonCode(),
                event.stage(),
                event.dueDate());
    }

    @Override
    public PaymentEvent chargebackReversed(ChargebackReversed event) {
        return new ChargebackReversed(
                event.origin(), event.chargebackId(), event.paymentId(), orderId, event.reference(), event.amount());
    }
}
