package io.tieout.warehouse.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as its {@code CREATE TABLE} declared it. Clauses that only a cluster can act on (partitioning, distribution, sort key, properties)
 * are kept as text so that {@code SHOW CREATE TABLE} can answer them.
 *
 * @param keyColumns the names of the key columns, in key order; they are the first columns of the table
 * @param partitionBy the text behind {@code PARTITION BY}, empty where there is none
 * @param distributedBy the text behind {@code DISTRIBUTED BY}
 * @param orderBy the sort key, empty where there is none
 * @param properties the properties in the order they were written
 */
public record TableDefinition(
        String database,
        String name,
        KeyModel model,
        List<ColumnDefinition> columns,
        List<String> keyColumns,
        String comment,
        Optional<String> partitionBy,
        String distributedBy,
        List<String> orderBy,
        Map<String, String> properties) {
    public TableDefinition {
        columns = List.copyOf(columns);
        keyColumns = List.copyOf(keyColumns);
        orderBy = List.copyOf(orderBy);
    }

    /** The column of that name, compared without case as StarRocks does. */
    public Optional<ColumnDefinition> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(columnName))
                .findFirst();
    }
}
