package io.tieout.ledger.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;

/** The order system's number of an order; the key that the five systems share. */
public record OrderId(@JsonValue String value) {
    @JsonCreator
    public OrderId {
        Identifier.check("orderId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
