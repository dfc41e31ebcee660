package io.tieout.app.simulator;

import io.tieout.app.simulator.SettledLine.Fee;
import java.util.List;
import org.joda.money.Money;

/** A payment provider: when it settles and how it charges. */
enum Provider {
    /** Charges one blended commission and settles on the next business day. */
    NORTHPAY("northpay", "NP", 1) {
        @Override
        List<Fee> fees(Money gross, String method) {
            return List.of(new Fee("COMMISSION", share(gross, method.equals("BANK_DEBIT") ? 45 : 149)));
        }
    },
    /** Passes on interchange and scheme fee with a markup, and settles two business days later. */
    GLOBEPAY("globepay", "GP", 2) {
        @Override
        List<Fee> fees(Money gross, String method) {
            return List.of(
                    new Fee("INTERCHANGE", share(gross, method.equals("CARD") ? 30 : 20)),
                    new Fee("SCHEME", share(gross, 9)),
                    new Fee("MARKUP", share(gross, 60)));
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

    int settlesAfterBusinessDays() {
        return settlesAfterBusinessDays;
    }

    /** What the provider keeps of a capture. */
    abstract List<Fee> fees(Money gross, String method);

    /** A share in hundredths of a percent, rounded half up to whole minor units. */
    private static Money share(Money gross, int basisPoints) {
        return Money.ofMinor(gross.getCurrencyUnit(), (gross.getAmountMinorLong() * basisPoints + 5_000) / 10_000);
    }
}
