package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Aggregate functions. */
final class Aggregates {
    static final Set<String> NAMES = Set.of(
            "count",
            "sum",
            "min",
            "max",
            "avg",
            "any_value",
            "max_by",
            "min_by",
            "count_if",
            "array_agg",
            "group_concat",
            "approx_count_distinct",
            "ndv",
            "stddev",
            "std",
            "stddev_pop",
            "stddev_samp",
            "variance",
            "var_pop",
            "var_samp",
            "median",
            "percentile_cont",
            "multi_distinct_count",
            "multi_distinct_sum",
            "bool_or",
            "bool_and",
            "grouping",
            "grouping_id");

    /** What {@code group_concat_max_len} says by default. */
    private static final int MOST_CONCATENATED_CHARACTERS = 1024;

    private Aggregates() {}

    static Optional<Sql> translate(FunctionCall call) {
        if (call.star()) {
            return call.name().equals("count") ? Optional.of(Sql.of("count(*)", Kind.BIGINT)) : Optional.empty();
        }
        boolean orders = call.name().equals("array_agg") || call.name().equals("group_concat");
        if (call.arguments().isEmpty()
                || (!orders && !call.orderBy().isEmpty())
                || !call.nulls().isEmpty()) {
            return Optional.empty();
        }
        return switch (call.name()) {
            case "count" -> Optional.of(count(call));
            case "sum" -> one(call, "sum", sumType(call.arguments().get(0)));
            case "min", "max", "any_value" ->
                one(call, call.name(), call.arguments().get(0).type());
            case "avg" ->
                call.count() == 1
                        ? Optional.of(Sql.of("avg(" + distinct(call)
                                + Arithmetic.averaged(call.arguments().get(0)).text() + ")"))
                        : Optional.empty();
            case "max_by", "min_by" ->
                call.count() == 2
                        ? Optional.of(
                                plain(call, call.name(), call.arguments().get(0).type()))
                        : Optional.empty();
            case "count_if" ->
                // The engine's function of that name answers NULL where there is no row.
                call.count() == 1 && !call.distinct()
                        ? Optional.of(Sql.of("count(CASE WHEN " + call.text(0) + " THEN 1 END)", Kind.BIGINT))
                        : Optional.empty();
            case "array_agg" ->
                call.count() == 1
                        ? Optional.of(Sql.of("array_agg(" + distinct(call) + call.text(0) + call.orderBy() + ")"))
                        : Optional.empty();
            case "group_concat" -> groupConcat(call);
            case "approx_count_distinct", "ndv" -> one(call, "approx_count_distinct", ColumnType.of(Kind.BIGINT));
            case "multi_distinct_count" ->
                call.count() == 1
                        ? Optional.of(Sql.of("count(DISTINCT " + call.text(0) + ")", Kind.BIGINT))
                        : Optional.empty();
            case "multi_distinct_sum" ->
                call.count() == 1
                        ? Optional.of(new Sql(
                                "sum(DISTINCT " + call.text(0) + ")",
                                sumType(call.arguments().get(0))))
                        : Optional.empty();
            case "bool_or", "bool_and" -> one(call, call.name(), ColumnType.of(Kind.BOOLEAN));
            case "median" ->
                call.count() == 1
                        ? Optional.of(Sql.of("quantile_cont(CAST(" + call.text(0) + " AS DOUBLE), 0.5)", Kind.DOUBLE))
                        : Optional.empty();
            case "percentile_cont" ->
                call.count() == 2
                        ? Optional.of(Sql.of(
                                "quantile_cont(CAST(" + call.text(0) + " AS DOUBLE), " + call.text(1) + ")",
                                Kind.DOUBLE))
                        : Optional.empty();
            case "stddev", "std", "stddev_pop" -> one(call, "stddev_pop", ColumnType.of(Kind.DOUBLE));
            case "stddev_samp", "var_samp" -> one(call, call.name(), ColumnType.of(Kind.DOUBLE));
            case "variance", "var_pop" -> one(call, "var_pop", ColumnType.of(Kind.DOUBLE));
            case "grouping", "grouping_id" -> Optional.of(plain(call, call.name(), ColumnType.of(Kind.BIGINT)));
            default -> Optional.empty();
        };
    }

    private static Optional<Sql> one(FunctionCall call, String engineName, @Nullable ColumnType type) {
        return call.count() == 1 ? Optional.of(plain(call, engineName, type)) : Optional.empty();
    }

    private static Sql plain(FunctionCall call, String engineName, @Nullable ColumnType type) {
        return new Sql(engineName + "(" + distinct(call) + Expressions.text(call.arguments()) + ")", type);
    }

    private static String distinct(FunctionCall call) {
        return call.distinct() ? "DISTINCT " : "";
    }

    /** Several columns count where none of them is null. */
    private static Sql count(FunctionCall call) {
        if (call.count() == 1) {
            return plain(call, "count", ColumnType.of(Kind.BIGINT));
        }
        String anyNull = call.arguments().stream()
                .map(value -> value.text() + " IS NULL")
                .collect(Collectors.joining(" OR "));
        return Sql.of(
                "count(" + distinct(call) + "CASE WHEN " + anyNull + " THEN NULL ELSE ("
                        + Expressions.text(call.arguments()) + ") END)",
                Kind.BIGINT);
    }

    private static @Nullable ColumnType sumType(Sql value) {
        ColumnType type = value.type();
        if (type == null) {
            return null;
        }
        return switch (type.kind()) {
            case BOOLEAN, TINYINT, SMALLINT, INT, BIGINT -> ColumnType.of(Kind.BIGINT);
            case DECIMAL -> new ColumnType(Kind.DECIMAL, 38, type.scale());
            case FLOAT, DOUBLE -> ColumnType.of(Kind.DOUBLE);
            case LARGEINT -> ColumnType.of(Kind.LARGEINT);
            default -> null;
        };
    }

    private static Optional<Sql> groupConcat(FunctionCall call) {
        if (call.count() != 1) {
            throw SqlException.notHere(
                    "group_concat of several values", "write group_concat(concat(a, b) SEPARATOR ',')");
        }
        String separator = EngineSql.literal(call.separator().orElse(","));
        return Optional.of(new Sql(
                "left(string_agg(" + distinct(call)
                        + Casts.text(call.arguments().get(0)) + ", " + separator + call.orderBy() + "), "
                        + MOST_CONCATENATED_CHARACTERS + ")",
                Literals.TEXT));
    }
}
