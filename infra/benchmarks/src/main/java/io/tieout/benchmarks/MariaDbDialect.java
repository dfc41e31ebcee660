package io.tieout.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a scenario's SELECT as MariaDB takes it: full outer joins become a left join and what only the right side has, {@code NULLS LAST} goes (it
 * decides the order of the answer, not the answer), and types in casts get MariaDB's names. Comments are gone before.
 */
final class MariaDbDialect {
    private static final Pattern NULLS = Pattern.compile("(?i)\\s+NULLS\\s+(FIRST|LAST)");
    private static final Pattern FULL_JOIN = Pattern.compile("(?i)\\bFULL\\s+(OUTER\\s+)?JOIN\\b");
    private static final Pattern LEFT_COLUMN =
            Pattern.compile("(?i)\\bON\\b\\s*\\(?\\s*(\\w+)\\.\\w+\\s*=\\s*(\\w+)\\.(\\w+)");

    private MariaDbDialect() {}

    /** The same question for MariaDB. */
    static String of(String sql) {
        String text = NULLS.matcher(sql).replaceAll("");
        text = text.replaceAll("(?i)AS\\s+(VARCHAR|STRING)(\\(\\d+\\))?\\s*\\)", "AS CHAR)")
                .replaceAll("(?i)AS\\s+(BIGINT|INT|SMALLINT|TINYINT)\\s*\\)", "AS SIGNED)");
        for (Matcher join = FULL_JOIN.matcher(text); join.find(); join = FULL_JOIN.matcher(text)) {
            text = withoutFullJoin(text, join.start(), join.end());
        }
        return text;
    }

    /** The select that holds the join, once with a left join, and once with a right join for the rows that have no left side. */
    private static String withoutFullJoin(String text, int from, int to) {
        int begin = startOfSelect(text, from);
        int end = endOfSelect(text, to);
        Matcher on = LEFT_COLUMN.matcher(text);
        if (!on.find(to)) {
            throw new IllegalArgumentException("a full join without ON a.x = b.x: " + text.substring(from));
        }
        String joined = text.substring(to, on.start()).strip();
        String rightAlias = joined.substring(joined.lastIndexOf(' ') + 1);
        String leftColumn = on.group(1).equals(rightAlias)
                ? on.group(2) + "." + on.group(3)
                : text.substring(on.start(1), text.indexOf('=', on.start(1))).strip();
        String left = text.substring(begin, from) + "LEFT JOIN" + text.substring(to, end);
        String right = text.substring(begin, from) + "RIGHT JOIN" + text.substring(to, end);
        return text.substring(0, begin) + left + "\nUNION ALL\n" + onlyRight(right, leftColumn) + "\n"
                + text.substring(end);
    }

    private static String onlyRight(String select, String leftColumn) {
        String missing = leftColumn + " IS NULL";
        int group = atDepth(select, "GROUP BY", 0);
        String head = group < 0 ? select : select.substring(0, group);
        String tail = group < 0 ? "" : select.substring(group);
        int where = atDepth(head, "WHERE", 0);
        return where < 0
                ? head.stripTrailing() + "\nWHERE " + missing + "\n" + tail
                : head.substring(0, where) + "WHERE " + missing + " AND ("
                        + head.substring(where + 5).strip() + ")\n" + tail;
    }

    private static int startOfSelect(String text, int at) {
        int depth = 0;
        for (int i = at; i >= 0; i--) {
            char c = text.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth < 0) {
                return i + 1;
            }
            if (depth == 0 && text.regionMatches(true, i, "SELECT", 0, 6)) {
                return i;
            }
        }
        return 0;
    }

    private static int endOfSelect(String text, int at) {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0
                    || depth == 0
                            && (text.regionMatches(true, i, "UNION ALL", 0, 9)
                                    || text.regionMatches(true, i, "ORDER BY", 0, 8))) {
                return i;
            }
        }
        return text.length();
    }

    private static int atDepth(String text, String word, int wanted) {
        List<Integer> found = new ArrayList<>();
        int depth = 0;
        String upper = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == wanted
                    && upper.startsWith(word, i)
                    && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
                found.add(i);
            }
        }
        return found.isEmpty() ? -1 : found.get(0);
    }
}
