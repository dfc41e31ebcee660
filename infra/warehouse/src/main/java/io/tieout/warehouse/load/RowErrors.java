package io.tieout.warehouse.load;

import java.util.ArrayList;
import java.util.List;

/** Why rows of one load were filtered: all are counted, the first are kept. */
final class RowErrors {
    private static final int MAX_LINES = 50;
    private static final int MAX_ROW_CHARACTERS = 2000;

    private final List<String> lines = new ArrayList<>();
    private long count;

    void add(String reason, java.util.function.Supplier<String> row) {
        count++;
        if (lines.size() < MAX_LINES) {
            lines.add("Error: " + shortened(reason) + ". Row: " + shortened(row.get()));
        }
    }

    long count() {
        return count;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private static String shortened(String text) {
        return text.length() <= MAX_ROW_CHARACTERS ? text : text.substring(0, MAX_ROW_CHARACTERS) + "...";
    }
}
