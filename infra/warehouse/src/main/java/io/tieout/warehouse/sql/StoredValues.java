package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.List;
import java.util.stream.Collectors;

/** Values in the types of the columns that take them. */
final class StoredValues {
    private StoredValues() {}

    /** The rows of a query with each value in the type of its column. */
    static String typed(List<ColumnDefinition> columns, String source) {
        String values = columns.stream()
                .map(column -> fitting(column, quoted(column.name())) + " AS " + quoted(column.name()))
                .collect(Collectors.joining(", "));
        return "SELECT " + values + " FROM (" + source + ") AS __source("
                + quoted(columns.stream().map(ColumnDefinition::name).toList()) + ")";
    }

    /** The value in the column's type; a text that is longer than the column is refused, which the engine would not do. */
    static String fitting(ColumnDefinition column, String value) {
        String cast = "CAST(" + value + " AS " + EngineSql.typeName(column.type()) + ")";
        if (column.type().kind() != Kind.VARCHAR && column.type().kind() != Kind.CHAR) {
            return cast;
        }
        String refusal = EngineSql.literal("String value is too long for column '" + column.name() + "': it holds "
                + column.type().length() + " bytes.");
        return "CASE WHEN strlen(" + cast + ") > " + column.type().length() + " THEN error(" + refusal + ") ELSE "
                + cast + " END";
    }
}
