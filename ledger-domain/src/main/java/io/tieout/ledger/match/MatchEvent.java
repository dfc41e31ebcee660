package io.tieout.ledger.match;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import java.util.List;
import org.joda.money.Money;

/** What people said of a match group. */
public sealed interface MatchEvent extends LedgerEvent {
    MatchGroupId groupId();

    List<MatchMember> members();

    Actor actor();

    String comment();

    @Override
    default String routingKey() {
        return groupId().value();
    }

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R confirmed(MatchConfirmed event);

        R rejected(MatchRejected event);
    }

    /**
     * A person says that the members are one thing.
     *
     * @param members in their order
     * @param residuals what the person accepted as difference, theirs less ours, by currency; none where all currencies tie
     */
    record MatchConfirmed(
            FactOrigin origin,
            MatchGroupId groupId,
            Actor actor,
            List<MatchMember> members,
            List<Money> residuals,
            String comment)
            implements MatchEvent {
        public MatchConfirmed {
            members = List.copyOf(members);
            residuals = List.copyOf(residuals);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.confirmed(this);
        }
    }

    /** A person says that the members are not one thing; also takes a match back. */
    record MatchRejected(
            FactOrigin origin, MatchGroupId groupId, Actor actor, List<MatchMember> members, String comment)
            implements MatchEvent {
        public MatchRejected {
            members = List.copyOf(members);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rejected(this);
        }
    }
}
