package io.tieout.warehouse.duckdb;

import java.util.Optional;

/**
 * How incoming rows change a Primary Key table.
 *
 * @param partial whether columns that are not staged keep their value
 * @param mergeCondition the column that must be at least as great as the stored one, or the incoming row is dropped
 */
public record WriteRule(boolean partial, Optional<String> mergeCondition) {
    /** Rows replace rows; columns that are not staged take their default. */
    public static WriteRule fullRows() {
        return new WriteRule(false, Optional.empty());
    }

    /** Columns that are not staged keep their value. */
    public static WriteRule partialRows() {
        return new WriteRule(true, Optional.empty());
    }

    /** The same rule, applied only where the column is not smaller than the stored value; a tie goes to the incoming row. */
    public WriteRule onlyWhereNotSmaller(String column) {
        return new WriteRule(partial, Optional.of(column));
    }
}
