package io.tieout.ledger.entitlement;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.entitlement.EntitlementCommand.ExtendEntitlement;
import io.tieout.ledger.entitlement.EntitlementCommand.OpenEntitlement;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of the rights side. */
public final class Entitlements implements AggregateType<EntitlementEvent> {
    /** The one instance; it has no state. */
    public static final Entitlements TYPE = new Entitlements();

    private Entitlements() {}

    @Override
    public Class<?> aggregate() {
        return Entitlement.class;
    }

    @Override
    public Class<EntitlementEvent> events() {
        return EntitlementEvent.class;
    }

    @Override
    public String idOf(EntitlementEvent event) {
        return event.grantId().value();
    }

    @Override
    public Object open(EntitlementEvent event) {
        return new OpenEntitlement(event);
    }

    @Override
    public Object extend(EntitlementEvent event) {
        return new ExtendEntitlement(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(Entitlement.class).configureCache(c -> cache));
    }
}
