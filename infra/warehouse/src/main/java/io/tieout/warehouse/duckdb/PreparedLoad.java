package io.tieout.warehouse.duckdb;

import java.time.Instant;
import java.util.List;

/**
 * A transaction whose rows are stored and wait for the commit. It survives a restart.
 *
 * @param state {@link LabelState#PREPARED}, or {@link LabelState#COMMITTED} where it only has to be made visible
 * @param deadline when it is aborted if nobody commits it
 */
public record PreparedLoad(
        LoadTransaction transaction,
        LabelState state,
        List<Part> parts,
        LoadSummary.Counts counts,
        Instant startedAt,
        Instant deadline) {
    public PreparedLoad {
        parts = List.copyOf(parts);
    }

    /**
     * The rows for one table.
     *
     * @param storedIn the name of the staging table in the file
     * @param columns the names of the columns that it holds
     */
    public record Part(String table, String storedIn, List<String> columns, WriteRule rule) {}
}
