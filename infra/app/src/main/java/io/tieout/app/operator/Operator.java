package io.tieout.app.operator;

import io.tieout.app.ingest.TokenHash;
import io.tieout.ledger.decision.Actor;
import java.util.Set;

/** A person who may decide, known by a token. */
public record Operator(Actor actor, Set<OperatorRole> roles, TokenHash token) {
    public Operator {
        roles = Set.copyOf(roles);
    }
}
