package io.tieout.ledger.period;

import io.tieout.ledger.decision.Ruling;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.jspecify.annotations.Nullable;

/** The door of accounting periods. */
public final class Periods {
    /** The name of the kind of aggregate. */
    public static final String NAME = "AccountingPeriod";

    private Periods() {}

    /** Makes the aggregate known to Axon; not cached, because another process may have decided since. */
    public static void configure(Configurer configurer) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(AccountingPeriod.class));
    }

    /**
     * The message that carries a command to its aggregate.
     *
     * @param exists whether the period has events
     * @param totals what lies in the period; null unless it is to be sealed
     */
    public static Object message(
            boolean exists, PeriodCommand command, Ruling ruling, PeriodBook book, @Nullable ControlTotals totals) {
        return exists
                ? new PeriodMessage.ExtendPeriod(command, ruling, book, totals)
                : new PeriodMessage.OpenPeriod(command, ruling, book, totals);
    }
}
