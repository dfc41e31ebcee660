package io.tieout.ledger.match;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.match.MatchMessage.ExtendMatchDecision;
import io.tieout.ledger.match.MatchMessage.OpenMatchDecision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people said of one match group; the rules are in {@link MatchPolicy}. */
final class MatchDecision {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable MatchDecisionState state;

    /** For Axon, which then replays the events. */
    MatchDecision() {}

    @CommandHandler
    MatchDecision(OpenMatchDecision message) {
        decide(message);
    }

    @CommandHandler
    void handle(ExtendMatchDecision message) {
        decide(message);
    }

    private void decide(MatchMessage message) {
        apply(MatchPolicy.decide(state, message.command(), message.ruling(), message.papers()));
    }

    @EventSourcingHandler
    void on(MatchEvent event) {
        stream = AggregateType.stream(MatchDecisions.NAME, event.groupId().value());
        state = MatchDecisionState.of(event);
    }
}
