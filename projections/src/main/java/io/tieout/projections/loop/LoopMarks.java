package io.tieout.projections.loop;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * The markers that one partition of a level has seen. Each task in front of it writes into the partition by itself, so what is complete is the
 * least of what all of them say; while one of them has said nothing, nothing is.
 */
final class LoopMarks {
    private final Map<String, Long> seen = new HashMap<>();
    private final LoopLevel level;
    private final IntSupplier partitions;

    LoopMarks(LoopLevel level, IntSupplier partitions) {
        this.level = level;
        this.partitions = partitions;
    }

    void see(String via, long sequence) {
        seen.merge(via, sequence, Math::max);
    }

    /** Up to which ledger sequence everything has arrived; -1 while that is not known. */
    long complete() {
        // The tasks of the events and of each level above.
        int speakers = partitions.getAsInt() * (1 + level.ordinal());
        return seen.size() < speakers
                ? -1
                : seen.values().stream().mapToLong(Long::longValue).min().orElse(-1);
    }
}
