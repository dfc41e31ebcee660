package io.tieout.ledger.fact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.fact.FactConflictCommand.ExtendFactConflict;
import io.tieout.ledger.fact.FactConflictCommand.OpenFactConflict;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The facts that came under the source and id of another fact with other content, until a person decides. */
final class FactConflict {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    /** For Axon, which then replays the events. */
    FactConflict() {}

    @CommandHandler
    FactConflict(OpenFactConflict command) {
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendFactConflict command) {
        apply(command.fact());
    }

    @EventSourcingHandler
    void on(FactConflictRecorded event) {
        stream = FactConflicts.TYPE.stream(event);
    }
}
