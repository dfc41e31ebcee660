package io.tieout.ledger.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;

/** A name for a person that says nothing about the person: what the source system's own table of tokens gives. */
public record SubjectToken(@JsonValue String value) {
    @JsonCreator
    public SubjectToken {
        Identifier.check("subject", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
