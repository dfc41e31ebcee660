package io.tieout.ledger.recon;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * Breaks of one scenario and currency in one run. Amounts are the sizes of the differences, so that shortages and overages do not hide each other.
 *
 * @param currency {@link #NO_CURRENCY} where breaks have none
 */
public record RunTotal(
        String scenario, String currency, Sum found, Sum opened, Sum changed, Sum reopened, Sum cleared, Sum open) {
    /** ISO 4217: no currency. */
    public static final String NO_CURRENCY = "XXX";

    /**
     * How many, and how much of the currency.
     *
     * @param amount of {@code changed} by how much what is open grew, which may be negative
     */
    public record Sum(
            long count,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {
        /** None. */
        public static final Sum ZERO = new Sum(0, BigDecimal.ZERO.setScale(Finding.SCALE));

        /** The sum with one break more. */
        public Sum plus(BigDecimal more) {
            return new Sum(count + 1, amount.add(more));
        }
    }
}
