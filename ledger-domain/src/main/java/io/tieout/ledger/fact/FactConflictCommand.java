package io.tieout.ledger.fact;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a fact conflict: to take a fact. Facts come in any order, so any fact may be the first. */
sealed interface FactConflictCommand {
    FactConflictRecorded fact();

    /** Takes the first fact heard. */
    record OpenFactConflict(FactConflictRecorded fact) implements FactConflictCommand {}

    /** Takes a further fact. */
    record ExtendFactConflict(FactConflictRecorded fact) implements FactConflictCommand {
        @TargetAggregateIdentifier
        String stream() {
            return FactConflicts.TYPE.stream(fact);
        }
    }
}
