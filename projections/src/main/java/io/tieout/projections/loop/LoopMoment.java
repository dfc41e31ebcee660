package io.tieout.projections.loop;

import java.time.Instant;

/**
 * The event that is being worked on.
 *
 * @param seq its ledger sequence
 * @param recordedAt when the ledger accepted it
 */
public record LoopMoment(long seq, Instant recordedAt) {}
