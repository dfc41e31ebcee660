package io.tieout.ledger.adjustment;

import io.tieout.ledger.decision.Ruling;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of adjustments. */
public final class Adjustments {
    /** The name of the kind of aggregate. */
    public static final String NAME = "Adjustment";

    private Adjustments() {}

    /** Makes the aggregate known to Axon; not cached, because another process may have decided since. */
    public static void configure(Configurer configurer) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Adjustment.class));
    }

    /**
     * The message that carries a command to its aggregate.
     *
     * @param exists whether the adjustment has events
     */
    public static Object message(
            boolean exists, AdjustmentId id, AdjustmentCommand command, Ruling ruling, AdjustmentBook book) {
        return exists
                ? new AdjustmentMessage.ExtendAdjustment(id, command, ruling, book)
                : new AdjustmentMessage.OpenAdjustment(id, command, ruling, book);
    }
}
