package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text beside a number or a date in a comparison. StarRocks reads the text as the other side's kind, and text that is none is NULL; the
 * engine would fail, or read the number as text.
 */
final class Comparisons {
    private static final Pattern DAY = Pattern.compile("'\\d{4}-\\d\\d-\\d\\d'");
    private static final Pattern WHOLE = Pattern.compile("'-?\\d{1,18}'");

    private Comparisons() {}

    /** The left side as it is compared with the right one. */
    static Sql side(Sql left, Sql right) {
        return isText(left) ? new Sql(converted(left, right), null) : left;
    }

    /** The right side as it is compared with the left one. */
    static String other(Sql left, Sql right) {
        return isText(right) ? converted(right, left) : right.text();
    }

    static String others(Sql left, List<Sql> rights) {
        return rights.stream().map(right -> other(left, right)).collect(Collectors.joining(", "));
    }

    private static boolean isText(Sql value) {
        return value.is(Kind.VARCHAR) || value.is(Kind.CHAR);
    }

    private static String converted(Sql text, Sql model) {
        String type;
        if (model.is(Kind.DATE) && DAY.matcher(text.text()).matches()) {
            // The column stays what it is, so that the engine can skip blocks by it.
            type = "DATE";
        } else if (Arithmetic.isInteger(model) && WHOLE.matcher(text.text()).matches()) {
            type = "BIGINT";
        } else if (model.is(Kind.DATE) || model.is(Kind.DATETIME)) {
            type = "TIMESTAMP";
        } else if (model.is(Kind.DECIMAL)) {
            // Wide enough on both sides of the point that no digit of the text is rounded into equality.
            type = "DECIMAL(38, "
                    + Math.max(model.type() == null ? 0 : model.type().scale(), 12) + ")";
        } else if (Arithmetic.isInteger(model) || Arithmetic.isFloat(model)) {
            type = "DOUBLE";
        } else {
            return text.text();
        }
        return "TRY_CAST(" + text.text() + " AS " + type + ")";
    }
}
