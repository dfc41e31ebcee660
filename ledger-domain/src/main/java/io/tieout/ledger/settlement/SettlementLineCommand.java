package io.tieout.ledger.settlement;

import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a settlement line: to take a fact. Facts come in any order, so any fact may be the first. */
sealed interface SettlementLineCommand {
    SettlementLineReported fact();

    /** Takes the first fact heard. */
    record OpenSettlementLine(SettlementLineReported fact) implements SettlementLineCommand {}

    /** Takes a further fact. */
    record ExtendSettlementLine(SettlementLineReported fact) implements SettlementLineCommand {
        @TargetAggregateIdentifier
        String stream() {
            return SettlementLines.TYPE.stream(fact);
        }
    }
}
