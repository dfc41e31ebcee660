package io.tieout.ledger.period;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.period.PeriodMessage.ExtendPeriod;
import io.tieout.ledger.period.PeriodMessage.OpenPeriod;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An accounting period; its rules are in {@link PeriodPolicy}. */
final class AccountingPeriod {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable PeriodState state;

    /** For Axon, which then replays the events. */
    AccountingPeriod() {}

    @CommandHandler
    AccountingPeriod(OpenPeriod message) {
        decide(message);
    }

    @CommandHandler
    void handle(ExtendPeriod message) {
        decide(message);
    }

    private void decide(PeriodMessage message) {
        apply(PeriodPolicy.decide(state, message.command(), message.ruling(), message.book(), message.totals()));
    }

    @EventSourcingHandler
    void on(PeriodEvent event) {
        stream = AggregateType.stream(Periods.NAME, event.periodId().value());
        state = PeriodState.apply(state, event);
    }
}
