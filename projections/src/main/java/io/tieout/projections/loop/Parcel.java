package io.tieout.projections.loop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change on its way to a level.
 *
 * @param seq the ledger sequence of the event that made it
 * @param recordedAt when the ledger accepted that event
 * @param content null where the slot is to be empty
 */
record Parcel(
        long seq, Instant recordedAt, String slot, @Nullable LoopContent content) {}
