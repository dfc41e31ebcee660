package io.tieout.ledger.match;

import java.util.Optional;

/**
 * What the ledger knows beside the decision itself.
 *
 * @param unknown a member that the ledger has no fact of; empty where all are known
 * @param taken a member that another confirmed group has; empty where none is
 */
public record MatchPapers(Optional<MatchMember> unknown, Optional<Taken> taken) {
    /** A member and the group that a person confirmed it in. */
    public record Taken(MatchMember member, MatchGroupId by) {}
}
