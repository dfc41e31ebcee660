package io.tieout.ledger.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;

/** The order system's number of a refund; where nobody ordered one, the payment system's. */
public record RefundId(@JsonValue String value) {
    @JsonCreator
    public RefundId {
        Identifier.check("refundId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
