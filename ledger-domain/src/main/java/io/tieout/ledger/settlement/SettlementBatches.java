package io.tieout.ledger.settlement;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.settlement.SettlementBatchCommand.ExtendSettlementBatch;
import io.tieout.ledger.settlement.SettlementBatchCommand.OpenSettlementBatch;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of the headers of settlement batches. */
public final class SettlementBatches implements AggregateType<SettlementBatchReported> {
    /** The one instance; it has no state. */
    public static final SettlementBatches TYPE = new SettlementBatches();

    private SettlementBatches() {}

    @Override
    public Class<?> aggregate() {
        return SettlementBatch.class;
    }

    @Override
    public Class<SettlementBatchReported> events() {
        return SettlementBatchReported.class;
    }

    @Override
    public String idOf(SettlementBatchReported event) {
        return event.batchId().toString();
    }

    @Override
    public Object open(SettlementBatchReported event) {
        return new OpenSettlementBatch(event);
    }

    @Override
    public Object extend(SettlementBatchReported event) {
        return new ExtendSettlementBatch(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(SettlementBatch.class).configureCache(c -> cache));
    }
}
