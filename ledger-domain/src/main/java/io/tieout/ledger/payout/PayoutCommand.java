package io.tieout.ledger.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a payout: to take a fact. Facts come in any order, so any fact may be the first. */
sealed interface PayoutCommand {
    PayoutEvent fact();

    /** Takes the first fact heard. */
    record OpenPayout(PayoutEvent fact) implements PayoutCommand {}

    /** Takes a further fact. */
    record ExtendPayout(PayoutEvent fact) implements PayoutCommand {
        @TargetAggregateIdentifier
        String stream() {
            return Payouts.TYPE.stream(fact);
        }
    }
}
