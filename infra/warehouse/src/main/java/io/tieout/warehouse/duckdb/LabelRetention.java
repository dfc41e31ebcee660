package io.tieout.warehouse.duckdb;

import java.time.Duration;

/**
 * How long the labels of ended loads are remembered, whichever limit is reached first.
 *
 * @param maxAge age of the end of the load
 * @param maxLabelsPerDatabase how many ended loads of one database
 */
public record LabelRetention(Duration maxAge, int maxLabelsPerDatabase) {
    public LabelRetention {
        if (maxAge.isNegative() || maxAge.isZero() || maxLabelsPerDatabase < 1) {
            throw new IllegalArgumentException("label retention of " + maxAge + " and " + maxLabelsPerDatabase
                    + " labels: both must be positive, or a retried load would be loaded twice");
        }
    }

    /** As StarRocks: 3 days ({@code label_keep_max_second}) and 1000 labels ({@code label_keep_max_num}). */
    public static LabelRetention defaults() {
        return new LabelRetention(Duration.ofDays(3), 1000);
    }
}
