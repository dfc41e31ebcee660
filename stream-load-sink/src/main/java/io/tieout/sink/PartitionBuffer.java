package io.tieout.sink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Records of one partition that are read but not yet cut into loads. Not thread-safe. */
final class PartitionBuffer {
    private final FlushPace pace;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long bytes;
    private int rows;
    private long oldestMillis;

    PartitionBuffer(FlushPace pace) {
        this.pace = pace;
    }

    void add(Entry entry, long nowMillis) {
        if (entries.isEmpty()) {
            oldestMillis = nowMillis;
        }
        if (entry instanceof Entry.Passed && entries.peekLast() instanceof Entry.Passed) {
            entries.removeLast();
        }
        entries.addLast(entry);
        if (entry instanceof Entry.Row row) {
            rows++;
            bytes += row.lengthInBytes();
        }
    }

    /** Whether a load should start: enough rows, bytes or waiting, or nothing in here that needs a load. */
    boolean due(long nowMillis) {
        if (entries.isEmpty()) {
            return false;
        }
        FlushPolicy flush = pace.policy();
        return rows == 0
                || rows >= flush.maxRows()
                || bytes >= flush.maxBytes()
                || nowMillis - oldestMillis >= flush.interval().toMillis();
    }

    /** Whether to stop fetching: twice a load is enough to keep the warehouse busy. */
    boolean full() {
        FlushPolicy flush = pace.policy();
        return rows >= 2L * flush.maxRows() || bytes >= 2 * flush.maxBytes();
    }

    /** Takes the entries of one load, in order. */
    List<Entry> take(long nowMillis) {
        FlushPolicy flush = pace.policy();
        List<Entry> taken = new ArrayList<>();
        int takenRows = 0;
        long takenBytes = 0;
        while (!entries.isEmpty() && takenRows < flush.maxRows() && (takenRows == 0 || takenBytes < flush.maxBytes())) {
            Entry entry = entries.removeFirst();
            taken.add(entry);
            if (entry instanceof Entry.Row row) {
                takenRows++;
                takenBytes += row.lengthInBytes();
            }
        }
        rows -= takenRows;
        bytes -= takenBytes;
        oldestMillis = nowMillis;
        return taken;
    }

    /** When the first row in here was written to the topic; -1 if there is no row. */
    long firstTimestamp() {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Row row) {
                return row.origin().timestamp();
            }
        }
        return -1;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }
}
