package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The StarRocks type of a value by the engine's name of its type. */
final class EngineTypes {
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");

    private EngineTypes() {}

    static ColumnType of(String engineType) {
        String name = engineType.toUpperCase(Locale.ROOT);
        Matcher decimal = DECIMAL.matcher(name);
        if (decimal.matches()) {
            return new ColumnType(Kind.DECIMAL, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
        }
        return switch (name) {
            case "BOOLEAN" -> ColumnType.of(Kind.BOOLEAN);
            case "TINYINT" -> ColumnType.of(Kind.TINYINT);
            case "SMALLINT", "UTINYINT" -> ColumnType.of(Kind.SMALLINT);
            case "INTEGER", "USMALLINT" -> ColumnType.of(Kind.INT);
            // The engine adds up whole numbers in 128 bits, StarRocks in 64.
            case "BIGINT", "UINTEGER", "HUGEINT" -> ColumnType.of(Kind.BIGINT);
            case "FLOAT" -> ColumnType.of(Kind.FLOAT);
            case "DOUBLE" -> ColumnType.of(Kind.DOUBLE);
            case "DATE" -> ColumnType.of(Kind.DATE);
            case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
                ColumnType.of(Kind.DATETIME);
            case "JSON" -> ColumnType.of(Kind.JSON);
            case "NULL", "\"NULL\"" -> ColumnType.of(Kind.BOOLEAN);
            default -> name.endsWith("]") ? ColumnType.of(Kind.JSON) : Literals.TEXT;
        };
    }
}
