package io.tieout.sink;

/** The data model of a table, as far as it decides how to resume (protocol 4.1). */
public enum TableKind {
    /** Upsert and delete by key: a row loaded twice is the same row. Resumes behind the committed offset. */
    PRIMARY_KEY(false),
    /** Replace by key, no deletes. Resumes behind the committed offset. */
    UNIQUE(false),
    /** Append: a row loaded twice is two rows. Resumes behind {@code MAX(_offset)} of the table. */
    DUPLICATE(true),
    /**
     * Sums: a row loaded twice counts twice. Resumes as {@link #DUPLICATE} does; {@code _partition} must be a key column
     * and {@code _offset} a {@code MAX} column, so that the table keeps its position through aggregation.
     */
    AGGREGATE(true);

    private final boolean appendOnly;

    TableKind(boolean appendOnly) {
        this.appendOnly = appendOnly;
    }

    /** Whether loading a row twice changes the answer, so that only the table's own position counts. */
    public boolean appendOnly() {
        return appendOnly;
    }
}
