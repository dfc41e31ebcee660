package io.tieout.ledger;

import io.tieout.ledger.adjustment.Adjustments;
import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.bank.BankEntries;
import io.tieout.ledger.bank.BankStatements;
import io.tieout.ledger.entitlement.Entitlements;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflicts;
import io.tieout.ledger.fact.ReadFact;
import io.tieout.ledger.journal.JournalEntries;
import io.tieout.ledger.order.Orders;
import io.tieout.ledger.payment.Payments;
import io.tieout.ledger.payout.Payouts;
import io.tieout.ledger.period.Periods;
import io.tieout.ledger.privacy.Subjects;
import io.tieout.ledger.recon.Breaks;
import io.tieout.ledger.settlement.SettlementBatches;
import io.tieout.ledger.settlement.SettlementLines;
import io.tieout.ledger.terms.FeeSchedules;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** Axon, configured: the only class that knows how its parts are put together. */
final class LedgerAxon implements AutoCloseable {
    private static final List<AggregateType<?>> TYPES = List.of(
            Orders.TYPE,
            Payments.TYPE,
            SettlementBatches.TYPE,
            SettlementLines.TYPE,
            Payouts.TYPE,
            BankEntries.TYPE,
            BankStatements.TYPE,
            JournalEntries.TYPE,
            Entitlements.TYPE,
            FeeSchedules.TYPE,
            FactConflicts.TYPE,
            Subjects.TYPE);

    private final Configuration configuration;

    private LedgerAxon(Configuration configuration) {
        this.configuration = configuration;
    }

    static LedgerAxon start(
            LedgerEventStore store, LedgerTransactions transactions, LedgerSerializer serializer, Cache cache) {
        // No modules from the class path: one of them reports this installation to its vendor over the network.
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .configureTransactionManager(c -> transactions)
                .configureCommandBus(c -> SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .build())
                .configureEventStore(
                        c -> EmbeddedEventStore.builder().storageEngine(store).build())
                // An event says where it comes from; correlation with a command adds bytes and no knowledge.
                .configureCorrelationDataProviders(c -> List.of());
        TYPES.forEach(type -> type.configure(configurer, cache));
        Adjustments.configure(configurer);
        Periods.configure(configurer);
        Breaks.configure(configurer);
        return new LedgerAxon(configurer.start());
    }

    CommandBus commandBus() {
        return configuration.commandBus();
    }

    /** Appends an event that another aggregate's decision puts into a stream, in the current unit of work. */
    void publish(StreamEvent event) {
        configuration
                .eventStore()
                .publish(new GenericDomainEventMessage<>(
                        event.aggregateType(), event.stream(), event.aggregateSeq(), event.event()));
    }

    /** Loads an aggregate into the current unit of work. */
    void load(AggregateType<?> type, String stream) {
        configuration.repository(type.aggregate()).load(stream);
    }

    /** The kind of aggregate that an event belongs to. */
    @SuppressWarnings("unchecked") // The type says that it takes this event.
    static AggregateType<LedgerEvent> typeOf(LedgerEvent event) {
        for (AggregateType<?> type : TYPES) {
            if (type.events().isInstance(event)) {
                return (AggregateType<LedgerEvent>) type;
            }
        }
        throw new IllegalArgumentException(
                event.getClass() + " belongs to no aggregate: every event needs one; add it to LedgerAxon");
    }

    /** The name of the stream that a fact would go to. */
    static String streamOf(ReadFact fact) {
        LedgerEvent event = fact.event(fact.occurredAt());
        return typeOf(event).stream(event);
    }

    @Override
    public void close() {
        configuration.shutdown();
    }
}
