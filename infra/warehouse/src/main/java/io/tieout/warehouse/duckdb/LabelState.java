package io.tieout.warehouse.duckdb;

/** The state of a load transaction, in the words of {@code get_load_state}. */
public enum LabelState {
    /** Running: nothing of it is visible. */
    PREPARE,
    /** Its rows are durable and every reader sees them. */
    VISIBLE,
    /** None of its rows exist; the label may be used again. */
    ABORTED
}
