package io.tieout.ledger.recon;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.decision.Ruling;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command as Axon carries it, with the ruling. */
sealed interface RunMessage {
    RunCommand command();

    Ruling ruling();

    /** Starts a run. */
    record OpenRun(RunCommand command, Ruling ruling) implements RunMessage {}

    /** About a run that exists. */
    record ExtendRun(RunCommand command, Ruling ruling) implements RunMessage {
        @TargetAggregateIdentifier
        String stream() {
            return AggregateType.stream(Runs.NAME, command.runId().value());
        }
    }
}
