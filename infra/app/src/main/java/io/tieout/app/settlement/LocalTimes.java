package io.tieout.app.settlement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/** Local times as providers write them. The instant is for the ledger, the local day is the business day. */
final class LocalTimes {
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss]]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss xx", Locale.ROOT);

    /**
     * Abbreviations in reports. Without this table {@code BST} would be Dhaka to the Java library and {@code CEST} unknown to it. Those of a
     * winter time are read as the zone, whose summer time applies: accounts keep the label CET in June.
     */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("AEDT", "+11:00"),
            Map.entry("AEST", "Australia/Sydney"),
            Map.entry("BRT", "America/Sao_Paulo"),
            Map.entry("BST", "Europe/London"),
            Map.entry("CDT", "-05:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("CET", "Europe/Amsterdam"),
            Map.entry("CST", "America/Chicago"),
            Map.entry("EDT", "-04:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("EET", "Europe/Helsinki"),
            Map.entry("EST", "America/New_York"),
            Map.entry("HKT", "Asia/Hong_Kong"),
            Map.entry("JST", "Asia/Tokyo"),
            Map.entry("MDT", "-06:00"),
            Map.entry("MSK", "Europe/Moscow"),
            Map.entry("MST", "America/Denver"),
            Map.entry("MYT", "Asia/Kuala_Lumpur"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("NZST", "Pacific/Auckland"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PST", "America/Los_Angeles"),
            Map.entry("SGT", "Asia/Singapore"),
            Map.entry("WEST", "+01:00"),
            Map.entry("WET", "Europe/Lisbon"));

    private LocalTimes() {}

    /** A zone by its name in the time zone database, its offset, or an abbreviation that reports use. */
    static ZoneId zone(Column column, String text) throws BadLineException {
        try {
            return ZoneId.of(ABBREVIATIONS.getOrDefault(text.toUpperCase(Locale.ROOT), text));
        } catch (DateTimeException e) {
            throw new BadLineException(
                    text,
                    "\"" + column + "\" is a zone like Europe/Amsterdam, +02:00 or one of "
                            + ABBREVIATIONS.keySet().stream().sorted().toList(),
                    "set the time zone of the reports in the provider's settings to one of these");
        }
    }

    /** A local time {@code 2026-01-30 09:15:00}, also with a {@code T}, with a fraction, or the day only. */
    static ZonedDateTime local(Column column, String text, ZoneId zone) throws BadLineException {
        try {
            return checked(column, text, LocalDateTime.parse(text, LOCAL).atZone(zone));
        } catch (DateTimeException e) {
            throw unreadable(column, text, "2026-01-30 09:15:00");
        }
    }

    /** A time with slashes and its offset, {@code 2026/01/30 09:15:00 -0800}. */
    static ZonedDateTime slashes(Column column, String text) throws BadLineException {
        try {
            return checked(column, text, OffsetDateTime.parse(text, SLASHES).toZonedDateTime());
        } catch (DateTimeException e) {
            throw unreadable(column, text, "2026/01/30 09:15:00 -0800");
        }
    }

    /** A time by RFC 3339 with its offset. */
    static ZonedDateTime offset(Column column, String text) throws BadLineException {
        try {
            return checked(column, text, OffsetDateTime.parse(text).toZonedDateTime());
        } catch (DateTimeException e) {
            throw unreadable(column, text, "2026-01-30T09:15:00+01:00");
        }
    }

    static LocalDate day(Column column, String text) throws BadLineException {
        try {
            LocalDate day = LocalDate.parse(text);
            checkYear(column, text, day.getYear());
            return day;
        } catch (DateTimeException e) {
            throw unreadable(column, text, "2026-01-30");
        }
    }

    private static ZonedDateTime checked(Column column, String text, ZonedDateTime time) throws BadLineException {
        checkYear(column, text, time.getYear());
        return time;
    }

    /** The ledger takes the years 1970 to 2199; a year less on each side, so that no zone leaves them. */
    private static void checkYear(Column column, String text, int year) throws BadLineException {
        if (year < 1971 || year > 2198) {
            throw new BadLineException(
                    text,
                    "\"" + column + "\" lies in the years 1971 to 2198",
                    "correct the cell, or export the report again");
        }
    }

    private static BadLineException unreadable(Column column, String text, String example) {
        return new BadLineException(
                text,
                "\"" + column + "\" is a time written like " + example,
                "export the report again without opening it in a spreadsheet");
    }
}
