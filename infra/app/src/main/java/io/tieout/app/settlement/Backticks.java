package io.tieout.app.settlement;

import java.util.Arrays;
import java.util.List;

/**
 * WeChat's way to write a row: {@code `value,`value}, so that a spreadsheet takes no value for a number. The values are not quoted, so a comma may be in
 * one of them; what separates is a comma and a backtick.
 */
final class Backticks {
    private Backticks() {}

    /** The names of a header, which has backticks in some exports and none in others. */
    static List<String> header(String text) {
        return Arrays.stream(text.split(",", -1)).map(Backticks::withoutTick).toList();
    }

    /** The values of a row of a width; empty where it is not written in this way. */
    static List<String> cells(String line, int width) {
        String text = line.strip();
        if (!text.startsWith("`")) {
            return List.of();
        }
        List<String> cells = Arrays.asList(text.substring(1).split(",`", -1));
        return cells.size() == width ? cells : List.of();
    }

    static String withoutTick(String cell) {
        String text = cell.strip();
        return text.startsWith("`") ? text.substring(1).strip() : text;
    }
}
