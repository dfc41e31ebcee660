package io.tieout.warehouse.duckdb;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.TableDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How names, types and tables of StarRocks are written in DuckDB's SQL. */
public final class EngineSql {
    private EngineSql() {}

    /** The name in double quotes, so that it can be any text. */
    public static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** The names in double quotes, with commas between. */
    public static String quoted(Collection<String> names) {
        return names.stream().map(EngineSql::quoted).collect(Collectors.joining(", "));
    }

    /** The table with its schema. */
    public static String tableName(TableDefinition table) {
        return quoted(table.database()) + "." + quoted(table.name());
    }

    /** The text as a DuckDB string literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The DuckDB type that holds values of the type. DuckDB knows no string length: the loader checks it. */
    public static String typeName(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN, TINYINT, SMALLINT, BIGINT, FLOAT, DOUBLE, DATE ->
                type.kind().name();
            case INT -> "INTEGER";
            case LARGEINT -> "HUGEINT";
            case DECIMAL -> "DECIMAL(" + type.length() + ", " + type.scale() + ")";
            case DATETIME -> "TIMESTAMP";
            case CHAR, VARCHAR, JSON -> "VARCHAR";
        };
    }

    /** The value of a column that a row does not name: its default, null, or zero of its type where neither is possible. */
    static String valueWhereAbsent(ColumnDefinition column) {
        String defaultValue = defaultExpression(column);
        if (defaultValue != null) {
            return defaultValue;
        }
        if (column.nullable()) {
            return "CAST(NULL AS " + typeName(column.type()) + ")";
        }
        return switch (column.type().kind()) {
            case DATE -> "DATE '1970-01-01'";
            case DATETIME -> "TIMESTAMP '1970-01-01 00:00:00'";
            case CHAR, VARCHAR -> "''";
            case JSON -> "'null'";
            default -> "CAST(0 AS " + typeName(column.type()) + ")";
        };
    }

    private static @Nullable String defaultExpression(ColumnDefinition column) {
        String text = column.defaultValue();
        if (text == null) {
            return null;
        }
        if (column.type().kind() == ColumnType.Kind.DATETIME && text.equalsIgnoreCase("CURRENT_TIMESTAMP")) {
            return "CAST(to_timestamp(epoch(now())) AT TIME ZONE 'UTC' AS TIMESTAMP)";
        }
        if (column.type().kind() == ColumnType.Kind.VARCHAR && text.equalsIgnoreCase("uuid()")) {
            return "CAST(uuid() AS VARCHAR)";
        }
        return "CAST(" + literal(text) + " AS " + typeName(column.type()) + ")";
    }

    /**
     * The statements that give a table another shape and keep its rows.
     *
     * @param sources the old column whose values a new one takes, by the new name; a column without one takes its default
     */
    public static List<String> rebuild(TableDefinition before, TableDefinition after, Map<String, String> sources) {
        String rebuilt = "__rebuilt_" + before.name();
        TableDefinition next = new TableDefinition(
                after.database(),
                rebuilt,
                after.model(),
                after.columns(),
                after.keyColumns(),
                after.comment(),
                after.partitionBy(),
                after.distributedBy(),
                after.orderBy(),
                after.properties());
        String values = after.columns().stream()
                .map(column -> {
                    String source = sources.get(column.name());
                    return source == null
                            ? valueWhereAbsent(column)
                            : "CAST(" + quoted(source) + " AS " + typeName(column.type()) + ")";
                })
                .collect(Collectors.joining(", "));
        return List.of(
                createTable(next),
                "INSERT INTO " + tableName(next) + " SELECT " + values + " FROM " + tableName(before),
                "DROP TABLE " + tableName(before),
                "ALTER TABLE " + tableName(next) + " RENAME TO " + quoted(after.name()));
    }

    static String createTable(TableDefinition table) {
        StringBuilder sql =
                new StringBuilder("CREATE TABLE ").append(tableName(table)).append(" (");
        for (ColumnDefinition column : table.columns()) {
            sql.append(quoted(column.name())).append(' ').append(typeName(column.type()));
            String defaultValue = defaultExpression(column);
            if (defaultValue != null) {
                sql.append(" DEFAULT ").append(defaultValue);
            }
            sql.append(column.nullable() ? ", " : " NOT NULL, ");
        }
        sql.setLength(sql.length() - 2);
        return sql.append(")").toString();
    }
}
