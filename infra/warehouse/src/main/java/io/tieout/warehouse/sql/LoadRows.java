package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.duckdb.LabelState;
import io.tieout.warehouse.duckdb.LoadSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code information_schema.loads}: every load whose label is remembered, in the order in which they began, of the tables that the user may
 * know of. What the warehouse does not note of a load, such as its user, is NULL.
 */
final class LoadRows {
    private LoadRows() {}

    static List<List<@Nullable Object>> of(Scope scope) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (LoadSummary load : scope.engine().store().labels().summaries()) {
            boolean known = load.tables().stream()
                    .anyMatch(table -> scope.session().access().sees(ObjectKind.TABLE, load.database(), table));
            if (known) {
                rows.add(row(load));
            }
        }
        return rows;
    }

    private static List<@Nullable Object> row(LoadSummary load) {
        boolean visible = load.state() == LabelState.VISIBLE;
        String began = MaterializedViewRows.time(load.startedAt());
        String ended = load.endedAt().equals(Instant.MAX) ? null : MaterializedViewRows.time(load.endedAt());
        LoadSummary.Counts counts = load.counts();
        return Collections.unmodifiableList(Arrays.<@Nullable Object>asList(
                load.transactionId(),
                load.label(),
                null,
                load.database(),
                String.join(",", load.tables()),
                null,
                null,
                state(load.state()),
                visible ? "100%" : null,
                load.label().toLowerCase(Locale.ROOT).startsWith("insert_") ? "INSERT" : "STREAM_LOAD",
                null,
                counts.totalRows(),
                counts.bytes(),
                counts.filteredRows(),
                counts.unselectedRows(),
                counts.loadedRows(),
                null,
                began,
                began,
                visible ? ended : null,
                ended,
                null,
                load.reason().isEmpty() ? null : load.reason(),
                null,
                null,
                null));
    }

    /** In the words of the manual for this table; it calls a committed load prepared. */
    private static String state(LabelState state) {
        return switch (state) {
            case PREPARE -> "LOADING";
            case PREPARED, COMMITTED -> "PREPARED";
            case VISIBLE -> "FINISHED";
            case ABORTED -> "CANCELLED";
        };
    }
}
