package io.tieout.ledger.recon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.recon.BreakMessage.ExtendBreak;
import io.tieout.ledger.recon.BreakMessage.OpenBreak;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A break; its rules are in {@link BreakPolicy}. */
final class ReconciliationBreak {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable BreakState state;

    /** For Axon, which then replays the events. */
    ReconciliationBreak() {}

    @CommandHandler
    ReconciliationBreak(OpenBreak message) {
        decide(message);
    }

    @CommandHandler
    void handle(ExtendBreak message) {
        decide(message);
    }

    private void decide(BreakMessage message) {
        apply(BreakPolicy.decide(state, message.command(), message.ruling(), message.contents()));
    }

    @EventSourcingHandler
    void on(BreakEvent event) {
        stream = AggregateType.stream(Breaks.NAME, event.breakId().value());
        state = BreakState.apply(state, event);
    }
}
