package io.tieout.ledger.adjustment;

import io.tieout.ledger.period.PeriodBook;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows beside the adjustment when it is decided.
 *
 * @param today the accounting day of the decision
 * @param answered what is known of the thing that the adjustment answers
 * @param writtenOff the amounts of all other approved write-offs of the same break in the residual's currency; null where none was
 */
public record AdjustmentBook(
        PeriodBook periods,
        LocalDate today,
        Known answered,
        @Nullable Money writtenOff) {
    /** What the ledger knows of the thing that is answered. */
    public sealed interface Known {
        /** It is in the ledger. */
        record There() implements Known {}

        /** It is a break in the ledger. */
        record BreakThere(boolean open, @Nullable Money residual) implements Known {}

        /** It is not in the ledger. */
        record Unknown() implements Known {}
    }
}
