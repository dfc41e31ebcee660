package io.tieout.sink;

/** Whether a table has the columns {@code _partition INT} and {@code _offset BIGINT}, which the sink writes with each row. */
public enum PositionColumns {
    /** It has: an append-only table is loaded exactly once. */
    PRESENT,
    /** It has not: an append-only table is loaded at least once, a key table idempotently all the same. */
    ABSENT
}
