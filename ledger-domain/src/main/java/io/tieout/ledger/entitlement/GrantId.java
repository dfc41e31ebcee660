package io.tieout.ledger.entitlement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;

/** The rights system's number of a grant. */
public record GrantId(@JsonValue String value) {
    @JsonCreator
    public GrantId {
        Identifier.check("grantId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
