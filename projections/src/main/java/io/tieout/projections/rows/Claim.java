package io.tieout.projections.rows;

import org.jspecify.annotations.Nullable;

/**
 * One text that facts claim of an entity, for example the order of a payment, each fact that names it with the same right or a lesser one.
 *
 * @param rank lower claims are in force against higher ones, whatever happened first
 */
record Claim(int rank, Occurrence occurrence, String value) {
    /** The claim in force after one more fact, which has none where {@code value} is null. */
    static @Nullable Claim first(@Nullable Claim before, int rank, Occurrence occurrence, @Nullable String value) {
        if (value == null) {
            return before;
        }
        Claim now = new Claim(rank, occurrence, value);
        if (before == null || rank < before.rank) {
            return now;
        }
        return rank == before.rank && occurrence.precedes(before.occurrence) ? now : before;
    }

    static @Nullable String valueOf(@Nullable Claim claim) {
        return claim == null ? null : claim.value;
    }
}
