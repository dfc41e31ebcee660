package io.tieout.ledger.recon;

import io.tieout.ledger.decision.Ruling;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of reconciliation runs. */
public final class Runs {
    /** The name of the kind of aggregate. */
    public static final String NAME = "ReconciliationRun";

    private Runs() {}

    /** Makes the aggregate known to Axon; not cached, because another process may have ended it since. */
    public static void configure(Configurer configurer) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(ReconciliationRun.class));
    }

    /**
     * The message that carries a command to its aggregate.
     *
     * @param exists whether the run has events
     */
    public static Object message(boolean exists, RunCommand command, Ruling ruling) {
        return exists ? new RunMessage.ExtendRun(command, ruling) : new RunMessage.OpenRun(command, ruling);
    }
}
