package io.tieout.starrocks;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One row of {@code recon_parameter}: what a scenario reads instead of the clock and of constants.
 *
 * @param scenario the scenario's id
 * @param asOf the time the run speaks of
 * @param dueBefore facts before this time are due, at it or later they are pending
 * @param tolerance the largest difference that is no break, in units of the currency
 * @param severity written on each break
 */
public record ReconciliationParameter(
        String scenario, Instant asOf, Instant dueBefore, BigDecimal tolerance, String severity) {
    public ReconciliationParameter {
        if (dueBefore.isAfter(asOf)) {
            throw new IllegalArgumentException("due_before " + dueBefore + " of " + scenario + " is after as_of " + asOf
                    + ": nothing is due before it happens; subtract the SLA from the as-of time");
        }
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException(
                    "tolerance " + tolerance.toPlainString() + " of " + scenario + " is negative: use 0 for exactness");
        }
    }
}
