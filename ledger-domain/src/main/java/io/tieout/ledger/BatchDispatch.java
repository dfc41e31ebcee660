package io.tieout.ledger;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.FactRejection;
import io.tieout.ledger.fact.ReadFact;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The commands of one batch, and what is known of their streams. */
final class BatchDispatch {
    private final LedgerAxon axon;
    private final Cache cache;
    private final Instant recordedAt;
    private final Map<String, List<DomainEventData<?>>> streams = new HashMap<>();
    private final Map<String, AggregateType<?>> toLoad = new LinkedHashMap<>();
    private final Set<String> existing = new HashSet<>();

    BatchDispatch(LedgerAxon axon, Cache cache, Instant recordedAt) {
        this.axon = axon;
        this.cache = cache;
        this.recordedAt = recordedAt;
    }

    /** Reads the streams that these facts will extend and that are not in memory: one query, none if all are. */
    void prepare(List<ReadFact> facts, StoredFacts stored, LedgerEventStore store, Connection connection)
            throws SQLException {
        Map<String, AggregateType<?>> unknown = new LinkedHashMap<>();
        for (ReadFact fact : facts) {
            String first = stored.contentHash(fact);
            LedgerEvent event = first == null ? fact.event(recordedAt) : fact.conflict(first, recordedAt);
            AggregateType<LedgerEvent> type = LedgerAxon.typeOf(event);
            String stream = type.stream(event);
            if (cache.containsKey(stream)) {
                existing.add(stream);
            } else {
                unknown.put(stream, type);
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

    /** The streams that were read, empty ones included. */
    Map<String, List<DomainEventData<?>>> streams() {
        return streams;
    }

    /**
     * Loads the aggregates that exist before any event is staged. Axon looks through all staged events at each load, comparing each with each:
     * loading while the batch fills up would cost the cube of its size.
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

    /** Sends a fact to its aggregate: recorded, or rejected if the aggregate refuses. */
    FactOutcome send(ReadFact fact) {
        return send(fact.event(recordedAt), new FactOutcome.Recorded());
    }

    /** Sends a fact whose source and id are taken by other content to the aggregate that keeps such facts. */
    FactOutcome sendConflict(ReadFact fact, String firstContentHash) {
        return send(fact.conflict(firstContentHash, recordedAt), new FactOutcome.Conflict());
    }

    private FactOutcome send(LedgerEvent event, FactOutcome success) {
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
