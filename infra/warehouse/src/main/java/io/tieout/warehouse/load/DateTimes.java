package io.tieout.warehouse.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates and times as StarRocks reads them: {@code 2026-11-22}, {@code 20261122}, {@code 2026-11-22 10:11:12.123456}, or with a T. No zone. */
final class DateTimes {
    private DateTimes() {}

    static LocalDate date(String text, LoadColumn column) throws CellException {
        return dateTime(text, column).toLocalDate();
    }

    static LocalDateTime dateTime(String text, LoadColumn column) throws CellException {
        String value = text.trim();
        try {
            if (value.length() == 8 && digits(value, 0, 8) >= 0) {
                return LocalDate.of(digits(value, 0, 4), digits(value, 4, 6), digits(value, 6, 8))
                        .atStartOfDay();
            }
            if (value.length() < 10 || value.charAt(4) != '-' || value.charAt(7) != '-') {
                throw CellException.unparsable(text, column);
            }
            LocalDate date = LocalDate.of(digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10));
            if (value.length() == 10) {
                return date.atStartOfDay();
            }
            boolean shaped = value.length() >= 19
                    && (value.charAt(10) == ' ' || value.charAt(10) == 'T')
                    && value.charAt(13) == ':'
                    && value.charAt(16) == ':';
            if (!shaped) {
                throw CellException.unparsable(text, column);
            }
            return date.atTime(
                    digits(value, 11, 13), digits(value, 14, 16), digits(value, 17, 19), nanos(value, text, column));
        } catch (DateTimeException e) {
            throw CellException.unparsable(text, column);
        }
    }

    private static int nanos(String value, String text, LoadColumn column) throws CellException {
        if (value.length() == 19) {
            return 0;
        }
        int fraction = value.length() - 20;
        int number = fraction >= 1 && fraction <= 6 && value.charAt(19) == '.' ? digits(value, 20, value.length()) : -1;
        if (number < 0) {
            throw CellException.unparsable(text, column);
        }
        for (int i = fraction; i < 9; i++) {
            number *= 10;
        }
        return number;
    }

    /** The number in ASCII digits, or one that no field of a date takes. */
    private static int digits(String value, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return Integer.MIN_VALUE;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
