package io.tieout.starrocks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days that banks work.
 *
 * @param weekend days of the week that are none; never all seven
 * @param holidays further days that are none
 * @param zone where a day begins and ends
 */
public record BusinessCalendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, ZoneId zone) {
    /** Monday to Friday, no holidays, in UTC. */
    public static final BusinessCalendar MONDAY_TO_FRIDAY =
            new BusinessCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), ZoneOffset.UTC);

    public BusinessCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException(
                    "weekend " + weekend + ": all days of the week are free, so nothing is ever due; leave one out");
        }
    }

    /**
     * The first day that is not yet due: something of that day or a later one may still wait the given number of business days, counted from
     * the day after it, and the last of them is the as-of day at the earliest. Midnight of that day in UTC, because the warehouse compares
     * dates with it.
     */
    Instant dueBefore(Instant asOf, int businessDays) {
        LocalDate today = asOf.atZone(zone).toLocalDate();
        LocalDate day = today;
        while (!after(day.minusDays(1), businessDays).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The end of the day that is so many business days after the day of the given time. */
    Instant endOf(Instant since, int businessDays) {
        return after(since.atZone(zone).toLocalDate(), businessDays)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** The day that is so many business days after the given one. */
    LocalDate after(LocalDate start, int businessDays) {
        LocalDate day = start;
        int left = businessDays;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isBusinessDay(day) ? 1 : 0;
        }
        return day;
    }

    private boolean isBusinessDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
