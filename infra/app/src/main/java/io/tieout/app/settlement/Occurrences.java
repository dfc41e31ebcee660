package io.tieout.app.settlement;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Counts how often an identity was there, in 8 to 16 bytes for each that is there once: a file may have millions of lines. */
final class Occurrences {
    private final Map<Long, Integer> repeated = new HashMap<>();
    private long[] seen = new long[1 << 10];
    private int count;

    /**
     * Counts an identity.
     *
     * @param hash of the identity, at least 8 bytes of a cryptographic hash
     * @return 1 for the first time
     */
    int next(byte[] hash) {
        long value = ByteBuffer.wrap(hash).getLong() | 1; // Zero marks a free place.
        if (add(value)) {
            return 1;
        }
        return repeated.merge(value, 2, (before, first) -> before + 1);
    }

    private boolean add(long value) {
        if (count * 4L > seen.length * 3L) {
            long[] old = seen;
            seen = new long[old.length * 2];
            for (long each : old) {
                if (each != 0) {
                    seen[place(each)] = each;
                }
            }
        }
        int place = place(value);
        if (seen[place] == value) {
            return false;
        }
        seen[place] = value;
        count++;
        return true;
    }

    private int place(long value) {
        int place = (int) (value >>> 32) & (seen.length - 1);
        while (seen[place] != 0 && seen[place] != value) {
            place = (place + 1) & (seen.length - 1);
        }
        return place;
    }
}
