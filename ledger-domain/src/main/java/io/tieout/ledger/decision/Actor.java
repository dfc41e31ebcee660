package io.tieout.ledger.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;

/** Who decides: an authenticated person, or the ledger itself. Two actors are the same if and only if their names are. */
public record Actor(@JsonValue String name) {
    /** The ledger itself: it opens, proposes and clears, but is never one of the two people that a rule asks for. */
    public static final Actor LEDGER = new Actor("tieout");

    @JsonCreator
    public Actor {
        Identifier.check("actor", name);
    }

    public boolean isPerson() {
        return !equals(LEDGER);
    }

    @Override
    public String toString() {
        return name;
    }
}
