package io.tieout.ledger.recon;

import java.time.Instant;

/**
 * When and by whom the facts behind a break were looked at. Of two looks at one break the one with the lower {@code seq} is the older, and changes
 * nothing once the newer one has spoken.
 *
 * @param by the number of the run; {@link #LOOP} for the follower of the closed loop
 * @param seq every event up to this place of the ledger was visible, and for the loop the row is of this event
 * @param at when it was looked; for the loop when the row's last event was recorded
 */
public record Look(String by, long seq, Instant at) {
    /** Names the follower of the closed loop. */
    public static final String LOOP = "loop";
}
