package io.tieout.ledger.settlement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.ledger.settlement.SettlementLineCommand.ExtendSettlementLine;
import io.tieout.ledger.settlement.SettlementLineCommand.OpenSettlementLine;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** One line of a settlement batch. */
final class SettlementLine {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    /** For Axon, which then replays the events. */
    SettlementLine() {}

    @CommandHandler
    SettlementLine(OpenSettlementLine command) {
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendSettlementLine command) {
        apply(command.fact());
    }

    @EventSourcingHandler
    void on(SettlementLineReported event) {
        stream = SettlementLines.TYPE.stream(event);
    }
}
