package io.tieout.app.matching;

import io.tieout.ledger.match.MatchDecisionState;
import io.tieout.ledger.match.MatchDecisionState.Status;
import io.tieout.ledger.match.MatchGroupId;
import io.tieout.ledger.match.MatchMember;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people decided so far, which every run respects. Immutable once made. */
public final class DecidedGroups {
    private final Map<MatchMember, MatchDecisionState> confirmed = new HashMap<>();
    private final Set<MatchGroupId> rejected = new HashSet<>();

    /** The decision about each group that counts. */
    public DecidedGroups(Collection<MatchDecisionState> decisions) {
        for (MatchDecisionState decision : decisions) {
            if (decision.status() == Status.REJECTED) {
                rejected.add(decision.groupId());
            } else {
                decision.members().forEach(member -> confirmed.put(member, decision));
            }
        }
    }

    /** Nobody decided anything. */
    public static DecidedGroups none() {
        return new DecidedGroups(Set.of());
    }

    /** The decision that put an item into a group; null where nobody decided about it. */
    @Nullable
    MatchDecisionState confirmationOf(MatchMember member) {
        return confirmed.get(member);
    }

    boolean isRejected(MatchGroupId id) {
        return rejected.contains(id);
    }
}
