package io.tieout.ledger.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;

/** The position of an order, unique within the order. */
public record ItemId(@JsonValue String value) {
    @JsonCreator
    public ItemId {
        Identifier.check("itemId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
