package io.tieout.ledger.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;

/** The merchant that sells. */
public record MerchantId(@JsonValue String value) {
    @JsonCreator
    public MerchantId {
        Identifier.check("merchantId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
