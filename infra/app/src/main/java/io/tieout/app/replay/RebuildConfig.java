package io.tieout.app.replay;

import io.tieout.app.generation.LiveTables;
import io.tieout.projections.wire.RowTable;
import java.util.Set;

/**
 * What to rebuild and how. The rows do not depend on how.
 *
 * @param tables to rebuild
 * @param partitions of every row topic
 * @param replicas of the topics that are created
 * @param readers how many connections read the event store at the same time
 * @param sliceEvents how many places of the ledger are read and published at once
 */
public record RebuildConfig(Set<RowTable> tables, int partitions, short replicas, int readers, int sliceEvents) {
    public RebuildConfig {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("no tables: name at least one to rebuild");
        }
        tables = Set.copyOf(tables);
    }

    /** All tables in the usual way. */
    public static RebuildConfig ofAll(int partitions, short replicas) {
        return new RebuildConfig(LiveTables.rebuildable(), partitions, replicas, 2, 5_000);
    }

    /** The same for some tables. */
    public RebuildConfig of(Set<RowTable> some) {
        return new RebuildConfig(some, partitions, replicas, readers, sliceEvents);
    }

    /** The same with other slices. */
    public RebuildConfig reading(int otherReaders, int otherSliceEvents) {
        return new RebuildConfig(tables, partitions, replicas, otherReaders, otherSliceEvents);
    }
}
