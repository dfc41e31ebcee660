package io.tieout.projections.rows;

/** What one event does to one row. */
sealed interface RowChange {
    RowId id();

    /** The row is to look like this. */
    record Upsert(Row row) implements RowChange {
        @Override
        public RowId id() {
            return row.id();
        }
    }

    /** The row is to be gone. */
    record Delete(RowId id) implements RowChange {}
}
