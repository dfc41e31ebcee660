package io.tieout.ledger.period;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.decision.Ruling;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A command as Axon carries it: with the ruling and with what the ledger knows beside the aggregate. */
sealed interface PeriodMessage {
    PeriodCommand command();

    Ruling ruling();

    PeriodBook book();

    @Nullable
    ControlTotals totals();

    /** About a period of which nothing was decided yet. */
    record OpenPeriod(
            PeriodCommand command,
            Ruling ruling,
            PeriodBook book,
            @Nullable ControlTotals totals) implements PeriodMessage {}

    /** About a period that has events. */
    record ExtendPeriod(
            PeriodCommand command,
            Ruling ruling,
            PeriodBook book,
            @Nullable ControlTotals totals) implements PeriodMessage {
        @TargetAggregateIdentifier
        String stream() {
            return AggregateType.stream(Periods.NAME, command.periodId().value());
        }
    }
}
