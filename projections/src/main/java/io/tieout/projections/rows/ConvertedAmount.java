package io.tieout.projections.rows;

import io.tieout.ledger.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What an amount is worth in another currency by the rate that was applied. It is computed here, because the warehouse never multiplies rates. */
final class ConvertedAmount {
    /** What {@code DECIMAL(18,4)} holds before the point. */
    private static final int INTEGER_DIGITS = 14;

    private ConvertedAmount() {}

    /**
     * Converts an amount of a transaction, rounding HALF_EVEN to the minor unit of the settlement currency.
     *
     * @return null where the amount or the rate is not known, or the warehouse's columns cannot hold the result
     */
    static @Nullable BigDecimal of(@Nullable Money transaction, @Nullable Rate rate, CurrencyUnit settlement) {
        if (transaction == null || rate == null) {
            return null;
        }
        BigDecimal converted = transaction
                .getAmount()
                .multiply(rate.value())
                .setScale(settlement.getDecimalPlaces(), RoundingMode.HALF_EVEN);
        return converted.precision() - converted.scale() > INTEGER_DIGITS ? null : converted;
    }
}
