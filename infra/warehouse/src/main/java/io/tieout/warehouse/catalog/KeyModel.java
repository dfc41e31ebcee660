package io.tieout.warehouse.catalog;

/** The table models of StarRocks; each says what a second row with the same key does. */
public enum KeyModel {
    /** Both rows are kept. */
    DUPLICATE("DUPLICATE KEY"),
    /** The later row replaces the earlier one when it is written. */
    PRIMARY("PRIMARY KEY"),
    /** The later row replaces the earlier one; as {@link #PRIMARY} without deletes and conditional updates. */
    UNIQUE("UNIQUE KEY"),
    /** Each value column merges by its own function. */
    AGGREGATE("AGGREGATE KEY");

    private final String clause;

    KeyModel(String clause) {
        this.clause = clause;
    }

    /** The words that introduce the key in {@code CREATE TABLE}. */
    public String clause() {
        return clause;
    }
}
