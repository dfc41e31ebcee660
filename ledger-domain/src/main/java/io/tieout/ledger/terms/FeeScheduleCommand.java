package io.tieout.ledger.terms;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a fee schedule: to take a fact. Facts come in any order, so any fact may be the first. */
sealed interface FeeScheduleCommand {
    FeeScheduleEvent fact();

    /** Takes the first fact heard. */
    record OpenFeeSchedule(FeeScheduleEvent fact) implements FeeScheduleCommand {}

    /** Takes a further fact. */
    record ExtendFeeSchedule(FeeScheduleEvent fact) implements FeeScheduleCommand {
        @TargetAggregateIdentifier
        String stream() {
            return FeeSchedules.TYPE.stream(fact);
        }
    }
}
