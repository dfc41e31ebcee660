package io.tieout.ledger.payment;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.payment.PaymentEvent.ChargebackOpened;
import io.tieout.ledger.payment.PaymentEvent.ChargebackReversed;
import io.tieout.ledger.payment.PaymentEvent.PaymentAuthorized;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;
import io.tieout.ledger.payment.PaymentEvent.PaymentFailed;
import io.tieout.ledger.payment.PaymentEvent.PaymentNotified;
import io.tieout.ledger.payment.PaymentEvent.PaymentVoided;
import io.tieout.ledger.payment.PaymentEvent.RefundFailed;
import io.tieout.ledger.payment.PaymentEvent.RefundSucceeded;
import org.joda.money.Money;

/** What each kind of fact does to the state of a payment. */
record PaymentFold(PaymentState before) implements PaymentEvent.Cases<PaymentState> {
    @Override
    public PaymentState authorized(PaymentAuthorized event) {
        return before.held(PaymentStatus.AUTHORIZED, event.origin());
    }

    @Override
    public PaymentState captured(PaymentCaptured event) {
        FactOrigin origin = event.origin();
        // The blank keeps it apart from every capture id, which has none.
        String capture = event.captureId() != null ? event.captureId() : origin.source() + " " + origin.factId();
        return before.captured(capture, new Told<>(origin, event.amount()));
    }

    @Override
    public PaymentState voided(PaymentVoided event) {
        return before.held(PaymentStatus.VOIDED, event.origin());
    }

    @Override
    public PaymentState failed(PaymentFailed event) {
        return before.held(PaymentStatus.FAILED, event.origin());
    }

    @Override
    public PaymentState notified(PaymentNotified event) {
        return before;
    }

    @Override
    public PaymentState refundSucceeded(RefundSucceeded event) {
        return before.refunded(event.providerRefundId(), new Told<>(event.origin(), event.amount()));
    }

    @Override
    public PaymentState refundFailed(RefundFailed event) {
        return before;
    }

    @Override
    public PaymentState chargebackOpened(ChargebackOpened event) {
        Told<Money> amount = new Told<>(event.origin(), event.amount());
        return before.disputed(
                event.chargebackId(), before.dispute(event.chargebackId()).taken(event.stage(), amount));
    }

    @Override
    public PaymentState chargebackReversed(ChargebackReversed event) {
        return before.disputed(
                event.chargebackId(),
                before.dispute(event.chargebackId()).returned(new Told<>(event.origin(), event.amount())));
    }
}
