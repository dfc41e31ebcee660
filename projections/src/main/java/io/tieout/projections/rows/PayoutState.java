package io.tieout.projections.rows;

import io.tieout.ledger.payout.PayoutEvent.PayoutSent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payout: which of its reports is in force, the batches it names and how it divides orders.
 *
 * @param splits given as null by states that were stored before payouts could be split
 */
record PayoutState(Occurrence inForce, List<String> batchIds, List<PayoutState.Split> splits) implements EntityState {
    /** The order and the seller of a split. */
    record Split(String orderId, String sellerId) {}

    PayoutState(Occurrence inForce, List<String> batchIds, @Nullable List<Split> splits) {
        this.inForce = inForce;
        this.batchIds = List.copyOf(batchIds);
        this.splits = splits == null ? List.of() : List.copyOf(splits);
    }

    static PayoutState of(Occurrence occurrence, PayoutSent event) {
        List<Split> splits = event.splits() == null
                ? List.of()
                : event.splits().stream()
                        .map(split -> new Split(split.orderId().value(), split.sellerId()))
                        .toList();
        return new PayoutState(occurrence, event.batchIds(), splits);
    }
}
