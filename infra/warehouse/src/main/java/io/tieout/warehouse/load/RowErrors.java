package io.tieout.warehouse.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Why rows of one load were filtered: all are counted, the first are kept. */
final class RowErrors {
    private static final int MAX_LINES = 50;
    private static final int MAX_ROW_CHARACTERS = 2000;
    /** Rejected records are kept in memory until the load ends, so "all" has a bound. */
    private static final int MAX_RECORDS = 100_000;

    private final List<String> lines = new ArrayList<>();
    private final List<String> records = new ArrayList<>();
    private final long keptRecords;
    private long count;

    /** @param keptRecords of how many filtered rows the whole text is kept */
    RowErrors(long keptRecords) {
        this.keptRecords = Math.min(keptRecords, MAX_RECORDS);
    }

    void add(String reason, Supplier<String> row) {
        count++;
        if (lines.size() < MAX_LINES) {
            lines.add("Error: " + shortened(reason) + ". Row: " + shortened(row.get()));
        }
        if (records.size() < keptRecords) {
            records.add(row.get() + "\t" + reason);
        }
    }

    long count() {
        return count;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Filtered rows, each with a tab and the reason behind it. */
    List<String> records() {
        return List.copyOf(records);
    }

    private static String shortened(String text) {
        return text.length() <= MAX_ROW_CHARACTERS ? text : text.substring(0, MAX_ROW_CHARACTERS) + "...";
    }
}
