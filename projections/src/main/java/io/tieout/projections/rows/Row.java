package io.tieout.projections.rows;

/**
 * A complete row of one table: a record whose components are the columns of the table in their order, without {@code _partition} and
 * {@code _offset}, which the sink adds.
 */
interface Row {
    RowId id();

    /** Writes every column in the order of the table, nulls too. */
    void writeTo(RowWriter out);
}
