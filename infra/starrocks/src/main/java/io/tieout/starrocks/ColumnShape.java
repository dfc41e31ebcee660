package io.tieout.starrocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One column as a schema file or a warehouse describes it.
 *
 * @param table the table's name
 * @param name the column's name in lower case, because StarRocks' column names have no case
 * @param type in one spelling: lower case, no blanks, no display width on whole numbers, {@code decimal64(18,4)} as
 *     {@code decimal(18,4)}
 * @param nullability {@code NULL} or {@code NOT NULL}
 */
record ColumnShape(String table, String name, String type, String nullability) {
    private static final Pattern COLUMN =
            Pattern.compile("(\\w+)\\s+(\\w+(?:\\s*\\([^)]*\\))?)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DISPLAY_WIDTH = Pattern.compile("^((?:tiny|small|big|large)?int)\\(\\d+\\)$");
    private static final Pattern SIZED_DECIMAL = Pattern.compile("^decimal(?:v3|32|64|128)\\(");

    ColumnShape {
        name = name.toLowerCase(Locale.ROOT);
        type = normal(type);
    }

    /** The columns of a CREATE TABLE statement, in its order. */
    static List<ColumnShape> of(String table, String createTable) {
        List<ColumnShape> columns = new ArrayList<>();
        for (String definition : definitions(table, createTable)) {
            Matcher column = COLUMN.matcher(definition.strip());
            if (!column.matches()) {
                throw new IllegalArgumentException("table " + table + ": cannot read column \"" + definition.strip()
                        + "\": a column is NAME TYPE [NOT] NULL; write it so");
            }
            String rest = column.group(3).toUpperCase(Locale.ROOT);
            columns.add(new ColumnShape(
                    table, column.group(1), column.group(2), rest.contains("NOT NULL") ? "NOT NULL" : "NULL"));
        }
        return List.copyOf(columns);
    }

    /** The text between the first parenthesis and its counterpart, cut at the commas that are in no inner one. */
    private static List<String> definitions(String table, String sql) {
        List<String> definitions = new ArrayList<>();
        int depth = 0;
        int start = sql.indexOf('(') + 1;
        for (int at = start - 1; at >= 0 && at < sql.length(); at++) {
            char c = sql.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 || (depth == 1 && c == ',')) {
                definitions.add(sql.substring(start, at));
                start = at + 1;
            }
            if (depth == 0) {
                return definitions;
            }
        }
        throw new IllegalArgumentException(
                "table " + table + ": its columns have no closing parenthesis; complete the CREATE TABLE statement");
    }

    private static String normal(String type) {
        String text = type.toLowerCase(Locale.ROOT).replace(" ", "");
        text = DISPLAY_WIDTH.matcher(text).replaceFirst("$1");
        return SIZED_DECIMAL.matcher(text).replaceFirst("decimal(");
    }
}
