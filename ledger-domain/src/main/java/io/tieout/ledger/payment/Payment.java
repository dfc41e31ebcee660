package io.tieout.ledger.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.payment.PaymentCommand.ExtendPayment;
import io.tieout.ledger.payment.PaymentCommand.OpenPayment;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the payment system tells it, with its captures, refunds and chargebacks. It refuses nothing: a capture may be heard before its
 * authorization, and a refund of more than was captured is a finding.
 */
final class Payment {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    private PaymentState state = PaymentState.UNHEARD;

    /** For Axon, which then replays the events. */
    Payment() {}

    @CommandHandler
    Payment(OpenPayment command) {
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendPayment command) {
        apply(state.naming(command.fact()));
    }

    @EventSourcingHandler
    void on(PaymentEvent event) {
        stream = Payments.TYPE.stream(event);
        state = state.after(event);
    }
}
