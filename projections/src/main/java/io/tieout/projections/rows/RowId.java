package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.util.List;

/**
 * Which row of which table.
 *
 * @param values one for each key column of the table, in that order: String, Integer, Long, LocalDate or Instant
 */
record RowId(RowTable table, List<Object> values) {
    RowId {
        values = List.copyOf(values);
        if (values.size() != table.keyColumns().size()) {
            throw new IllegalArgumentException("key " + values + " of table " + table.tableName()
                    + ": one value each for " + table.keyColumns() + " is needed");
        }
    }

    static RowId of(RowTable table, Object... values) {
        return new RowId(table, List.of(values));
    }
}
