package io.tieout.ledger.match;

import io.tieout.ledger.decision.OperatorCommand;
import java.util.List;
import org.joda.money.Money;

/** What a person can say of a match group. */
public sealed interface MatchCommand extends OperatorCommand {
    MatchGroupId groupId();

    /** The members the person saw. */
    List<MatchMember> members();

    /** Why, for an auditor. */
    String comment();

    /** Answers one function per kind of command. */
    <R> R match(Cases<R> cases);

    /** One function per kind of command. */
    interface Cases<R> {
        R confirm(Confirm command);

        R reject(Reject command);
    }

    /**
     * These items are one thing.
     *
     * @param residuals what the two sides differ by, theirs less ours, as the person saw it: one amount for each currency that does not tie, none
     *     where all do
     */
    record Confirm(MatchGroupId groupId, List<MatchMember> members, List<Money> residuals, String comment)
            implements MatchCommand {
        public Confirm {
            members = List.copyOf(members);
            residuals = List.copyOf(residuals);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.confirm(this);
        }
    }

    /** These items are not one thing. */
    record Reject(MatchGroupId groupId, List<MatchMember> members, String comment) implements MatchCommand {
        public Reject {
            members = List.copyOf(members);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reject(this);
        }
    }
}
