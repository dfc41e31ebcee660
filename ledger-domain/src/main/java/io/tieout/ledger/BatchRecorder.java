package io.tieout.ledger;

import io.tieout.ledger.fact.FactConflicts;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.ReadFact;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Records many facts in one database transaction: a claim on their streams, at most three queries for the whole batch, one command per fact in
 * units of work nested in one outer unit, one insert. Safe for use by several threads.
 *
 * <p>No two transactions wait for each other in different orders, here or in another process: each claims all its streams at once and in
 * ascending order before it writes, and then writes in the ascending order of its event identifiers. What a batch turns out to need beyond its
 * claim (the stream of a conflict) makes it start over with a larger one, before it has written anything.
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
        Set<String> claimed = new HashSet<>();
        facts.forEach(fact -> claimed.add(LedgerAxon.streamOf(fact)));
        Optional<List<FactOutcome>> outcomes = attempt(facts, claimed);
        while (outcomes.isEmpty()) {
            outcomes = attempt(facts, claimed);
        }
        return outcomes.get();
    }

    /** The outcomes; or none, with what was missing added to {@code claimed}. */
    private Optional<List<FactOutcome>> attempt(List<ReadFact> facts, Set<String> claimed) {
        Transaction transaction = transactions.startTransaction();
        UnitOfWork<?> batch = null;
        try {
            transactions.claim(StreamShards.of(claimed));
            Connection connection = transactions.getConnection();
            StoredFacts stored = StoredFacts.among(facts, connection);
            Set<String> conflicts = conflictStreams(stored.possibleConflicts());
            if (!transactions.hasClaimed(StreamShards.of(conflicts))) {
                transaction.rollback();
                claimed.addAll(conflicts);
                return Optional.empty();
            }
            batch = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("record facts"));
            batch.onCommit(unit -> transaction.commit());
            batch.onRollback(unit -> transaction.rollback());
            List<FactOutcome> outcomes = decide(facts, stored, connection);
            batch.commit();
            return Optional.of(outcomes);
        } catch (SQLException e) {
            end(batch, transaction, e);
            throw new LedgerUnavailableException("the event store could not be asked what it holds", e);
        } catch (RuntimeException e) {
            end(batch, transaction, e);
            throw e;
        }
    }

    private static void end(@Nullable UnitOfWork<?> batch, Transaction transaction, Exception cause) {
        if (batch == null) {
            transaction.rollback();
        } else if (batch.isActive()) {
            batch.rollback(cause);
        }
    }

    private List<FactOutcome> decide(List<ReadFact> facts, StoredFacts stored, Connection connection)
            throws SQLException {
        BatchDispatch dispatch = new BatchDispatch(axon, cache, clock.instant().truncatedTo(ChronoUnit.MICROS));
        dispatch.prepare(stored.toRecord(facts), stored, store, connection);
        List<FactOutcome> outcomes = new ArrayList<>(facts.size());
        store.withStreams(dispatch.streams(), () -> {
            dispatch.loadKnownAggregates();
            for (ReadFact fact : facts) {
                outcomes.add(outcome(fact, stored, dispatch));
            }
        });
        return outcomes;
    }

    private static FactOutcome outcome(ReadFact fact, StoredFacts stored, BatchDispatch dispatch) {
        String first = stored.contentHash(fact);
        if (first == null) {
            FactOutcome outcome = dispatch.send(fact);
            if (outcome instanceof FactOutcome.Recorded) {
                stored.record(fact);
            }
            return outcome;
        }
        if (first.equals(fact.contentHash())) {
            return new FactOutcome.Duplicate();
        }
        return stored.recordConflict(fact) ? dispatch.sendConflict(fact, first) : new FactOutcome.Conflict();
    }

    private static Set<String> conflictStreams(List<ReadFact> conflicts) {
        Set<String> streams = new HashSet<>();
        conflicts.forEach(
                fact -> streams.add(FactConflicts.TYPE.stream(fact.conflict(fact.contentHash(), fact.occurredAt()))));
        return streams;
    }
}
