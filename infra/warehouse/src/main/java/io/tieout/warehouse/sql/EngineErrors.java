package io.tieout.warehouse.sql;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in StarRocks' words what the engine complained about. */
final class EngineErrors {
    private static final Pattern NO_COLUMN = Pattern.compile(
            "Referenced column \"([^\"]*)\" (?:not found|was not found)|Table \"[^\"]*\" does not have a column named \"([^\"]*)\""
                    + "|Values list \"[^\"]*\" does not have a column named \"([^\"]*)\"|Column with name ([^ ]+) does not exist");
    private static final Pattern NO_TABLE_ALIAS = Pattern.compile("Referenced table \"([^\"]*)\" not found");
    private static final Pattern AMBIGUOUS = Pattern.compile("Ambiguous reference to column name \"([^\"]*)\"");
    private static final Pattern NOT_GROUPED =
            Pattern.compile("column \"?([^\" ]*)\"? must appear in the GROUP BY clause", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("No function matches the given name and argument types '([^']*)'");
    private static final Pattern NOT_NULL = Pattern.compile("NOT NULL constraint failed: ([^ ]+)");
    private static final Pattern LABEL =
            Pattern.compile("^(?:[A-Z][\\w ]*? Error|INTERRUPT Error): ", Pattern.CASE_INSENSITIVE);

    private EngineErrors() {}

    static SqlException translate(SQLException error) {
        SqlException translated = translate(text(error));
        translated.initCause(error);
        return translated;
    }

    /** Somebody ended the statement. */
    static SqlException interrupted() {
        return new SqlException(1317, "70100", "Query execution was interrupted");
    }

    /** The text without hints at names that only the engine has. */
    private static String text(SQLException error) {
        String message = String.valueOf(error.getMessage());
        int pending = message.indexOf("closed pending query result");
        if (pending >= 0 && message.indexOf("Error: ", pending) > 0) {
            message = message.substring(pending + "closed pending query result".length())
                    .strip();
        }
        return message;
    }

    private static SqlException translate(String message) {
        if (message.contains("INTERRUPT")) {
            return interrupted();
        }
        Matcher column = NO_COLUMN.matcher(message);
        if (column.find()) {
            return SqlException.analysis("Column '" + firstGroup(column) + "' cannot be resolved.");
        }
        Matcher alias = NO_TABLE_ALIAS.matcher(message);
        if (alias.find()) {
            return SqlException.analysis(
                    "Column '" + alias.group(1) + ".*' cannot be resolved: no table of the FROM clause"
                            + " has the name '" + alias.group(1) + "'.");
        }
        Matcher ambiguous = AMBIGUOUS.matcher(message);
        if (ambiguous.find()) {
            return SqlException.analysis("Column '" + ambiguous.group(1) + "' is ambiguous.");
        }
        Matcher notGrouped = NOT_GROUPED.matcher(message);
        if (notGrouped.find()) {
            return SqlException.analysis(
                    "'" + notGrouped.group(1) + "' must be an aggregate expression or appear in GROUP BY clause.");
        }
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (overload.find()) {
            return SqlException.analysis("No matching function with signature: " + overload.group(1) + ".");
        }
        Matcher notNull = NOT_NULL.matcher(message);
        if (notNull.find()) {
            String name = notNull.group(1);
            return new SqlException(
                    1064,
                    "HY000",
                    "NULL value in non-nullable column '" + name.substring(name.lastIndexOf('.') + 1) + "'.");
        }
        return new SqlException(1064, "HY000", shorten(message));
    }

    private static String firstGroup(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return matcher.group(i);
            }
        }
        return "";
    }

    /** The first sentence: what follows shows the engine's own text of the statement, which nobody wrote. */
    private static String shorten(String message) {
        String text = LABEL.matcher(message).replaceFirst("");
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end).strip();
    }
}
