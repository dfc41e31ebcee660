package io.tieout.app.whatif;

import io.tieout.app.replay.FoldedRows;
import io.tieout.projections.wire.RowTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what becomes of each row, however often it changes on the way. Not thread-safe. */
final class ChangedRows implements FoldedRows.Watcher {
    private final Map<String, ChangedRow> rows = new TreeMap<>();

    @Override
    public void changed(RowTable table, byte[] key, int partition, byte @Nullable [] before, byte @Nullable [] after) {
        String json = text(key);
        rows.merge(
                table.tableName() + " " + json,
                new ChangedRow(table, json, partition, textOrNull(before), textOrNull(after)),
                (first, last) -> new ChangedRow(table, json, partition, first.before(), last.after()));
    }

    /** Every row that is not what it was, by table and key. */
    List<ChangedRow> rows() {
        List<ChangedRow> changed = new ArrayList<>();
        for (ChangedRow row : rows.values()) {
            if (!Objects.equals(row.before(), row.after())) {
                changed.add(row);
            }
        }
        return changed;
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static @Nullable String textOrNull(byte @Nullable [] json) {
        return json == null ? null : text(json);
    }
}
