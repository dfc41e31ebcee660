package io.tieout.ledger.adjustment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.adjustment.AdjustmentMessage.ExtendAdjustment;
import io.tieout.ledger.adjustment.AdjustmentMessage.OpenAdjustment;
import io.tieout.ledger.aggregate.AggregateType;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An adjustment; its rules are in {@link AdjustmentPolicy}. */
final class Adjustment {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable AdjustmentState state;

    /** For Axon, which then replays the events. */
    Adjustment() {}

    @CommandHandler
    Adjustment(OpenAdjustment message) {
        decide(message);
    }

    @CommandHandler
    void handle(ExtendAdjustment message) {
        decide(message);
    }

    private void decide(AdjustmentMessage message) {
        apply(AdjustmentPolicy.decide(state, message.id(), message.command(), message.ruling(), message.book()));
    }

    @EventSourcingHandler
    void on(AdjustmentEvent event) {
        stream = AggregateType.stream(Adjustments.NAME, event.adjustmentId().value());
        state = AdjustmentState.apply(state, event);
    }
}
