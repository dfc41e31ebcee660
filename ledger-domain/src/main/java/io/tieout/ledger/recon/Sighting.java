package io.tieout.ledger.recon;

import org.jspecify.annotations.Nullable;

/**
 * What a look says of one break.
 *
 * @param look null where what was looked at is gone, which can be no older than anything else
 * @param found null where it looked and did not find it
 */
public record Sighting(
        BreakId breakId, @Nullable Look look, @Nullable FoundBreak found) {
    public Sighting {
        if (found != null && look == null) {
            throw new IllegalArgumentException("break " + breakId + " is found by no look: what is gone finds nothing");
        }
    }

    /** The look found it. */
    public static Sighting of(FoundBreak found, Look look) {
        return new Sighting(found.id(), look, found);
    }

    /** The look did not find it. */
    public static Sighting none(BreakId breakId, Look look) {
        return new Sighting(breakId, look, null);
    }
}
