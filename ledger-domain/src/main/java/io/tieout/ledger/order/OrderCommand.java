package io.tieout.ledger.order;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an order: to take a fact. Facts come in any order, so any fact may be the first. */
sealed interface OrderCommand {
    OrderEvent fact();

    /** Takes the first fact heard. */
    record OpenOrder(OrderEvent fact) implements OrderCommand {}

    /** Takes a further fact. */
    record ExtendOrder(OrderEvent fact) implements OrderCommand {
        @TargetAggregateIdentifier
        String stream() {
            return Orders.TYPE.stream(fact);
        }
    }
}
