package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.Optional;
import java.util.stream.Collectors;

/** Functions of strings and JSON. */
final class TextFunctions {
    private TextFunctions() {}

    static Optional<Sql> translate(FunctionCall call) {
        if (call.name().equals("concat") && call.count() > 0) {
            // The engine's concat skips nulls; its operator does not.
            return text("(" + call.arguments().stream().map(Casts::text).collect(Collectors.joining(" || ")) + ")");
        }
        if (call.name().equals("field") && call.count() > 1) {
            return number(place(call));
        }
        if (call.name().equals("concat_ws") && call.count() > 1) {
            return text(
                    "concat_ws(" + call.arguments().stream().map(Casts::text).collect(Collectors.joining(", ")) + ")");
        }
        if ((call.name().equals("json_object") || call.name().equals("json_array"))) {
            return Optional.of(Sql.of(call.name() + "(" + Expressions.text(call.arguments()) + ")", Kind.JSON));
        }
        return switch (call.count()) {
            case 0 -> call.name().equals("uuid") ? text("CAST(uuid() AS VARCHAR)") : Optional.empty();
            case 1 -> one(call);
            case 2 -> two(call);
            case 3 -> three(call);
            default -> Optional.empty();
        };
    }

    /** The place of the first argument among the others, 0 where it is none of them. */
    private static String place(FunctionCall call) {
        StringBuilder sql = new StringBuilder("(CASE");
        for (int i = 1; i < call.count(); i++) {
            sql.append(" WHEN ")
                    .append(call.text(0))
                    .append(" = ")
                    .append(call.text(i))
                    .append(" THEN ")
                    .append(i);
        }
        return sql.append(" ELSE 0 END)").toString();
    }

    private static Optional<Sql> one(FunctionCall call) {
        String value = Casts.text(call.arguments().get(0));
        return switch (call.name()) {
            // Bytes, where the engine's function of that name counts characters.
            case "length" -> number("strlen(" + value + ")");
            case "char_length", "character_length" -> number("length(" + value + ")");
            case "lower", "lcase" -> text("lower(" + value + ")");
            case "upper", "ucase" -> text("upper(" + value + ")");
            case "trim", "ltrim", "rtrim", "reverse", "md5" -> text(call.name() + "(" + value + ")");
            case "ascii" -> number("ascii(" + value + ")");
            case "hex" ->
                text(
                        call.arguments().get(0).is(Kind.VARCHAR)
                                        || !Arithmetic.isInteger(
                                                call.arguments().get(0))
                                ? "hex(" + value + ")"
                                : "hex(CAST(" + call.text(0) + " AS BIGINT))");
            case "space" -> text("repeat(' ', greatest(" + call.text(0) + ", 0))");
            case "char" -> text("chr(CAST(" + call.text(0) + " AS INTEGER))");
            case "null_or_empty" -> Optional.of(Sql.of("(" + value + " IS NULL OR " + value + " = '')", Kind.BOOLEAN));
            case "array_length", "cardinality" -> number("len(" + call.text(0) + ")");
            case "array_sort" -> Optional.of(Sql.of("list_sort(" + call.text(0) + ")"));
            case "array_distinct" -> Optional.of(Sql.of("list_distinct(" + call.text(0) + ")"));
            case "parse_json" -> Optional.of(Sql.of("TRY_CAST(" + value + " AS JSON)", Kind.JSON));
            case "json_string" -> text("CAST(" + call.text(0) + " AS VARCHAR)");
            default -> Optional.empty();
        };
    }

    private static Optional<Sql> two(FunctionCall call) {
        String value = Casts.text(call.arguments().get(0));
        String second = call.text(1);
        return switch (call.name()) {
            case "left", "strleft" -> text("left(" + value + ", greatest(" + second + ", 0))");
            case "right", "strright" -> text("right(" + value + ", greatest(" + second + ", 0))");
            case "substr", "substring", "mid" -> text(substring(value, second, ""));
            case "repeat" -> text("repeat(" + value + ", greatest(" + second + ", 0))");
            case "instr" -> number("instr(" + value + ", " + second + ")");
            case "locate" -> number("instr(" + second + ", " + value + ")");
            case "strcmp" ->
                number("(CASE WHEN " + value + " < " + second + " THEN -1 WHEN " + value + " > " + second
                        + " THEN 1 WHEN " + value + " = " + second + " THEN 0 END)");
            case "find_in_set" ->
                number("coalesce(list_position(string_split(" + second + ", ','), " + value + "), CASE WHEN " + value
                        + " IS NULL OR " + second + " IS NULL THEN NULL ELSE 0 END)");
            case "trim", "ltrim", "rtrim" -> text(call.name() + "(" + value + ", " + second + ")");
            case "split" -> Optional.of(Sql.of("string_split(" + value + ", " + second + ")"));
            case "array_contains" ->
                Optional.of(Sql.of("list_contains(" + call.text(0) + ", " + second + ")", Kind.BOOLEAN));
            case "array_join" -> text("array_to_string(" + call.text(0) + ", " + second + ")");
            case "regexp" -> Optional.of(Sql.of("regexp_matches(" + value + ", " + second + ")", Kind.BOOLEAN));
            case "get_json_double" ->
                Optional.of(Sql.of(
                        "TRY_CAST(json_extract_string(" + value + ", " + path(second) + ") AS DOUBLE)", Kind.DOUBLE));
            case "starts_with", "ends_with" ->
                Optional.of(Sql.of(call.name() + "(" + value + ", " + second + ")", Kind.BOOLEAN));
            case "sha2" -> {
                if (!second.equals("256")) {
                    throw SqlException.notHere("sha2 with " + second + " bits", "use sha2(x, 256)");
                }
                yield text("sha256(" + value + ")");
            }
            case "get_json_string" -> text("json_extract_string(" + value + ", " + path(second) + ")");
            case "get_json_int" ->
                Optional.of(Sql.of(
                        "TRY_CAST(json_extract_string(" + value + ", " + path(second) + ") AS BIGINT)", Kind.BIGINT));
            case "json_query" -> Optional.of(Sql.of("json_extract(" + value + ", " + path(second) + ")", Kind.JSON));
            case "json_exists" -> Optional.of(Sql.of("json_exists(" + value + ", " + path(second) + ")", Kind.BOOLEAN));
            default -> Optional.empty();
        };
    }

    private static Optional<Sql> three(FunctionCall call) {
        String value = Casts.text(call.arguments().get(0));
        return switch (call.name()) {
            case "substr", "substring", "mid" ->
                text(substring(value, call.text(1), ", greatest(" + call.text(2) + ", 0)"));
            case "locate" ->
                number("(CASE WHEN " + call.text(2) + " < 1 THEN 0 WHEN instr(substring(" + call.text(1)
                        + ", " + call.text(2) + "), " + value + ") = 0 THEN 0 ELSE instr(substring(" + call.text(1)
                        + ", "
                        + call.text(2) + "), " + value + ") + " + call.text(2) + " - 1 END)");
            case "substring_index" -> text(beforeDelimiter(value, call.text(1), call.text(2)));
            case "replace" -> text("replace(" + value + ", " + call.text(1) + ", " + call.text(2) + ")");
            case "lpad", "rpad" ->
                text(call.name() + "(" + value + ", greatest(" + call.text(1) + ", 0), " + call.text(2) + ")");
            case "split_part" -> text("split_part(" + value + ", " + call.text(1) + ", " + call.text(2) + ")");
            case "regexp_replace" ->
                text("regexp_replace(" + value + ", " + call.text(1) + ", " + call.text(2) + ", 'g')");
            case "regexp_extract" -> text("regexp_extract(" + value + ", " + call.text(1) + ", " + call.text(2) + ")");
            default -> Optional.empty();
        };
    }

    /** A constant path of StarRocks as the engine's: {@code a.b} is {@code $.a.b}. */
    static String path(String literal) {
        boolean constant = literal.startsWith("'") && literal.length() > 2;
        return constant && !literal.startsWith("'$") ? "'$." + literal.substring(1) : literal;
    }

    /** Place 0 gives nothing; the engine would count from it. */
    private static String substring(String value, String from, String length) {
        return "(CASE WHEN " + from + " = 0 THEN " + EngineSql.literal("") + " ELSE substring(" + value + ", " + from
                + length + ") END)";
    }

    /** What stands before the n-th delimiter, or behind it from the end where n is negative. */
    private static String beforeDelimiter(String value, String delimiter, String count) {
        String parts = "string_split(" + value + ", " + delimiter + ")";
        return "(CASE WHEN " + count + " = 0 THEN '' WHEN " + count + " > 0 THEN array_to_string(" + parts + "[1:"
                + count
                + "], " + delimiter + ") ELSE array_to_string(" + parts + "[greatest(1, len(" + parts + ") + " + count
                + " + 1):], " + delimiter + ") END)";
    }

    private static Optional<Sql> text(String sql) {
        return Optional.of(new Sql(sql, Literals.TEXT));
    }

    private static Optional<Sql> number(String sql) {
        return Optional.of(Sql.of("CAST(" + sql + " AS INTEGER)", Kind.INT));
    }
}
