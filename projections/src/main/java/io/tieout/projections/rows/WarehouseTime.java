package io.tieout.projections.rows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as the warehouse reads them. */
final class WarehouseTime {
    private WarehouseTime() {}

    /** {@code yyyy-MM-dd HH:mm:ss.SSSSSS} in UTC, nanoseconds cut. By hand: a DateTimeFormatter costs as much as the rest of a row. */
    static String datetime(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        char[] text = new char[26];
        digits(text, 0, 4, utc.getYear());
        text[4] = '-';
        digits(text, 5, 2, utc.getMonthValue());
        text[7] = '-';
        digits(text, 8, 2, utc.getDayOfMonth());
        text[10] = ' ';
        digits(text, 11, 2, utc.getHour());
        text[13] = ':';
        digits(text, 14, 2, utc.getMinute());
        text[16] = ':';
        digits(text, 17, 2, utc.getSecond());
        text[19] = '.';
        digits(text, 20, 6, instant.getNano() / 1_000);
        return new String(text);
    }

    private static void digits(char[] text, int start, int count, int number) {
        int rest = number;
        for (int i = start + count - 1; i >= start; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        if (rest != 0 || number < 0) {
            throw new IllegalArgumentException("year " + number + " does not fit a DATETIME: years have 4 digits");
        }
    }
}
