package io.tieout.ledger.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.payout.PayoutCommand.ExtendPayout;
import io.tieout.ledger.payout.PayoutCommand.OpenPayout;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Money that a provider says it sent to the bank. Whether it covers its batches and arrives is the work of the reconciliation. */
final class Payout {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    /** For Axon, which then replays the events. */
    Payout() {}

    @CommandHandler
    Payout(OpenPayout command) {
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendPayout command) {
        apply(command.fact());
    }

    @EventSourcingHandler
    void on(PayoutEvent event) {
        stream = Payouts.TYPE.stream(event);
    }
}
