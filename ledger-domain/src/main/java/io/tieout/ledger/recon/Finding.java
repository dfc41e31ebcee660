package io.tieout.ledger.recon;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario says of a break when it looks. Amounts have {@value #SCALE} decimals, as in the warehouse, and are strings in JSON.
 *
 * @param reason one of the scenario's, for example {@code CAPTURED_NOT_SETTLED}
 * @param orderId the order concerned; null where none is known
 * @param reference where to look next: a payment, line, entry or grant; null where there is nothing
 * @param expected what one side says; null where it says nothing
 * @param actual what the other side says; null where it says nothing
 * @param difference actual less expected; null where the amounts cannot be compared
 * @param currency of all three; null where there is none
 * @param businessDate of the fact that misses its counterpart
 * @param firstSeenAt when the earliest of the facts concerned happened
 * @param dueAt until when the counterpart may be waited for, by the SLA of the scenario
 */
public record Finding(
        String reason,
        String severity,
        @Nullable String orderId,
        @Nullable String reference,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal expected,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal actual,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal difference,

        @Nullable String currency,
        LocalDate businessDate,
        Instant firstSeenAt,
        Instant dueAt) {
    /** The decimals of an amount. */
    public static final int SCALE = 4;

    /**
     * Brings amounts to their scale.
     *
     * @throws ArithmeticException if an amount has more decimals than the warehouse keeps
     */
    public Finding {
        expected = scaled(expected);
        actual = scaled(actual);
        difference = scaled(difference);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    /** Whether another look says the same: reason, severity, place and amounts. Times may differ, as earlier facts arrive late. */
    boolean saysTheSameAs(Finding other) {
        return reason.equals(other.reason)
                && severity.equals(other.severity)
                && Objects.equals(orderId, other.orderId)
                && Objects.equals(reference, other.reference)
                && isSame(expected, other.expected)
                && isSame(actual, other.actual)
                && isSame(difference, other.difference)
                && Objects.equals(currency, other.currency);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /** What does not agree, as money; null where no amount of whole minor units says it. */
    @JsonIgnore
    public @Nullable Money residual() {
        if (difference == null || currency == null) {
            return null;
        }
        CurrencyUnit unit = CurrencyUnit.of(currency);
        BigDecimal exact = difference.stripTrailingZeros();
        return exact.scale() > unit.getDecimalPlaces() ? null : Money.of(unit, exact);
    }
}
