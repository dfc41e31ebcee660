package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.Locale;
import java.util.Set;

/** Dates, units and intervals. */
final class Dates {
    private static final Set<String> UNITS =
            Set.of("YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND", "MILLISECOND", "MICROSECOND");

    private Dates() {}

    static boolean isUnit(String word) {
        return UNITS.contains(word.toUpperCase(Locale.ROOT));
    }

    /** Reads a unit of time. */
    static String unit(Tokens tokens) {
        if (!isUnit(tokens.peek().upper())) {
            throw tokens.unexpected(
                    "'YEAR'", "'QUARTER'", "'MONTH'", "'WEEK'", "'DAY'", "'HOUR'", "'MINUTE'", "'SECOND'");
        }
        return tokens.next().upper();
    }

    /** {@code DATE '2026-01-31'}; a text that is no date is refused. */
    static Sql literal(Tokens tokens) {
        boolean date = tokens.next().isWord("DATE");
        String text = EngineSql.literal(tokens.next().value());
        return date
                ? Sql.of("CAST(" + text + " AS DATE)", Kind.DATE)
                : Sql.of("CAST(" + text + " AS TIMESTAMP)", Kind.DATETIME);
    }

    static Sql extract(Tokens tokens, Expressions expressions) {
        tokens.expect("EXTRACT");
        tokens.expectSymbol("(");
        String unit = unit(tokens);
        tokens.expect("FROM");
        String from = timestamp(expressions.expression());
        tokens.expectSymbol(")");
        return Sql.of("CAST(extract(" + unit + " FROM " + from + ") AS INTEGER)", Kind.INT);
    }

    /** The value where a point in time is needed; text is read as one, and text that is none becomes NULL. */
    static String timestamp(Sql value) {
        return value.is(Kind.DATE) || value.is(Kind.DATETIME)
                ? value.text()
                : "TRY_CAST(" + value.text() + " AS TIMESTAMP)";
    }

    static String date(Sql value) {
        return value.is(Kind.DATE) ? value.text() : "TRY_CAST(" + value.text() + " AS DATE)";
    }
}
