package io.tieout.projections.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.projections.loop.LoopClaim.PaymentClaim;
import io.tieout.projections.loop.LoopClaim.Terms;
import io.tieout.projections.loop.LoopFact.LineFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectedFeeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final PaymentClaim PAYMENT = new PaymentClaim("o1", "p1", "card", DAY);

    @Test
    void termsOfTheAccountGoBeforeThoseOfAllAndLaterBeforeEarlier() {
        Terms early = terms("fs1", null, "0.010", DAY.minusDays(10));
        Terms later = terms("fs2", null, "0.020", DAY);
        Terms future = terms("fs3", null, "0.030", DAY.plusDays(1));
        Terms other = terms("fs4", "another-shop", "0.040", DAY);
        Terms own = terms("fs5", "acme-shop", "0.050", DAY.minusDays(20));

        assertThat(schedule(early, later, future, other)).isEqualTo("fs2");
        assertThat(schedule(early, later, future, other, own)).isEqualTo("fs5");
        assertThat(schedule(terms("fs7", null, "0.01", DAY), terms("fs6", null, "0.02", DAY)))
                .isEqualTo("fs6");
        assertThat(schedule(future, other)).isNull();
    }

    @Test
    void roundsHalvesToEvenMinorUnitsOfTheLinesCurrency() {
        Terms terms = terms("fs1", null, "0.015", DAY);
        // 0.015 x 3.00 + 0.10 = 0.145; 0.015 x 5.00 + 0.10 = 0.175.
        assertThat(amount(line("EUR", "3.00"), terms)).isEqualTo(new BigDecimal("0.14"));
        assertThat(amount(line("EUR", "5.00"), terms)).isEqualTo(new BigDecimal("0.18"));
        ExpectedFee inYen = Objects.requireNonNull(ExpectedFee.of(line("JPY", "1000"), PAYMENT, List.of(terms)));
        assertThat(inYen.amount()).isEqualTo(new BigDecimal("15"));
        assertThat(inYen.tolerance()).isEqualTo(new BigDecimal("1"));
    }

    @Test
    void saysNothingWithoutACapture() {
        assertThat(ExpectedFee.appliesTo(line("EUR", "3.00"), PAYMENT)).isTrue();
        assertThat(ExpectedFee.appliesTo(line("EUR", "3.00"), null)).isFalse();
        assertThat(ExpectedFee.appliesTo(line("EUR", "3.00"), new PaymentClaim("o1", "p1", "card", null)))
                .isFalse();
    }

    private static @Nullable String schedule(Terms... terms) {
        ExpectedFee fee = ExpectedFee.of(line("EUR", "3.00"), PAYMENT, List.of(terms));
        return fee == null ? null : fee.scheduleId();
    }

    private static BigDecimal amount(LineFact line, Terms terms) {
        return Objects.requireNonNull(ExpectedFee.of(line, PAYMENT, List.of(terms)))
                .amount();
    }

    private static Terms terms(String id, @Nullable String account, String rate, LocalDate from) {
        return new Terms(id, "acme-pay", account, "card", new BigDecimal(rate), new BigDecimal("0.10"), "EUR", from);
    }

    private static LineFact line(String currency, String gross) {
        BigDecimal amount = new BigDecimal(gross);
        return new LineFact(
                new LoopSpan(DAY, Instant.EPOCH),
                "acme-pay",
                "b1",
                1,
                "CAPTURE",
                "acme-shop",
                null,
                currency,
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                amount,
                DAY,
                null,
                null);
    }
}
