package io.tieout.sink;

import java.util.Optional;

/**
 * Which topic feeds which table.
 *
 * @param topic a topic whose values are complete rows as JSON objects
 * @param database the table's database
 * @param table the table; it has the columns {@code _partition INT} and {@code _offset BIGINT}
 * @param kind the table's model
 * @param mergeCondition Primary Key tables: the column whose lower values lose (protocol 4.4)
 */
public record TableRoute(String topic, String database, String table, TableKind kind, Optional<String> mergeCondition) {
    public TableRoute {
        if (topic.isBlank() || database.isBlank() || table.isBlank()) {
            throw new IllegalArgumentException("route \"" + topic + "\" to \"" + database + "." + table
                    + "\": topic, database and table are names, not blank");
        }
        if (mergeCondition.isPresent() && kind != TableKind.PRIMARY_KEY) {
            throw new IllegalArgumentException(
                    "route " + topic + " to " + database + "." + table + " with merge_condition " + mergeCondition.get()
                            + ": only a PRIMARY_KEY table takes one, this is " + kind);
        }
    }

    /** A Primary Key table whose newer rows win by {@code mergeCondition}. */
    public static TableRoute primaryKey(String topic, String database, String table, String mergeCondition) {
        return new TableRoute(topic, database, table, TableKind.PRIMARY_KEY, Optional.of(mergeCondition));
    }

    /** An append-only table. */
    public static TableRoute duplicate(String topic, String database, String table) {
        return new TableRoute(topic, database, table, TableKind.DUPLICATE, Optional.empty());
    }

    /** {@code database.table}, for messages. */
    String name() {
        return database + "." + table;
    }
}
