package io.tieout.ledger.recon;

import io.tieout.ledger.decision.Ruling;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.jspecify.annotations.Nullable;

/** The door of breaks. */
public final class Breaks {
    /** The name of the kind of aggregate. */
    public static final String NAME = "ReconciliationBreak";

    private Breaks() {}

    /** Makes the aggregate known to Axon; not cached, because another process may have decided since. */
    public static void configure(Configurer configurer) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(ReconciliationBreak.class));
    }

    /**
     * The message that carries a command to its aggregate.
     *
     * @param exists whether the break has events
     * @param contents of the fact that a conflict is about; null for other breaks
     */
    public static Object message(
            boolean exists, BreakCommand command, Ruling ruling, @Nullable ConflictContents contents) {
        return exists
                ? new BreakMessage.ExtendBreak(command, ruling, contents)
                : new BreakMessage.OpenBreak(command, ruling, contents);
    }
}
