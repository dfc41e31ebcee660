package io.tieout.ledger;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.fact.FactId;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.FactRejection;
import io.tieout.ledger.fact.ReadFact;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Records many facts in one database transaction: three queries for the whole batch, one command per fact in units of work nested in one
 * outer unit, one insert. Not safe for use by several threads.
 */
final class BatchRecorder {
    private final LedgerAxon axon;
    private final LedgerTransactions transactions;
    private final LedgerEventStore store;
    private final Cache cache;
    private final Clock clock;

    BatchRecorder(LedgerAxon axon, LedgerTransactions transactions, LedgerEventStore store, Cache cache, Clock clock) {
        this.axon = axon;
        this.transactions = transactions;
        this.store = store;
        this.cache = cache;
        this.clock = clock;
    }

    /** Records facts, one outcome each in the same order; when this returns they are durable. */
    List<FactOutcome> record(List<ReadFact> facts) {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("record facts"));
        try {
            Transaction transaction = transactions.startTransaction();
            batch.onCommit(unit -> transaction.commit());
            batch.onRollback(unit -> transaction.rollback());
            List<FactOutcome> outcomes = decide(facts);
            batch.commit();
            return outcomes;
        } catch (SQLException e) {
            batch.rollback(e);
            throw new LedgerUnavailableException("the event store could not be asked what it holds", e);
        } catch (RuntimeException e) {
            if (batch.isActive()) {
                batch.rollback(e);
            }
            throw e;
        }
    }

    private List<FactOutcome> decide(List<ReadFact> facts) throws SQLException {
        Connection connection = transactions.getConnection();
        Map<UUID, String> taken = LedgerEventStore.contentHashes(
                connection, facts.stream().map(ReadFact::eventId).toList());
        Instant recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, String> takenConflicts = LedgerEventStore.contentHashes(connection, possibleConflicts(facts, taken));
        Dispatch dispatch = new Dispatch(connection, facts, taken, recordedAt);
        List<FactOutcome> outcomes = new ArrayList<>(facts.size());
        store.withStreams(dispatch.streams, () -> {
            dispatch.loadKnownAggregates();
            for (ReadFact fact : facts) {
                outcomes.add(outcome(fact, taken, takenConflicts, dispatch, recordedAt));
            }
        });
        return outcomes;
    }

    private static FactOutcome outcome(
            ReadFact fact,
            Map<UUID, String> taken,
            Map<UUID, String> takenConflicts,
            Dispatch dispatch,
            Instant recordedAt) {
        String first = taken.get(fact.eventId());
        if (first == null) {
            FactOutcome outcome = dispatch.send(fact.event(recordedAt), new FactOutcome.Recorded());
            if (outcome instanceof FactOutcome.Recorded) {
                taken.put(fact.eventId(), fact.contentHash());
            }
            return outcome;
        }
        if (first.equals(fact.contentHash())) {
            return new FactOutcome.Duplicate();
        }
        if (takenConflicts.putIfAbsent(conflictId(fact), fact.contentHash()) != null) {
            return new FactOutcome.Conflict();
        }
        return dispatch.send(fact.conflict(first, recordedAt), new FactOutcome.Conflict());
    }

    /** The conflict events that the batch may need: other content than stored, or other content than earlier in the batch. */
    private static List<UUID> possibleConflicts(List<ReadFact> facts, Map<UUID, String> stored) {
        Map<UUID, String> first = new HashMap<>(stored);
        List<UUID> conflicts = new ArrayList<>();
        for (ReadFact fact : facts) {
            String hash = first.putIfAbsent(fact.eventId(), fact.contentHash());
            if (hash != null && !hash.equals(fact.contentHash())) {
                conflicts.add(conflictId(fact));
            }
        }
        return conflicts;
    }

    private static UUID conflictId(ReadFact fact) {
        return FactId.ofConflict(fact.envelope().source(), fact.envelope().id(), fact.contentHash());
    }

    /** The commands of one batch, and what is known of their streams. */
    private final class Dispatch {
        private final Map<String, List<DomainEventData<?>>> streams = new HashMap<>();
        private final Map<String, AggregateType<?>> toLoad = new LinkedHashMap<>();
        private final Set<String> existing = new HashSet<>();

        Dispatch(Connection connection, List<ReadFact> facts, Map<UUID, String> taken, Instant recordedAt)
                throws SQLException {
            Map<String, AggregateType<?>> unknown = new LinkedHashMap<>();
            for (ReadFact fact : facts) {
                String first = taken.get(fact.eventId());
                if (!fact.contentHash().equals(first)) {
                    LedgerEvent event = first == null ? fact.event(recordedAt) : fact.conflict(first, recordedAt);
                    AggregateType<LedgerEvent> type = LedgerAxon.typeOf(event);
                    String stream = type.stream(event);
                    if (cache.containsKey(stream)) {
                        existing.add(stream);
                    } else {
                        unknown.put(stream, type);
                    }
                }
            }
            if (unknown.isEmpty()) {
                return;
            }
            unknown.keySet().forEach(stream -> streams.put(stream, List.of()));
            store.readStreams(connection, List.copyOf(unknown.keySet())).forEach((stream, events) -> {
                streams.put(stream, events);
                existing.add(stream);
                AggregateType<?> type = unknown.get(stream);
                if (type != null) {
                    toLoad.put(stream, type);
                }
            });
        }

        /**
         * Loads the aggregates that exist before any event is staged. Axon looks through all staged events at each load, comparing each with
         * each: loading while the batch fills up would cost the cube of its size.
         */
        void loadKnownAggregates() {
            if (toLoad.isEmpty()) {
                return;
            }
            UnitOfWork<?> loading = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("load"));
            try {
                toLoad.forEach((stream, type) -> axon.load(type, stream));
                loading.commit();
            } catch (RuntimeException e) {
                if (loading.isActive()) {
                    loading.rollback(e);
                }
                throw e;
            }
        }

        /** Sends an event to its aggregate; the answer is {@code success}, or a rejection if the aggregate refuses. */
        FactOutcome send(LedgerEvent event, FactOutcome success) {
            AggregateType<LedgerEvent> type = LedgerAxon.typeOf(event);
            String stream = type.stream(event);
            Object command = existing.contains(stream) ? type.extend(event) : type.open(event);
            FactOutcome[] answer = new FactOutcome[1];
            axon.commandBus().dispatch(GenericCommandMessage.asCommandMessage(command), (message, result) -> {
                if (!result.isExceptional()) {
                    existing.add(stream);
                    answer[0] = success;
                } else if (result.exceptionResult() instanceof Refusal refusal) {
                    answer[0] = new FactOutcome.Rejected(FactRejection.of(refusal));
                } else {
                    throw new IllegalStateException(
                            "stream " + stream + " did not take an event", result.exceptionResult());
                }
            });
            return answer[0];
        }
    }
}
