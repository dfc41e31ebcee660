package io.tieout.ledger.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;

/** The payment system's number of a payment. */
public record PaymentId(@JsonValue String value) {
    @JsonCreator
    public PaymentId {
        Identifier.check("paymentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
