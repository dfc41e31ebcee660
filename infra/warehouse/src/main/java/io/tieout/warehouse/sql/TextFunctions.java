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
            case "starts_with", "ends_with" ->
                Optional.of(Sql.of(call.name() + "(" + value + ", " + second + ")", Kind.BOOLEAN));
            case "sha2" -> {
                if (!second.equals("256")) {
                    throw SqlException.notHere("sha2 with " + second + " bits", "use sha2(x, 256)");
                }
                yield text("sha256(" + value + ")");
            }
            case "get_json_string" -> text("json_extract_string(" + value + ", " + second + ")");
            case "get_json_int" ->
                Optional.of(
                        Sql.of("TRY_CAST(json_extract_string(" + value + ", " + second + ") AS BIGINT)", Kind.BIGINT));
            case "json_query" -> Optional.of(Sql.of("json_extract(" + value + ", " + second + ")", Kind.JSON));
            case "json_exists" -> Optional.of(Sql.of("json_exists(" + value + ", " + second + ")", Kind.BOOLEAN));
            default -> Optional.empty();
        };
    }

    private static Optional<Sql> three(FunctionCall call) {
        String value = Casts.text(call.arguments().get(0));
        return switch (call.name()) {
            case "substr", "substring", "mid" ->
                text(substring(value, call.text(1), ", greatest(" + call.text(2) + ", 0)"));
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

    /** Place 0 gives nothing; the engine would count from it. */
    private static String substring(String value, String from, String length) {
        return "(CASE WHEN " + from + " = 0 THEN " + EngineSql.literal("") + " ELSE substring(" + value + ", " + from
                + length + ") END)";
    }

    private static Optional<Sql> text(String sql) {
        return Optional.of(new Sql(sql, Literals.TEXT));
    }

    private static Optional<Sql> number(String sql) {
        return Optional.of(Sql.of("CAST(" + sql + " AS INTEGER)", Kind.INT));
    }
}
