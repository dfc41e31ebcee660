package io.tieout.warehouse.sql;

import io.tieout.warehouse.duckdb.EngineSql;
import java.util.Map;
import java.util.Set;

/** MySQL's format letters and the engine's. */
final class DateFormats {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('Y', "%Y"),
            Map.entry('y', "%y"),
            Map.entry('m', "%m"),
            Map.entry('c', "%-m"),
            Map.entry('d', "%d"),
            Map.entry('e', "%-d"),
            Map.entry('H', "%H"),
            Map.entry('k', "%-H"),
            Map.entry('h', "%I"),
            Map.entry('I', "%I"),
            Map.entry('l', "%-I"),
            Map.entry('i', "%M"),
            Map.entry('s', "%S"),
            Map.entry('S', "%S"),
            Map.entry('f', "%f"),
            Map.entry('p', "%p"),
            Map.entry('T', "%H:%M:%S"),
            Map.entry('r', "%I:%M:%S %p"),
            Map.entry('a', "%a"),
            Map.entry('W', "%A"),
            Map.entry('b', "%b"),
            Map.entry('M', "%B"),
            Map.entry('j', "%j"),
            Map.entry('w', "%w"),
            Map.entry('%', "%%"));
    private static final Set<Character> TIMES = Set.of('H', 'k', 'h', 'I', 'l', 'i', 's', 'S', 'f', 'p', 'T', 'r');

    private DateFormats() {}

    /** The text of a constant argument. @throws SqlException if it is not one */
    static String constant(FunctionCall call, int index) {
        String text = call.text(index);
        if (text.length() < 2 || text.charAt(0) != '\'' || text.charAt(text.length() - 1) != '\'') {
            throw SqlException.notHere(
                    call.name() + " with a computed format or unit",
                    "write argument " + (index + 1) + " as a constant string");
        }
        return text.substring(1, text.length() - 1).replace("''", "'");
    }

    /** The format as an engine literal. @throws SqlException for a letter that the engine has no counterpart of */
    static String engineFormat(String mysql) {
        StringBuilder engine = new StringBuilder();
        int i = 0;
        while (i < mysql.length()) {
            char c = mysql.charAt(i++);
            if (c != '%' || i == mysql.length()) {
                engine.append(c == '%' ? "%%" : String.valueOf(c));
                continue;
            }
            char name = mysql.charAt(i++);
            String letter = LETTERS.get(name);
            if (letter == null) {
                throw SqlException.notHere(
                        "date format letter %" + name, "use %Y %m %d %H %i %s or another of the common ones");
            }
            engine.append(letter);
        }
        return EngineSql.literal(engine.toString());
    }

    static boolean hasTime(String mysql) {
        int i = mysql.indexOf('%');
        while (i >= 0 && i + 1 < mysql.length()) {
            if (TIMES.contains(mysql.charAt(i + 1))) {
                return true;
            }
            i = mysql.indexOf('%', i + 2);
        }
        return false;
    }
}
