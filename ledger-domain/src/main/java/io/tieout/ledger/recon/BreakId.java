package io.tieout.ledger.recon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;
import io.tieout.ledger.fact.FactId;

/** The number of a break, derived from what it is about, so that the same break found again is the same one. */
public record BreakId(@JsonValue String value) {
    @JsonCreator
    public BreakId {
        Identifier.check("breakId", value);
    }

    /** The break of a fact that came with two contents. */
    public static BreakId ofConflict(String source, String factId) {
        return new BreakId(FactId.of(source, factId).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
