package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * The key of a record on a row topic and the partition it goes to, which is the partition of the event. All events of an aggregate lie in one
 * partition, so all changes of a row do, in order; and a cut marker of partition {@code p} needs to go to row partition {@code p} alone.
 *
 * @param id null for a cut marker
 */
record RowKey(int partition, @Nullable RowId id) {
    /** Writes the key columns; the partition travels outside the key. */
    static Serializer<RowKey> serializer() {
        return (topic, key) -> key == null || key.id == null ? null : RowWriter.keyJson(key.id);
    }

    static StreamPartitioner<RowKey, byte[]> partitioner() {
        return (topic, key, value, partitions) -> {
            if (key.partition >= partitions) {
                throw new ProjectionException("topic \"" + topic + "\" has " + partitions
                        + " partitions and an event came from partition " + key.partition
                        + ": row topics need as many partitions as the events topic; create them again");
            }
            return Optional.of(Set.of(key.partition));
        };
    }

    /** The name of the sink node that writes the rows of a table. */
    static String sinkOf(RowTable table) {
        return "rows-of-" + table.tableName();
    }
}
