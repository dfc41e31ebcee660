package io.tieout.ledger.privacy;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.privacy.SubjectCommand.ExtendSubject;
import io.tieout.ledger.privacy.SubjectCommand.OpenSubject;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of the persons that facts are about. */
public final class Subjects implements AggregateType<SubjectEvent> {
    /** The one instance; it has no state. */
    public static final Subjects TYPE = new Subjects();

    private Subjects() {}

    @Override
    public Class<?> aggregate() {
        return Subject.class;
    }

    @Override
    public Class<SubjectEvent> events() {
        return SubjectEvent.class;
    }

    @Override
    public String idOf(SubjectEvent event) {
        return event.subject().value();
    }

    @Override
    public Object open(SubjectEvent event) {
        return new OpenSubject(event);
    }

    @Override
    public Object extend(SubjectEvent event) {
        return new ExtendSubject(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(Subject.class).configureCache(c -> cache));
    }
}
