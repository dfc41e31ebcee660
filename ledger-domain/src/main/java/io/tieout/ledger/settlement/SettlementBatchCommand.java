package io.tieout.ledger.settlement;

import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a settlement batch: to take a fact. Facts come in any order, so any fact may be the first. */
sealed interface SettlementBatchCommand {
    SettlementBatchReported fact();

    /** Takes the first fact heard. */
    record OpenSettlementBatch(SettlementBatchReported fact) implements SettlementBatchCommand {}

    /** Takes a further fact. */
    record ExtendSettlementBatch(SettlementBatchReported fact) implements SettlementBatchCommand {
        @TargetAggregateIdentifier
        String stream() {
            return SettlementBatches.TYPE.stream(fact);
        }
    }
}
