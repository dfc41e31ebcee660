package io.tieout.ledger.settlement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.settlement.SettlementBatchCommand.ExtendSettlementBatch;
import io.tieout.ledger.settlement.SettlementBatchCommand.OpenSettlementBatch;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The header of a settlement batch. Its totals are not checked against its lines here: a file that does not add up is a finding. */
final class SettlementBatch {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    /** For Axon, which then replays the events. */
    SettlementBatch() {}

    @CommandHandler
    SettlementBatch(OpenSettlementBatch command) {
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendSettlementBatch command) {
        apply(command.fact());
    }

    @EventSourcingHandler
    void on(SettlementBatchReported event) {
        stream = SettlementBatches.TYPE.stream(event);
    }
}
