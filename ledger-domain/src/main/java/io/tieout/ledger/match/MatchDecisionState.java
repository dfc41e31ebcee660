package io.tieout.ledger.match;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.match.MatchEvent.MatchConfirmed;
import io.tieout.ledger.match.MatchEvent.MatchRejected;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * The decision about one match group that counts: the last one.
 *
 * @param residuals of a confirmed group what was accepted as difference, by currency; none otherwise
 */
public record MatchDecisionState(
        MatchGroupId groupId,
        Status status,
        List<MatchMember> members,
        List<Money> residuals,
        Actor by,
        String comment,
        Instant at) {
    /** What was said. */
    public enum Status {
        CONFIRMED,
        REJECTED
    }

    public MatchDecisionState {
        members = List.copyOf(members);
        residuals = List.copyOf(residuals);
    }

    /** The state after an event, whatever was before: the last word counts. */
    public static MatchDecisionState of(MatchEvent event) {
        Instant at = event.origin().recordedAt();
        return event.match(new MatchEvent.Cases<MatchDecisionState>() {
            @Override
            public MatchDecisionState confirmed(MatchConfirmed event) {
                return new MatchDecisionState(
                        event.groupId(),
                        Status.CONFIRMED,
                        event.members(),
                        event.residuals(),
                        event.actor(),
                        event.comment(),
                        at);
            }

            @Override
            public MatchDecisionState rejected(MatchRejected event) {
                return new MatchDecisionState(
                        event.groupId(),
                        Status.REJECTED,
                        event.members(),
                        List.of(),
                        event.actor(),
                        event.comment(),
                        at);
            }
        });
    }
}
