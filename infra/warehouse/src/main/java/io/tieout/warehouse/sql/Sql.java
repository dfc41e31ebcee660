package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL in the storage engine's dialect.
 *
 * @param type the StarRocks type, or null where it takes the engine to know it
 */
record Sql(String text, @Nullable ColumnType type) {
    static Sql of(String text) {
        return new Sql(text, null);
    }

    static Sql of(String text, ColumnType.Kind kind) {
        return new Sql(text, ColumnType.of(kind));
    }

    boolean is(ColumnType.Kind kind) {
        return type != null && type.kind() == kind;
    }
}
