package io.tieout.starrocks;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a fact may wait for its counterpart: elapsed time, or whole business days.
 *
 * @param duration elapsed time, zero where business days count
 * @param businessDays days that banks work, zero where elapsed time counts
 */
public record Sla(Duration duration, int businessDays) {
    private static final Pattern BUSINESS_DAYS = Pattern.compile("(\\d{1,3}) business days?");
    private static final String RULE =
            " is no SLA: write an ISO 8601 duration of days or less, for example PT15M or P2D, or for example 3 business days";

    public Sla {
        if (duration.isNegative() || businessDays < 0 || (businessDays > 0 && !duration.isZero())) {
            throw new IllegalArgumentException("\"" + duration + " and " + businessDays
                    + " business days\" is no SLA: it is either, and not negative");
        }
    }

    /** Reads for example {@code PT15M}, {@code P2D} or {@code 3 business days}. */
    public static Sla of(String text) {
        Matcher days = BUSINESS_DAYS.matcher(text);
        if (days.matches()) {
            return new Sla(Duration.ZERO, Integer.parseInt(days.group(1)));
        }
        try {
            return new Sla(Duration.parse(text), 0);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + text + "\"" + RULE, e);
        }
    }

    /** Facts before this time are due as of the given one; with business days it is the start of a day, to be compared with dates. */
    public Instant dueBefore(Instant asOf, BusinessCalendar calendar) {
        return businessDays == 0 ? asOf.minus(duration) : calendar.dueBefore(asOf, businessDays);
    }

    /** When something that began at the given time stops being merely pending; with business days that is the end of the last of them. */
    public Instant dueAt(Instant since, BusinessCalendar calendar) {
        return businessDays == 0 ? since.plus(duration) : calendar.endOf(since, businessDays);
    }
}
