package io.tieout.projections.rows;

import org.jspecify.annotations.Nullable;

/**
 * What the store keeps of one aggregate.
 *
 * @param aggregateSeq of the last event seen, so that a second delivery is skipped and a missing one is noticed
 * @param state null for aggregates without an entity of their own
 */
record Entity(long aggregateSeq, @Nullable EntityState state) {}
