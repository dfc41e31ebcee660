package io.tieout.ledger.recon;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.decision.Ruling;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A command as Axon carries it: with the ruling and with what the ledger knows beside the aggregate. */
sealed interface BreakMessage {
    BreakCommand command();

    Ruling ruling();

    @Nullable
    ConflictContents contents();

    /** Opens a break. */
    record OpenBreak(
            BreakCommand command, Ruling ruling, @Nullable ConflictContents contents) implements BreakMessage {}

    /** About a break that exists. */
    record ExtendBreak(
            BreakCommand command, Ruling ruling, @Nullable ConflictContents contents) implements BreakMessage {
        @TargetAggregateIdentifier
        String stream() {
            return AggregateType.stream(Breaks.NAME, command.breakId().value());
        }
    }
}
