package io.tieout.sink;

import java.util.Objects;
import java.util.Optional;

/**
 * Which topic feeds which table.
 *
 * @param topic a topic whose values are rows as JSON objects
 * @param database the table's database
 * @param table the table
 * @param kind the table's model
 * @param mergeCondition Primary Key tables: the column whose lower values lose (protocol 4.4)
 * @param positions whether the table has the columns of a row's position
 * @param options how rows are made and sent
 */
public record TableRoute(
        String topic,
        String database,
        String table,
        TableKind kind,
        Optional<String> mergeCondition,
        PositionColumns positions,
        LoadOptions options) {
    public TableRoute {
        Objects.requireNonNull(positions, "positions");
        if (topic.isBlank() || database.isBlank() || table.isBlank()) {
            throw new IllegalArgumentException("route \"" + topic + "\" to \"" + database + "." + table
                    + "\": topic, database and table are names, not blank");
        }
        if (mergeCondition.isPresent() && kind != TableKind.PRIMARY_KEY) {
            throw new IllegalArgumentException(
                    "route " + topic + " to " + database + "." + table + " with merge_condition " + mergeCondition.get()
                            + ": only a PRIMARY_KEY table takes one, this is " + kind);
        }
        if (options.partialUpdate().isPresent() && kind != TableKind.PRIMARY_KEY) {
            throw new IllegalArgumentException("route " + topic + " to " + database + "." + table
                    + " with partial update: only a PRIMARY_KEY table takes one, this is " + kind);
        }
    }

    /** A route into a table with position columns, rows as they are. */
    public TableRoute(String topic, String database, String table, TableKind kind, Optional<String> mergeCondition) {
        this(topic, database, table, kind, mergeCondition, PositionColumns.PRESENT, LoadOptions.DEFAULT);
    }

    /** A Primary Key table whose newer rows win by {@code mergeCondition}. */
    public static TableRoute primaryKey(String topic, String database, String table, String mergeCondition) {
        return new TableRoute(topic, database, table, TableKind.PRIMARY_KEY, Optional.of(mergeCondition));
    }

    /** A Primary Key table whose last row wins. */
    public static TableRoute primaryKey(String topic, String database, String table) {
        return new TableRoute(topic, database, table, TableKind.PRIMARY_KEY, Optional.empty());
    }

    /** A Unique table whose last row wins; it takes no deletes. */
    public static TableRoute unique(String topic, String database, String table) {
        return new TableRoute(topic, database, table, TableKind.UNIQUE, Optional.empty());
    }

    /** An append-only table. */
    public static TableRoute duplicate(String topic, String database, String table) {
        return new TableRoute(topic, database, table, TableKind.DUPLICATE, Optional.empty());
    }

    /** A table that adds up. */
    public static TableRoute aggregate(String topic, String database, String table) {
        return new TableRoute(topic, database, table, TableKind.AGGREGATE, Optional.empty());
    }

    public TableRoute withOptions(LoadOptions chosen) {
        return new TableRoute(topic, database, table, kind, mergeCondition, positions, chosen);
    }

    /**
     * Into a table without {@code _partition} and {@code _offset}. A key table is as safe as before. An append-only one gets
     * each row at least once: rows of the loads that ran when an instance died may be there twice.
     */
    public TableRoute withoutPositionColumns() {
        return new TableRoute(topic, database, table, kind, mergeCondition, PositionColumns.ABSENT, options);
    }

    /** Whether the table itself says how far it is: only then is an append-only table loaded exactly once. */
    boolean knowsItsPosition() {
        return kind.appendOnly() && positions == PositionColumns.PRESENT;
    }

    /** {@code database.table}, for messages. */
    String name() {
        return database + "." + table;
    }
}
