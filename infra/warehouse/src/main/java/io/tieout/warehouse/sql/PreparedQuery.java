package io.tieout.warehouse.sql;

import io.tieout.warehouse.duckdb.EngineSql;
import java.util.List;

/**
 * A SELECT that a client prepared.
 *
 * @param parameters how many {@code ?} it has
 * @param columns what it answers
 */
public record PreparedQuery(String text, int parameters, List<ResultColumn> columns) {
    public PreparedQuery {
        columns = List.copyOf(columns);
    }

    /** A text value for a {@code ?}. */
    public static String textValue(String value) {
        return EngineSql.literal(value);
    }

    /** A whole number for a {@code ?}. */
    public static String integerValue(long value) {
        return Long.toString(value);
    }

    /** A floating-point number for a {@code ?}, with the digits that name it. */
    public static String floatValue(String digits) {
        return "CAST(" + EngineSql.literal(digits) + " AS DOUBLE)";
    }

    /** NULL for a {@code ?}. */
    public static String nullValue() {
        return "NULL";
    }
}
