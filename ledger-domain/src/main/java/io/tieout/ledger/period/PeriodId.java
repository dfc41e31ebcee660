package io.tieout.ledger.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A month of the accounting zone, written like {@code 2026-01} (ISO 8601); ordered by time. */
public record PeriodId(@JsonValue String value) implements Comparable<PeriodId> {
    private static final Pattern FORM = Pattern.compile("(19[7-9][0-9]|2[01][0-9]{2})-(0[1-9]|1[0-2])");

    /**
     * The period of that name.
     *
     * @throws Refusal if the text is not a year and a month
     */
    @JsonCreator
    public PeriodId {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal(
                    "/period",
                    value.replaceAll("\\p{Cntrl}", "?"),
                    "an accounting period is a year and a month from 1970-01 to 2199-12",
                    "write it like 2026-01");
        }
    }

    /** The period that a day of the accounting zone belongs to. */
    public static PeriodId of(LocalDate day) {
        return of(YearMonth.from(day));
    }

    private static PeriodId of(YearMonth month) {
        return new PeriodId(month.toString());
    }

    public boolean contains(LocalDate day) {
        return YearMonth.from(day).equals(month());
    }

    /**
     * The next period.
     *
     * @throws Refusal behind 2199-12
     */
    public PeriodId next() {
        return of(month().plusMonths(1));
    }

    /**
     * The period before.
     *
     * @throws Refusal before 1970-01
     */
    public PeriodId previous() {
        return of(month().minusMonths(1));
    }

    public LocalDate firstDay() {
        return month().atDay(1);
    }

    public LocalDate lastDay() {
        return month().atEndOfMonth();
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalStateException("the pattern lets only months through", e);
        }
    }

    @Override
    public int compareTo(PeriodId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
