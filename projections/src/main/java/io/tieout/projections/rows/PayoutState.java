package io.tieout.projections.rows;

import java.util.List;

/** A payout: which of its reports is in force, and the batches it names. */
record PayoutState(Occurrence inForce, List<String> batchIds) implements EntityState {
    PayoutState {
        batchIds = List.copyOf(batchIds);
    }
}
