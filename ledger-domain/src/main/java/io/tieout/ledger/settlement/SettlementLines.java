package io.tieout.ledger.settlement;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.ledger.settlement.SettlementLineCommand.ExtendSettlementLine;
import io.tieout.ledger.settlement.SettlementLineCommand.OpenSettlementLine;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of settlement lines: each is a stream of its own, so that a batch of 500,000 lines is never loaded as one object. */
public final class SettlementLines implements AggregateType<SettlementLineReported> {
    /** The one instance; it has no state. */
    public static final SettlementLines TYPE = new SettlementLines();

    private SettlementLines() {}

    @Override
    public Class<?> aggregate() {
        return SettlementLine.class;
    }

    @Override
    public Class<SettlementLineReported> events() {
        return SettlementLineReported.class;
    }

    @Override
    public String idOf(SettlementLineReported event) {
        return event.batchId() + "/" + event.lineNo();
    }

    @Override
    public Object open(SettlementLineReported event) {
        return new OpenSettlementLine(event);
    }

    @Override
    public Object extend(SettlementLineReported event) {
        return new ExtendSettlementLine(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(SettlementLine.class).configureCache(c -> cache));
    }
}
