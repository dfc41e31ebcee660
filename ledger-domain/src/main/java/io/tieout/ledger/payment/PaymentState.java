package io.tieout.ledger.payment;

import io.tieout.ledger.payment.PaymentEvent.PaymentAuthorized;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;

/** How far a payment has come by the facts heard so far; the same for any order of arrival. */
enum PaymentState {
    UNHEARD,
    AUTHORIZED,
    CAPTURED;

    /** The state after one more fact: the furthest of both, since facts may arrive late. */
    PaymentState after(PaymentEvent event) {
        PaymentState heard = event.match(new PaymentEvent.Cases<>() {
            @Override
            public PaymentState authorized(PaymentAuthorized authorized) {
                return AUTHORIZED;
            }

            @Override
            public PaymentState captured(PaymentCaptured captured) {
                return CAPTURED;
            }
        });
        return heard.compareTo(this) > 0 ? heard : this;
    }
}
