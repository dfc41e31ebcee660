package io.tieout.warehouse.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * {@code [START('2026-01-01 00:00:00')] EVERY(INTERVAL 1 HOUR)}.
 *
 * @param startMs when the first period begins, in ms since 1970
 * @param started whether the statement said when
 * @param unit SECOND, MINUTE, HOUR or DAY
 */
record Schedule(long startMs, boolean started, long amount, String unit) {
    static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final Map<String, Duration> UNITS = Map.of(
            "SECOND", Duration.ofSeconds(1),
            "MINUTE", Duration.ofMinutes(1),
            "HOUR", Duration.ofHours(1),
            "DAY", Duration.ofDays(1));

    /** Reads from START or EVERY on. */
    static Schedule read(Tokens tokens, Instant now) {
        Instant start = now;
        boolean started = tokens.accept("START");
        if (started) {
            tokens.expectSymbol("(");
            start = instant(tokens.string());
            tokens.expectSymbol(")");
        }
        tokens.expect("EVERY");
        tokens.expectSymbol("(");
        tokens.expect("INTERVAL");
        if (tokens.peek().kind() != Token.Kind.INTEGER || tokens.peek().value().length() > 6) {
            throw tokens.unexpected("INTEGER_VALUE");
        }
        long amount = Long.parseLong(tokens.next().value());
        String unit = tokens.peek().upper();
        if (!UNITS.containsKey(unit)) {
            throw tokens.unexpected("'SECOND'", "'MINUTE'", "'HOUR'", "'DAY'");
        }
        tokens.next();
        tokens.expectSymbol(")");
        if (amount < 1) {
            throw SqlException.analysis("a schedule of EVERY(INTERVAL " + amount + " " + unit
                    + ") never advances: the interval must be at least 1");
        }
        return new Schedule(start.toEpochMilli(), started, amount, unit);
    }

    private static Instant instant(String text) {
        try {
            return LocalDateTime.parse(text.trim().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw SqlException.analysis(
                    "START('" + text + "') is no point in time: write it like '2026-01-31 00:00:00'");
        }
    }

    Duration period() {
        return UNITS.getOrDefault(unit, Duration.ZERO).multipliedBy(amount);
    }

    /** The first time after that point that the schedule names. */
    Instant nextAfter(Instant now) {
        Instant start = Instant.ofEpochMilli(startMs);
        if (now.isBefore(start)) {
            return start;
        }
        long periodMs = period().toMillis();
        long passed = (now.toEpochMilli() - startMs) / periodMs;
        return start.plusMillis((passed + 1) * periodMs);
    }

    /** As {@code SHOW CREATE} prints it. */
    String text() {
        String start = started ? "START(\"" + SECONDS.format(Instant.ofEpochMilli(startMs)) + "\") " : "";
        return start + "EVERY(INTERVAL " + amount + " " + unit + ")";
    }
}
