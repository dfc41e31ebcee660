package io.tieout.ledger.fact;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.fact.FactConflictCommand.ExtendFactConflict;
import io.tieout.ledger.fact.FactConflictCommand.OpenFactConflict;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of conflicts: all facts that came under one source and id with other content than the first are one stream. */
public final class FactConflicts implements AggregateType<FactConflictRecorded> {
    /** The one instance; it has no state. */
    public static final FactConflicts TYPE = new FactConflicts();

    private FactConflicts() {}

    @Override
    public Class<?> aggregate() {
        return FactConflict.class;
    }

    @Override
    public Class<FactConflictRecorded> events() {
        return FactConflictRecorded.class;
    }

    @Override
    public String idOf(FactConflictRecorded event) {
        return FactId.of(event.origin().source(), event.origin().factId()).toString();
    }

    @Override
    public Object open(FactConflictRecorded event) {
        return new OpenFactConflict(event);
    }

    @Override
    public Object extend(FactConflictRecorded event) {
        return new ExtendFactConflict(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(FactConflict.class).configureCache(c -> cache));
    }
}
