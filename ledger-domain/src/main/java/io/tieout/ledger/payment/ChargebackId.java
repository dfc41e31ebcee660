package io.tieout.ledger.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;

/** The provider's number of a dispute; it stays the same through all its stages. */
public record ChargebackId(@JsonValue String value) {
    @JsonCreator
    public ChargebackId {
        Identifier.check("chargebackId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
