package io.tieout.ledger.recon;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One event of a break with what was before and after it.
 *
 * @param before null for the opening
 */
public record BreakMove(@Nullable BreakState before, BreakEvent event, BreakState after) {
    /** By how much what is open of the break grew; negative where it shrank. */
    public BigDecimal openAmountDelta() {
        return after.openAmount().subtract(before == null ? BigDecimal.ZERO : before.openAmount());
    }

    /** 1 where the break was opened by this event, -1 where it was settled, else 0. */
    public int openDelta() {
        int was = before == null || before.settled() != null ? 0 : 1;
        int is = after.settled() != null ? 0 : 1;
        return is - was;
    }
}
