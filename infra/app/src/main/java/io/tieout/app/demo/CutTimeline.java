package io.tieout.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * When the cut reached which ledger sequence, as an observer outside saw it. From it and the time each event was recorded follows how long facts took
 * to become visible in every table; an upper bound, because the observer looks at intervals and the cut waits for the slowest table. Not
 * thread-safe.
 */
final class CutTimeline {
    private final TreeMap<Long, Instant> firstSeen = new TreeMap<>();

    /** Notes that at {@code seen} everything up to {@code cut} was visible. */
    void observed(Instant seen, long cut) {
        firstSeen.putIfAbsent(cut, seen);
    }

    /** When the event was first covered by an observed cut. */
    private Instant visibleAt(long ledgerSeq) {
        Map.Entry<Long, Instant> covering = firstSeen.ceilingEntry(ledgerSeq);
        if (covering == null) {
            throw new IllegalArgumentException("ledger sequence " + ledgerSeq + " lies beyond the last observed cut "
                    + (firstSeen.isEmpty() ? "(none)" : firstSeen.lastKey()) + "; observe until the cut has passed it");
        }
        return covering.getValue();
    }

    /**
     * The quantiles of the time from recorded to visible.
     *
     * @param recordedAt the time each event was recorded, by ledger sequence
     */
    Quantiles quantiles(Map<Long, Instant> recordedAt) {
        long[] micros = recordedAt.entrySet().stream()
                .mapToLong(event -> Duration.between(event.getValue(), visibleAt(event.getKey()))
                                .toNanos()
                        / 1_000)
                .sorted()
                .toArray();
        return new Quantiles(at(micros, 50), at(micros, 99));
    }

    private static Duration at(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        int rank = Math.min(sorted.length - 1, (int) ((long) sorted.length * percent / 100));
        return Duration.ofNanos(sorted[rank] * 1_000);
    }

    /** The median and the 99th percentile. */
    record Quantiles(Duration p50, Duration p99) {}
}
