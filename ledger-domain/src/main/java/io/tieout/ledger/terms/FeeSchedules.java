package io.tieout.ledger.terms;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.terms.FeeScheduleCommand.ExtendFeeSchedule;
import io.tieout.ledger.terms.FeeScheduleCommand.OpenFeeSchedule;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of agreed fee schedules. */
public final class FeeSchedules implements AggregateType<FeeScheduleEvent> {
    /** The one instance; it has no state. */
    public static final FeeSchedules TYPE = new FeeSchedules();

    private FeeSchedules() {}

    @Override
    public Class<?> aggregate() {
        return FeeSchedule.class;
    }

    @Override
    public Class<FeeScheduleEvent> events() {
        return FeeScheduleEvent.class;
    }

    @Override
    public String idOf(FeeScheduleEvent event) {
        return event.scheduleId().value();
    }

    @Override
    public Object open(FeeScheduleEvent event) {
        return new OpenFeeSchedule(event);
    }

    @Override
    public Object extend(FeeScheduleEvent event) {
        return new ExtendFeeSchedule(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(FeeSchedule.class).configureCache(c -> cache));
    }
}
