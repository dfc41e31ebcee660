package io.tieout.starrocks;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The largest difference that is no break.
 *
 * @param amount in units of the currency, or in its minor units; not negative, at most four decimals
 * @param inMinorUnits whether it is in minor units: one is 0.01 EUR, 1 JPY, 0.001 KWD (ISO 4217)
 */
public record Tolerance(BigDecimal amount, boolean inMinorUnits) {
    private static final int USUAL_DIGITS = 2;
    private static final int DECIMALS = 4;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,4})?)( minor units?)?");

    public Tolerance {
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > (inMinorUnits ? 0 : DECIMALS)) {
            throw wrong(amount.toPlainString());
        }
    }

    /** Reads for example {@code 0.01} or {@code 1 minor unit}. */
    public static Tolerance of(String text) {
        Matcher tolerance = TEXT.matcher(text);
        if (!tolerance.matches()) {
            throw wrong(text);
        }
        return new Tolerance(new BigDecimal(tolerance.group(1)), tolerance.group(2) != null);
    }

    /** In units of a currency with two decimals, which stands for every currency that {@link #others} does not name. */
    public BigDecimal usual() {
        return in(USUAL_DIGITS);
    }

    /** By currency code, in its units, where that is another number; empty where the tolerance is not in minor units. */
    Map<String, BigDecimal> others() {
        Map<String, BigDecimal> others = new TreeMap<>();
        if (inMinorUnits) {
            for (Currency currency : Currency.getAvailableCurrencies()) {
                int digits = currency.getDefaultFractionDigits();
                if (digits >= 0 && digits <= DECIMALS && digits != USUAL_DIGITS) {
                    others.put(currency.getCurrencyCode(), in(digits));
                }
            }
        }
        return others;
    }

    BigDecimal in(int digits) {
        return inMinorUnits ? amount.movePointLeft(digits) : amount;
    }

    private static IllegalArgumentException wrong(String value) {
        return new IllegalArgumentException(
                "\"" + value + "\" is no tolerance: write an amount of at most four decimals,"
                        + " for example 0.01, or whole minor units, for example 1 minor unit");
    }
}
