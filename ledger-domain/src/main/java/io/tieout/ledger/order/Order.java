package io.tieout.ledger.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.order.OrderCommand.ExtendOrder;
import io.tieout.ledger.order.OrderCommand.OpenOrder;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An order as the order system tells it. It refuses nothing: what contradicts is recorded, finding it is the reconciliation's work. */
final class Order {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    private OrderState state = OrderState.UNHEARD;

    /** For Axon, which then replays the events. */
    Order() {}

    @CommandHandler
    Order(OpenOrder command) {
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendOrder command) {
        apply(command.fact());
    }

    @EventSourcingHandler
    void on(OrderEvent event) {
        stream = Orders.TYPE.stream(event);
        state = state.after(event);
    }
}
