package io.tieout.warehouse.duckdb;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import java.util.Collection;
import java.util.stream.Collectors;

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

    /** Whether DuckDB itself keeps the key of such a table unique. */
    public static boolean enforcesKey(KeyModel model) {
        return model == KeyModel.PRIMARY || model == KeyModel.UNIQUE;
    }

    static String createTable(TableDefinition table) {
        StringBuilder sql =
                new StringBuilder("CREATE TABLE ").append(tableName(table)).append(" (");
        for (ColumnDefinition column : table.columns()) {
            sql.append(quoted(column.name())).append(' ').append(typeName(column.type()));
            String defaultValue = column.defaultValue();
            if (defaultValue != null) {
                sql.append(" DEFAULT ").append(literal(defaultValue));
            }
            sql.append(column.nullable() ? ", " : " NOT NULL, ");
        }
        if (enforcesKey(table.model())) {
            sql.append("PRIMARY KEY (").append(quoted(table.keyColumns())).append(")");
        } else {
            sql.setLength(sql.length() - 2);
        }
        return sql.append(")").toString();
    }
}
