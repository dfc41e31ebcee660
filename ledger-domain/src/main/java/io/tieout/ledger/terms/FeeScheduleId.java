package io.tieout.ledger.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;

/** The finance system's number of an agreed fee schedule. */
public record FeeScheduleId(@JsonValue String value) {
    @JsonCreator
    public FeeScheduleId {
        Identifier.check("scheduleId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
