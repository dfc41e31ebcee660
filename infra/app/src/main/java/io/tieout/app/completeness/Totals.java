package io.tieout.app.completeness;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Control totals of a set of rows: how many, the sum of each amount, and the sums of two 32-bit parts of the rows' hashes, which no order changes and in
 * which a row that is there twice counts twice. Mutable, not thread-safe.
 */
final class Totals {
    private static final long LOW_BITS = 0xFFFFFFFFL;

    private long count;
    private long low;
    private long high;
    private final BigDecimal[] sums;

    Totals(int amounts) {
        this.sums = new BigDecimal[amounts];
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    Totals(long count, long low, long high, BigDecimal[] sums) {
        this.count = count;
        this.low = low;
        this.high = high;
        this.sums = sums.clone();
    }

    /** Adds a row, or takes one away where {@code times} is -1. */
    void add(int times, byte[] hash, BigDecimal[] amounts) {
        ByteBuffer parts = ByteBuffer.wrap(hash);
        count += times;
        low += times * (parts.getInt() & LOW_BITS);
        high += times * (parts.getInt() & LOW_BITS);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = times < 0 ? sums[i].subtract(amounts[i]) : sums[i].add(amounts[i]);
        }
    }

    /** Adds the rows of another set; amounts are added where this one has any. */
    void include(Totals other) {
        count += other.count;
        low += other.low;
        high += other.high;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i].add(other.sums[i]);
        }
    }

    long count() {
        return count;
    }

    BigDecimal sum(int amount) {
        return sums[amount];
    }

    Totals copy() {
        return new Totals(count, low, high, sums);
    }

    /** Whether both sets agree in every total. */
    boolean agrees(Totals other) {
        if (count != other.count || low != other.low || high != other.high) {
            return false;
        }
        for (int i = 0; i < sums.length; i++) {
            if (sums[i].compareTo(other.sums[i]) != 0) {
                return false;
            }
        }
        return true;
    }
}
