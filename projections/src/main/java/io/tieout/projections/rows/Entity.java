package io.tieout.projections.rows;

import org.jspecify.annotations.Nullable;

/**
 * What the store keeps of one aggregate, or of one refund.
 *
 * @param aggregateSeq of the last event seen, so that a second delivery is skipped and a missing one is noticed; 0 for a refund, whose events
 *     are checked where their aggregates are
 * @param state null for aggregates without an entity of their own
 */
record Entity(long aggregateSeq, @Nullable EntityState state) {}
