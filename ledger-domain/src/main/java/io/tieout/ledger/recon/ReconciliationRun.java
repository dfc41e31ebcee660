package io.tieout.ledger.recon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.recon.RunMessage.ExtendRun;
import io.tieout.ledger.recon.RunMessage.OpenRun;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A reconciliation run; its rules are in {@link RunPolicy}. */
final class ReconciliationRun {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable RunState state;

    /** For Axon, which then replays the events. */
    ReconciliationRun() {}

    @CommandHandler
    ReconciliationRun(OpenRun message) {
        decide(message);
    }

    @CommandHandler
    void handle(ExtendRun message) {
        decide(message);
    }

    private void decide(RunMessage message) {
        apply(RunPolicy.decide(state, message.command(), message.ruling()));
    }

    @EventSourcingHandler
    void on(RunEvent event) {
        stream = AggregateType.stream(Runs.NAME, event.runId().value());
        state = RunState.apply(state, event);
    }
}
