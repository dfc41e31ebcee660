package io.tieout.ledger.terms;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.terms.FeeScheduleCommand.ExtendFeeSchedule;
import io.tieout.ledger.terms.FeeScheduleCommand.OpenFeeSchedule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a provider may charge by contract. It refuses nothing: two schedules for one day are two agreements, and finding that is the work of the reconciliation. */
final class FeeSchedule {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    /** For Axon, which then replays the events. */
    FeeSchedule() {}

    @CommandHandler
    FeeSchedule(OpenFeeSchedule command) {
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendFeeSchedule command) {
        apply(command.fact());
    }

    @EventSourcingHandler
    void on(FeeScheduleEvent event) {
        stream = FeeSchedules.TYPE.stream(event);
    }
}
