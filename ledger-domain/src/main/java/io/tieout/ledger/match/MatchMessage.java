package io.tieout.ledger.match;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.decision.Ruling;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command as Axon carries it: with the ruling and with what the ledger knows beside the aggregate. */
sealed interface MatchMessage {
    MatchCommand command();

    Ruling ruling();

    MatchPapers papers();

    /** The first word about a group. */
    record OpenMatchDecision(MatchCommand command, Ruling ruling, MatchPapers papers) implements MatchMessage {}

    /** A further word about a group. */
    record ExtendMatchDecision(MatchCommand command, Ruling ruling, MatchPapers papers) implements MatchMessage {
        @TargetAggregateIdentifier
        String stream() {
            return AggregateType.stream(MatchDecisions.NAME, command.groupId().value());
        }
    }
}
