package io.tieout.ledger.payment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a payment: to take a fact. Facts come in any order, so any fact may be the first. */
sealed interface PaymentCommand {
    PaymentEvent fact();

    /** Takes the first fact heard. */
    record OpenPayment(PaymentEvent fact) implements PaymentCommand {}

    /** Takes a further fact. */
    record ExtendPayment(PaymentEvent fact) implements PaymentCommand {
        @TargetAggregateIdentifier
        String stream() {
            return Payments.TYPE.stream(fact);
        }
    }
}
