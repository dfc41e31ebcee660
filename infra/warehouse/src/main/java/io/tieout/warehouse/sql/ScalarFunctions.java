package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions of numbers, and those that choose between values. */
final class ScalarFunctions {
    private ScalarFunctions() {}

    static Optional<Sql> translate(FunctionCall call) {
        return switch (call.name()) {
            case "coalesce" -> call.count() > 0 ? same(call, "coalesce") : Optional.empty();
            case "ifnull", "nvl" -> call.count() == 2 ? same(call, "coalesce") : Optional.empty();
            case "nullif" ->
                call.count() == 2
                        ? Optional.of(
                                plain(call, "nullif", call.arguments().get(0).type()))
                        : Optional.empty();
            case "isnull" ->
                call.count() == 1
                        ? Optional.of(Sql.of("(" + call.text(0) + " IS NULL)", Kind.BOOLEAN))
                        : Optional.empty();
            case "isnotnull" ->
                call.count() == 1
                        ? Optional.of(Sql.of("(" + call.text(0) + " IS NOT NULL)", Kind.BOOLEAN))
                        : Optional.empty();
            case "if" -> call.count() == 3 ? Optional.of(choice(call)) : Optional.empty();
            case "greatest", "least" -> call.count() > 0 ? extreme(call) : Optional.empty();
            case "abs" ->
                call.count() == 1
                        ? Optional.of(plain(call, "abs", call.arguments().get(0).type()))
                        : Optional.empty();
            case "sign" -> call.count() == 1 ? Optional.of(plain(call, "sign", null)) : Optional.empty();
            case "exp", "sin", "cos", "tan", "atan", "radians", "degrees", "cbrt" ->
                call.count() == 1 ? Optional.of(floating(call, call.name(), "")) : Optional.empty();
            case "square" -> call.count() == 1 ? Optional.of(square(call)) : Optional.empty();
            // Outside of its domain a function is NULL; the engine fails.
            case "sqrt", "dsqrt" -> call.count() == 1 ? Optional.of(floating(call, "sqrt", " >= 0")) : Optional.empty();
            case "ln", "dlog1" -> call.count() == 1 ? Optional.of(floating(call, "ln", " > 0")) : Optional.empty();
            case "log" -> logarithm(call);
            case "log2", "log10", "dlog10" ->
                call.count() == 1
                        ? Optional.of(floating(call, call.name().equals("log2") ? "log2" : "log10", " > 0"))
                        : Optional.empty();
            case "asin", "acos" ->
                call.count() == 1 ? Optional.of(floating(call, call.name(), " BETWEEN -1 AND 1")) : Optional.empty();
            case "pi" -> call.count() == 0 ? Optional.of(Sql.of("pi()", Kind.DOUBLE)) : Optional.empty();
            case "pmod" ->
                call.count() == 2
                        ? Optional.of(Sql.of("(((" + call.text(0) + " % " + call.text(1) + ") + " + call.text(1)
                                + ") % " + call.text(1) + ")"))
                        : Optional.empty();
            case "bitnot" -> call.count() == 1 ? Optional.of(Sql.of("(~" + call.text(0) + ")")) : Optional.empty();
            case "ceil", "ceiling", "dceil" -> call.count() == 1 ? whole(call, "ceil") : Optional.empty();
            case "floor", "dfloor" -> call.count() == 1 ? whole(call, "floor") : Optional.empty();
            case "round", "dround" ->
                call.count() == 1 || call.count() == 2 ? Optional.of(plain(call, "round", null)) : Optional.empty();
            case "truncate" -> call.count() == 2 ? Optional.of(plain(call, "trunc", null)) : Optional.empty();
            case "mod" ->
                call.count() == 2
                        ? Optional.of(Sql.of("(" + call.text(0) + " % " + call.text(1) + ")"))
                        : Optional.empty();
            case "pow", "power", "dpow", "fpow" ->
                call.count() == 2 ? Optional.of(plain(call, "power", ColumnType.of(Kind.DOUBLE))) : Optional.empty();
            case "bitand" -> operator(call, "&");
            case "bitor" -> operator(call, "|");
            case "bitxor" -> call.count() == 2 ? Optional.of(plain(call, "xor", null)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Sql plain(FunctionCall call, String engineName, @Nullable ColumnType type) {
        return new Sql(engineName + "(" + Expressions.text(call.arguments()) + ")", type);
    }

    /** A function of one DOUBLE, NULL where the argument does not meet the condition. */
    private static Sql floating(FunctionCall call, String engineName, String condition) {
        String value = "TRY_CAST(" + call.text(0) + " AS DOUBLE)";
        String sql = engineName + "(" + value + ")";
        return Sql.of(
                condition.isEmpty() ? sql : "(CASE WHEN " + value + condition + " THEN " + sql + " END)", Kind.DOUBLE);
    }

    private static Sql square(FunctionCall call) {
        String value = "TRY_CAST(" + call.text(0) + " AS DOUBLE)";
        return Sql.of("(" + value + " * " + value + ")", Kind.DOUBLE);
    }

    /** {@code log(x)} is the natural one, the engine's of that name has base 10; {@code log(base, x)}. */
    private static Optional<Sql> logarithm(FunctionCall call) {
        if (call.count() == 1) {
            return Optional.of(floating(call, "ln", " > 0"));
        }
        if (call.count() != 2) {
            return Optional.empty();
        }
        String base = "TRY_CAST(" + call.text(0) + " AS DOUBLE)";
        String value = "TRY_CAST(" + call.text(1) + " AS DOUBLE)";
        return Optional.of(Sql.of(
                "(CASE WHEN " + base + " > 0 AND " + base + " <> 1 AND " + value + " > 0 THEN ln(" + value + ") / ln("
                        + base + ") END)",
                Kind.DOUBLE));
    }

    private static Optional<Sql> same(FunctionCall call, String engineName) {
        return Optional.of(plain(call, engineName, commonType(call)));
    }

    private static @Nullable ColumnType commonType(FunctionCall call) {
        ColumnType first = call.arguments().get(0).type();
        return call.arguments().stream().allMatch(value -> first != null && first.equals(value.type())) ? first : null;
    }

    private static Sql choice(FunctionCall call) {
        Sql yes = call.arguments().get(1);
        Sql no = call.arguments().get(2);
        ColumnType type = yes.type() != null && yes.type().equals(no.type()) ? yes.type() : null;
        return new Sql("CASE WHEN " + call.text(0) + " THEN " + yes.text() + " ELSE " + no.text() + " END", type);
    }

    /** NULL if any argument is; the engine passes over nulls. */
    private static Optional<Sql> extreme(FunctionCall call) {
        String anyNull = call.arguments().stream()
                .map(value -> value.text() + " IS NULL")
                .collect(Collectors.joining(" OR "));
        return Optional.of(new Sql(
                "(CASE WHEN " + anyNull + " THEN NULL ELSE " + call.name() + "(" + Expressions.text(call.arguments())
                        + ") END)",
                commonType(call)));
    }

    private static Optional<Sql> whole(FunctionCall call, String engineName) {
        return Optional.of(Sql.of("TRY_CAST(" + plain(call, engineName, null).text() + " AS BIGINT)", Kind.BIGINT));
    }

    private static Optional<Sql> operator(FunctionCall call, String operator) {
        return call.count() == 2
                ? Optional.of(Sql.of("(" + call.text(0) + " " + operator + " " + call.text(1) + ")"))
                : Optional.empty();
    }
}
