package io.tieout.projections.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.money.Rate;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConvertedAmountTest {
    @ParameterizedTest
    @CsvSource({
        "USD 21.60, 0.9259259259, EUR, 20.00",
        "USD 0.25, 0.1, EUR, 0.02",
        "USD 0.35, 0.1, EUR, 0.04",
        "USD -0.25, 0.1, EUR, -0.02",
        "USD 1.00, 149.5, JPY, 150",
        "USD 1.00, 150.5, JPY, 150",
        "JPY 1000, 0.00201, KWD, 2.010",
        "USD 0.00, 0.92, EUR, 0.00",
        "USD 99999999999999.99, 1, EUR, 99999999999999.99"
    })
    void isRoundedHalfEvenToTheMinorUnitOfTheSettlement(String amount, String rate, String currency, String converted) {
        assertThat(ConvertedAmount.of(Money.parse(amount), Rate.of(rate), CurrencyUnit.of(currency)))
                .isEqualTo(new BigDecimal(converted));
    }

    @Test
    void isUnknownWithoutAmountOrRateOrWhereItDoesNotFit() {
        Money amount = Money.parse("USD 99999999999999.99");
        CurrencyUnit euro = CurrencyUnit.EUR;
        assertThat(ConvertedAmount.of(null, Rate.of("1"), euro)).isNull();
        assertThat(ConvertedAmount.of(amount, null, euro)).isNull();
        assertThat(ConvertedAmount.of(amount, Rate.of("1.1"), euro)).isNull();
    }
}
