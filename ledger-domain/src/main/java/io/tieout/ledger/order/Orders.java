package io.tieout.ledger.order;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.order.OrderCommand.ExtendOrder;
import io.tieout.ledger.order.OrderCommand.OpenOrder;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of the order side. */
public final class Orders implements AggregateType<OrderEvent> {
    /** The one instance; it has no state. */
    public static final Orders TYPE = new Orders();

    private Orders() {}

    @Override
    public Class<?> aggregate() {
        return Order.class;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }

    @Override
    public String idOf(OrderEvent event) {
        return event.orderId().value();
    }

    @Override
    public Object open(OrderEvent event) {
        return new OpenOrder(event);
    }

    @Override
    public Object extend(OrderEvent event) {
        return new ExtendOrder(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(Order.class).configureCache(c -> cache));
    }
}
