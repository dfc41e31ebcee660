package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.List;
import java.util.Set;

/**
 * Operators whose results differ between StarRocks and the engine. The engine divides DECIMALs as floating point; StarRocks does not. A
 * quotient of money that is almost right is worse than none, so it is refused: when the types are known from the text, otherwise when the
 * engine meets the value.
 */
final class Arithmetic {
    private static final Set<Kind> INTEGERS = Set.of(Kind.TINYINT, Kind.SMALLINT, Kind.INT, Kind.BIGINT, Kind.LARGEINT);
    private static final Set<Kind> FLOATS = Set.of(Kind.FLOAT, Kind.DOUBLE);
    private static final String FLOAT_TYPES = "('DOUBLE', 'FLOAT')";
    private static final String INTEGER_TYPES = "('TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT', 'BOOLEAN')";

    static final String NO_QUOTIENT =
            "the embedded warehouse does not divide DECIMAL values, because the result would not be exact;"
                    + " compare products instead (a * 1000 <= b * 5), or store the rate.";
    static final String NO_AVERAGE =
            "the embedded warehouse does not average DECIMAL values, because the result would not be exact;"
                    + " select sum(x) and count(x).";
    private static final String NO_WHOLE_QUOTIENT =
            "the embedded warehouse supports DIV of whole numbers only; write CAST(x AS BIGINT) on both sides.";

    private Arithmetic() {}

    /** The type of a sum or product of whole numbers: the next wider one, BIGINT at most, unless a side is LARGEINT. */
    private static final List<Kind> WIDTHS = List.of(Kind.TINYINT, Kind.SMALLINT, Kind.INT, Kind.BIGINT, Kind.LARGEINT);

    static Sql sum(Sql first, String operator, Sql second) {
        if (isTime(first) || isTime(second)) {
            throw SqlException.analysis("the embedded warehouse does not support " + operator
                    + " between a date and a value that is no INTERVAL; write datediff(a, b), or d + INTERVAL n DAY");
        }
        Sql left = number(first);
        Sql right = number(second);
        if (isInteger(left) && isInteger(right)) {
            return wholeNumbers(left, operator, right);
        }
        return Sql.of("(" + left.text() + " " + operator + " " + right.text() + ")");
    }

    /** What does not fit the result's type becomes NULL, as StarRocks' default mode has it; the engine would fail. */
    private static Sql wholeNumbers(Sql left, String operator, Sql right) {
        int widest = Math.max(width(left), width(right));
        if (widest >= WIDTHS.indexOf(Kind.LARGEINT)) {
            return Sql.of("(" + left.text() + " " + operator + " " + right.text() + ")", Kind.LARGEINT);
        }
        Kind kind = WIDTHS.get(Math.min(widest + 1, WIDTHS.indexOf(Kind.BIGINT)));
        String type = EngineSql.typeName(ColumnType.of(kind));
        if (widest < WIDTHS.indexOf(Kind.BIGINT) && (kind == Kind.BIGINT || !operator.equals("*"))) {
            return Sql.of("(CAST(" + left.text() + " AS " + type + ") " + operator + " " + right.text() + ")", kind);
        }
        if (kind != Kind.BIGINT) {
            return Sql.of(
                    "(CAST(" + left.text() + " AS " + type + ") " + operator + " CAST(" + right.text() + " AS " + type
                            + "))",
                    kind);
        }
        return Sql.of(
                "TRY_CAST((CAST(" + left.text() + " AS HUGEINT) " + operator + " " + right.text() + ") AS BIGINT)",
                Kind.BIGINT);
    }

    private static int width(Sql value) {
        return value.type() == null ? 0 : WIDTHS.indexOf(value.type().kind());
    }

    private static boolean isTime(Sql value) {
        return value.is(Kind.DATE) || value.is(Kind.DATETIME);
    }

    /** Text in arithmetic is read as DOUBLE; what is no number is NULL. */
    private static Sql number(Sql value) {
        return value.is(Kind.VARCHAR) || value.is(Kind.CHAR)
                ? Sql.of("TRY_CAST(" + value.text() + " AS DOUBLE)", Kind.DOUBLE)
                : value;
    }

    static Sql product(Sql first, Sql second) {
        Sql left = number(first);
        Sql right = number(second);
        if (isInteger(left) && isInteger(right)) {
            return wholeNumbers(left, "*", right);
        }
        if (left.type() != null && left.is(Kind.DECIMAL) && right.type() != null && right.is(Kind.DECIMAL)) {
            // The engine keeps the digits of the wider side and fails where the product needs more; StarRocks widens to
            // 38.
            int scale = left.type().scale() + right.type().scale();
            if (scale <= 38) {
                return new Sql(
                        "(" + widened(left) + " * " + widened(right) + ")", new ColumnType(Kind.DECIMAL, 38, scale));
            }
        }
        return Sql.of("(" + left.text() + " * " + right.text() + ")");
    }

    private static String widened(Sql value) {
        int scale = value.type() == null ? 0 : value.type().scale();
        return "CAST(" + value.text() + " AS DECIMAL(38, " + scale + "))";
    }

    static Sql quotient(Sql first, Sql second) {
        Sql left = number(first);
        Sql right = number(second);
        String plain = "(" + left.text() + " / " + right.text() + ")";
        if (isFloat(left) || isFloat(right) || (isInteger(left) && isInteger(right))) {
            return Sql.of(plain, Kind.DOUBLE);
        }
        if ((left.is(Kind.DECIMAL) && right.type() != null) || (right.is(Kind.DECIMAL) && left.type() != null)) {
            throw SqlException.analysis(NO_QUOTIENT);
        }
        return Sql.of("(CASE WHEN " + exactWithoutFloat(left, right) + " OR " + exactWithoutFloat(right, left)
                + " THEN error(" + EngineSql.literal(NO_QUOTIENT) + ") ELSE " + plain + " END)");
    }

    private static String exactWithoutFloat(Sql exact, Sql other) {
        return "(typeof(" + exact.text() + ") LIKE 'DECIMAL%' AND typeof(" + other.text() + ") NOT IN " + FLOAT_TYPES
                + ")";
    }

    static Sql wholeQuotient(Sql left, Sql right) {
        String plain = "(" + left.text() + " // " + right.text() + ")";
        if (isInteger(left) && isInteger(right)) {
            return Sql.of(plain, Kind.BIGINT);
        }
        return Sql.of("(CASE WHEN typeof(" + left.text() + ") IN " + INTEGER_TYPES + " AND typeof(" + right.text()
                + ") IN " + INTEGER_TYPES + " THEN " + plain + " ELSE error(" + EngineSql.literal(NO_WHOLE_QUOTIENT)
                + ") END)");
    }

    /** The argument of {@code avg}, which must not be a DECIMAL. */
    static Sql averaged(Sql value) {
        if (value.is(Kind.DECIMAL)) {
            throw SqlException.analysis(NO_AVERAGE);
        }
        return isInteger(value) || isFloat(value)
                ? value
                : Sql.of("CASE WHEN typeof(" + value.text() + ") LIKE 'DECIMAL%' THEN error("
                        + EngineSql.literal(NO_AVERAGE) + ") ELSE " + value.text() + " END");
    }

    static boolean isInteger(Sql value) {
        return value.type() != null && INTEGERS.contains(value.type().kind());
    }

    static boolean isFloat(Sql value) {
        return value.type() != null && FLOATS.contains(value.type().kind());
    }
}
