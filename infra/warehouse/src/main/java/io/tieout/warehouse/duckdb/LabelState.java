package io.tieout.warehouse.duckdb;

/** The state of a load transaction, in the words of {@code get_load_state} (protocol section 3.3). */
public enum LabelState {
    /** Running: nothing of it is visible. */
    PREPARE,
    /** Its rows are durable and wait for the commit; nothing of it is visible. */
    PREPARED,
    /** Its rows are durable and will become visible without further asking. */
    COMMITTED,
    /** Its rows are durable and every reader sees them. */
    VISIBLE,
    /** None of its rows exist; the label may be used again. */
    ABORTED;

    /** Whether rows of the load are or will be visible, whatever happens. */
    public boolean isFinished() {
        return this == COMMITTED || this == VISIBLE;
    }
}
