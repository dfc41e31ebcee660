package io.tieout.sink;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Watermarks whose rows are visible but which are not yet written, the newest of each source alone. Not thread-safe; the
 * loop's thread owns it.
 */
final class WatermarkBoard {
    /** The key of a watermark row. */
    record Key(TopicPartition partition, String table, int source) {}

    /** Some watermarks at one moment. */
    record Snapshot(Map<Key, Long> marks) {
        Snapshot {
            marks = Map.copyOf(marks);
        }
    }

    private final Map<Key, Long> pending = new HashMap<>();

    void raise(TopicPartition partition, String table, int source, long sequence) {
        pending.merge(new Key(partition, table, source), sequence, Math::max);
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    Snapshot snapshot() {
        return new Snapshot(pending);
    }

    /** Forgets what was written; a mark that has risen meanwhile stays. */
    void written(Snapshot snapshot) {
        snapshot.marks().forEach(pending::remove);
    }

    /** Forgets a partition that another instance has now; its marks went there with the commit note. */
    void forget(TopicPartition partition) {
        pending.keySet().removeIf(key -> key.partition().equals(partition));
    }

    /** The marks of one partition, by source. */
    SortedMap<Integer, Long> of(TopicPartition partition) {
        SortedMap<Integer, Long> marks = new TreeMap<>();
        pending.forEach((key, sequence) -> {
            if (key.partition().equals(partition)) {
                marks.put(key.source(), sequence);
            }
        });
        return marks;
    }
}
