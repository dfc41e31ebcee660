package io.tieout.ledger.journal;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.journal.JournalEntryCommand.ExtendJournalEntry;
import io.tieout.ledger.journal.JournalEntryCommand.OpenJournalEntry;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of the finance side. */
public final class JournalEntries implements AggregateType<JournalEvent> {
    /** The one instance; it has no state. */
    public static final JournalEntries TYPE = new JournalEntries();

    private JournalEntries() {}

    @Override
    public Class<?> aggregate() {
        return JournalEntry.class;
    }

    @Override
    public Class<JournalEvent> events() {
        return JournalEvent.class;
    }

    @Override
    public String idOf(JournalEvent event) {
        return event.entryId().value();
    }

    @Override
    public Object open(JournalEvent event) {
        return new OpenJournalEntry(event);
    }

    @Override
    public Object extend(JournalEvent event) {
        return new ExtendJournalEntry(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(JournalEntry.class).configureCache(c -> cache));
    }
}
