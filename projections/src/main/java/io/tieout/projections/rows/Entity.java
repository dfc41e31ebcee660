package io.tieout.projections.rows;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the store keeps of one aggregate, or of one refund.
 *
 * @param aggregateSeq of the last event seen, so that a second delivery is skipped and a missing one is noticed; 0 for a refund, whose events
 *     are checked where their aggregates are
 * @param state null for aggregates without an entity of their own
 * @param places where the closed loop has what its rows say, to be taken back when that changes
 */
record Entity(long aggregateSeq, @Nullable EntityState state, Map<String, String> places) {
    Entity {
        places = Map.copyOf(places);
    }

    /** An entity that the loop does not know. */
    Entity(long aggregateSeq, @Nullable EntityState state) {
        this(aggregateSeq, state, Map.of());
    }
}
