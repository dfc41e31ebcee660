package io.tieout.app.whatif;

import io.tieout.projections.wire.RowTable;
import org.jspecify.annotations.Nullable;

/**
 * A row that hypotheses change.
 *
 * @param key the key columns as JSON
 * @param partition of the row topic
 * @param before the row as JSON, null where there was none
 * @param after the row as JSON, null where it is gone
 */
public record ChangedRow(
        RowTable table,
        String key,
        int partition,
        @Nullable String before,
        @Nullable String after) {}
