package io.tieout.ledger.bank;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.bank.BankEntryCommand.ExtendBankEntry;
import io.tieout.ledger.bank.BankEntryCommand.OpenBankEntry;
import io.tieout.ledger.bank.BankEvent.BankEntryBooked;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of bank entries: each is a stream of its own, so that a statement never loads as one object. */
public final class BankEntries implements AggregateType<BankEntryBooked> {
    /** The one instance; it has no state. */
    public static final BankEntries TYPE = new BankEntries();

    private BankEntries() {}

    @Override
    public Class<?> aggregate() {
        return BankEntry.class;
    }

    @Override
    public Class<BankEntryBooked> events() {
        return BankEntryBooked.class;
    }

    @Override
    public String idOf(BankEntryBooked event) {
        return event.entryId().toString();
    }

    @Override
    public Object open(BankEntryBooked event) {
        return new OpenBankEntry(event);
    }

    @Override
    public Object extend(BankEntryBooked event) {
        return new ExtendBankEntry(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(BankEntry.class).configureCache(c -> cache));
    }
}
