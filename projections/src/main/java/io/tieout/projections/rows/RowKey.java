package io.tieout.projections.rows;

import io.tieout.projections.loop.RoutedKey;
import io.tieout.projections.wire.RowTable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key of a record on a row topic and the partition it goes to, which is the partition of the event, or of the order's state behind the closed loop. All events of an aggregate lie in one
 * partition, so all changes of a row do, in order; and a cut marker of partition {@code p} needs to go to row partition {@code p} alone.
 *
 * @param id null for a cut marker
 */
record RowKey(int partition, @Nullable RowId id) implements RoutedKey {
    /** The key columns; the partition travels outside the key. */
    @Override
    public byte @Nullable [] bytes() {
        return id == null ? null : RowWriter.keyJson(id);
    }

    @Override
    public Set<Integer> partitions(String topic, int count) {
        if (partition >= count) {
            throw new ProjectionException("topic \"" + topic + "\" has " + count
                    + " partitions and an event came from partition " + partition
                    + ": row topics need as many partitions as the events topic; create them again");
        }
        return Set.of(partition);
    }

    /** The name of the sink node that writes the rows of a table. */
    static String sinkOf(RowTable table) {
        return "rows-of-" + table.tableName();
    }
}
