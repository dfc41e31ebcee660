package io.tieout.ledger.recon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;
import io.tieout.ledger.fact.FactId;

/** The number of a reconciliation run, derived from who asked for it under which command id. */
public record RunId(@JsonValue String value) {
    @JsonCreator
    public RunId {
        Identifier.check("runId", value);
    }

    /** The run that this actor asks for under this command id: asked for twice, it is one run. */
    public static RunId of(String actor, String commandId) {
        return new RunId(FactId.of("urn:tieout:run:" + actor, commandId).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
