package io.tieout.app.ingest;

import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.FactRejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A ledger in memory: the outcomes of the real one, a gate to hold it, and a switch to make it fail. */
final class TestingLedger implements FactRecorder {
    private final Map<String, FactEnvelope> recorded = new ConcurrentHashMap<>();
    private final List<Integer> batchSizes = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile int failures;

    @Override
    public List<FactOutcome> record(List<FactEnvelope> facts) {
        passGate();
        batchSizes.add(facts.size());
        synchronized (this) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the store is away");
            }
        }
        List<FactOutcome> outcomes = new ArrayList<>();
        facts.forEach(fact -> outcomes.add(record(fact)));
        return outcomes;
    }

    private void passGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted at the gate", e);
        }
    }

    private FactOutcome record(FactEnvelope fact) {
        if (!fact.type().startsWith("io.tieout.")) {
            return new FactOutcome.Rejected(
                    new FactRejection("/type", fact.type(), "the type must be known", "send a known type"));
        }
        FactEnvelope first = recorded.putIfAbsent(fact.source() + " " + fact.id(), fact);
        if (first == null) {
            return new FactOutcome.Recorded();
        }
        return first.equals(fact) ? new FactOutcome.Duplicate() : new FactOutcome.Conflict();
    }

    /** Lets no batch through until {@link #open}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void open() {
        gate.countDown();
    }

    void failNext(int batches) {
        failures = batches;
    }

    List<FactEnvelope> facts() {
        return List.copyOf(recorded.values());
    }

    List<Integer> batchSizes() {
        return List.copyOf(batchSizes);
    }
}
