package io.tieout.warehouse.duckdb;

import java.time.Instant;
import java.util.List;

/**
 * What is known of one load: the data behind {@code SHOW LOAD} and {@code information_schema.loads}.
 *
 * @param tables the tables that it wrote or would have written, none where that is not known any more
 * @param endedAt when it became visible or was aborted; {@link Instant#MAX} while it runs
 * @param reason why it was aborted, else empty
 */
public record LoadSummary(
        long transactionId,
        String database,
        String label,
        List<String> tables,
        LabelState state,
        Counts counts,
        Instant startedAt,
        Instant endedAt,
        String reason) {
    /** Rows as the reply counts them, and bytes of the body as it was received. */
    public record Counts(long loadedRows, long filteredRows, long unselectedRows, long bytes) {
        /** Of a load that has read nothing. */
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /** All rows of the body. */
        public long totalRows() {
            return loadedRows + filteredRows + unselectedRows;
        }

        /** The sum, field by field. */
        public Counts plus(Counts other) {
            return new Counts(
                    loadedRows + other.loadedRows,
                    filteredRows + other.filteredRows,
                    unselectedRows + other.unselectedRows,
                    bytes + other.bytes);
        }
    }
}
