package io.tieout.app.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Times as microseconds since 1970 in UTC: the precision that the ledger keeps. */
final class Times {
    static final long SECOND = 1_000_000L;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;

    private Times() {}

    static long startOf(LocalDate date) {
        return date.toEpochDay() * 24 * HOUR;
    }

    static LocalDate dateOf(long micros) {
        return LocalDate.ofEpochDay(Math.floorDiv(micros, 24 * HOUR));
    }

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
