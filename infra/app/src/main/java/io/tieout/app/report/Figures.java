package io.tieout.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Amounts as people read them: at the decimals of their currency, and at more only where there are more. */
final class Figures {
    private Figures() {}

    static String text(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "" : scaled(amount, currency).toPlainString();
    }

    static BigDecimal scaled(BigDecimal amount, String currency) {
        int usual = decimals(currency);
        int needed = Math.max(0, amount.stripTrailingZeros().scale());
        return amount.setScale(Math.max(usual, needed), RoundingMode.UNNECESSARY);
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 2;
        }
    }
}
