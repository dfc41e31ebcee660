package io.tieout.app.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How old breaks are, in days from their ageing start to the day of the report. */
public enum AgeingBucket {
    UP_TO_1("0-1 days", 1),
    UP_TO_3("2-3 days", 3),
    UP_TO_7("4-7 days", 7),
    UP_TO_30("8-30 days", 30),
    OLDER("over 30 days", Long.MAX_VALUE);

    private final String title;
    private final long lastDay;

    AgeingBucket(String title, long lastDay) {
        this.title = title;
        this.lastDay = lastDay;
    }

    /** The bucket of what is counted from {@code from}, on {@code day}; what begins later is new. */
    public static AgeingBucket of(LocalDate from, LocalDate day) {
        long days = ChronoUnit.DAYS.between(from, day);
        for (AgeingBucket bucket : values()) {
            if (days <= bucket.lastDay) {
                return bucket;
            }
        }
        return OLDER;
    }

    /** In words. */
    public String title() {
        return title;
    }
}
