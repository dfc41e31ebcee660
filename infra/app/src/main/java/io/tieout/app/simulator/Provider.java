package io.tieout.app.simulator;

import io.tieout.app.simulator.SettledLine.Fee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A payment provider: when it settles and pays out, and how it charges. */
enum Provider {
    /** Charges one blended commission, settles on the next business day and pays each batch out by itself. */
    NORTHPAY("northpay", "NP", 1) {
        @Override
        int basisPoints(String method) {
            return method.equals("BANK_DEBIT") ? 45 : 149;
        }

        @Override
        List<Fee> split(Money fee, Money gross, String method) {
            return List.of(new Fee("COMMISSION", fee));
        }

        @Override
        LocalDate lastDayOfPayout(LocalDate captured) {
            return captured;
        }
    },
    /** Passes on interchange and scheme fee with a markup, settles two business days later and pays out twice a week. */
    GLOBEPAY("globepay", "GP", 2) {
        @Override
        int basisPoints(String method) {
            return method.equals("CARD") ? 99 : 89;
        }

        @Override
        List<Fee> split(Money fee, Money gross, String method) {
            Money interchange = share(gross, method.equals("CARD") ? 30 : 20);
            Money scheme = share(gross, 9);
            return List.of(
                    new Fee("INTERCHANGE", interchange),
                    new Fee("SCHEME", scheme),
                    new Fee("MARKUP", fee.minus(interchange).minus(scheme)));
        }

        @Override
        LocalDate lastDayOfPayout(LocalDate captured) {
            LocalDate day = captured;
            while (day.getDayOfWeek() != DayOfWeek.WEDNESDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                day = day.plusDays(1);
            }
            return day;
        }
    };

    private final String id;
    private final String code;
    private final int settlesAfterBusinessDays;

    Provider(String id, String code, int settlesAfterBusinessDays) {
        this.id = id;
        this.code = code;
        this.settlesAfterBusinessDays = settlesAfterBusinessDays;
    }

    String id() {
        return id;
    }

    String code() {
        return code;
    }

    /** The day on which what was captured on a day is settled. */
    LocalDate valueDate(LocalDate captured) {
        return Times.businessDaysAfter(captured, settlesAfterBusinessDays);
    }

    /** The last day of captures that are paid out together with those of a day. */
    abstract LocalDate lastDayOfPayout(LocalDate captured);

    /** The agreed share of the amount, in hundredths of a percent. */
    abstract int basisPoints(String method);

    /** The agreed amount for each capture, whatever its size. */
    Money fixedFee(CurrencyUnit currency) {
        return Money.ofMinor(currency, currency.getDecimalPlaces() == 3 ? 30 : 10);
    }

    /** What the provider keeps of a capture: the share and the fixed fee, together rounded half to even. */
    List<Fee> fees(Money gross, String method) {
        CurrencyUnit currency = gross.getCurrencyUnit();
        BigDecimal fee = BigDecimal.valueOf(basisPoints(method), 4)
                .multiply(gross.getAmount())
                .add(fixedFee(currency).getAmount());
        return split(Money.of(currency, fee, RoundingMode.HALF_EVEN), gross, method);
    }

    abstract List<Fee> split(Money fee, Money gross, String method);

    private static Money share(Money gross, int basisPoints) {
        return gross.multipliedBy(BigDecimal.valueOf(basisPoints, 4), RoundingMode.DOWN);
    }
}
