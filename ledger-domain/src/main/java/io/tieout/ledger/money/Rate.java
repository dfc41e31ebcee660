package io.tieout.ledger.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A factor that money is multiplied with, exact as it was written: an exchange rate or the share that a provider charges. It is a string in
 * JSON, as amounts are, because a JSON number may lose digits on its way.
 *
 * @param value the factor; rates of different scale are different values
 */
public record Rate(BigDecimal value) {
    /** Reads a plain decimal, for example {@code 1.0847}. */
    @JsonCreator
    public static Rate of(String text) {
        return new Rate(new BigDecimal(text));
    }

    /** The rate as a plain decimal. */
    @Override
    @JsonValue
    public String toString() {
        return value.toPlainString();
    }
}
