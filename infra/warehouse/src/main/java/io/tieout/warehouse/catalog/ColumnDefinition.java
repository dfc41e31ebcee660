package io.tieout.warehouse.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One column.
 *
 * @param defaultValue the text of the constant default, or null where there is none
 * @param aggregation the merge function of a value column of an aggregate table in upper case, or null
 * @param comment the comment, empty where there is none
 */
public record ColumnDefinition(
        String name,
        ColumnType type,
        boolean nullable,
        @Nullable String defaultValue,
        @Nullable String aggregation,
        String comment) {}
