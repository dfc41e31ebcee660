package io.tieout.ledger.adjustment;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.decision.Ruling;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command as Axon carries it: with the ruling and with what the ledger knows beside the aggregate. */
sealed interface AdjustmentMessage {
    AdjustmentId id();

    AdjustmentCommand command();

    Ruling ruling();

    AdjustmentBook book();

    /** Proposes a new adjustment. */
    record OpenAdjustment(AdjustmentId id, AdjustmentCommand command, Ruling ruling, AdjustmentBook book)
            implements AdjustmentMessage {}

    /** About an adjustment that exists. */
    record ExtendAdjustment(AdjustmentId id, AdjustmentCommand command, Ruling ruling, AdjustmentBook book)
            implements AdjustmentMessage {
        @TargetAggregateIdentifier
        String stream() {
            return AggregateType.stream(Adjustments.NAME, id.value());
        }
    }
}
