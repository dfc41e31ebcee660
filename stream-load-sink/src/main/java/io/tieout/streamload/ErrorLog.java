package io.tieout.streamload;

import java.util.List;

/**
 * The reasons why rows were refused, as far as the warehouse kept them (about 50 lines, 48 hours; protocol 2.6).
 *
 * @param lines at most 50 lines of at most 500 characters; empty when there are none or nobody answered
 */
public record ErrorLog(List<String> lines) {
    static final ErrorLog EMPTY = new ErrorLog(List.of());

    private static final int MAX_LINES = 50;
    private static final int MAX_CHARACTERS = 500;

    public ErrorLog {
        lines = List.copyOf(lines);
    }

    /** Cuts a page to bounds; lines look like {@code Error: reason. Row: row}. */
    static ErrorLog of(String page, ErrorLogDetail detail) {
        return new ErrorLog(page.lines()
                .map(line -> detail == ErrorLogDetail.REASONS ? withoutRow(line) : line)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.length() <= MAX_CHARACTERS ? line : line.substring(0, MAX_CHARACTERS) + "...")
                .limit(MAX_LINES)
                .toList());
    }

    private static String withoutRow(String line) {
        if (!line.startsWith("Error:")) {
            return ""; // The rest of a row that holds a line break.
        }
        int row = line.indexOf("Row:");
        return row < 0 ? line : line.substring(0, row);
    }
}
