package io.tieout.app.ingest;

import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Groups the facts of concurrent requests into batches, because a commit costs the same for one fact and for hundreds. A request of many facts is
 * recorded in several batches one after the other by one writer; where the store fails between them, the caller sees the failure and may send all
 * again, since what is recorded already answers {@code DUPLICATE}.
 *
 * <p>Any number of threads may submit. The outcomes are completed by a writer thread: callers must not block it.
 */
public final class FactGroup implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FactGroup.class);

    private final FactRecorder recorder;
    private final FactGroupConfig config;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final List<Thread> writers = new ArrayList<>();
    private int waitingFacts;
    private boolean closing;

    private record Request(List<FactEnvelope> facts, CompletableFuture<List<FactOutcome>> outcomes) {}

    private FactGroup(FactRecorder recorder, FactGroupConfig config) {
        this.recorder = recorder;
        this.config = config;
    }

    /** Starts the writer threads. The caller closes the group, and the recorder only after it. */
    public static FactGroup start(FactRecorder recorder, FactGroupConfig config) {
        FactGroup group = new FactGroup(recorder, config);
        for (int i = 0; i < config.writers(); i++) {
            Thread writer = new Thread(group::writeUntilClosed, "fact-writer-" + i);
            writer.setDaemon(true);
            group.writers.add(writer);
            writer.start();
        }
        return group;
    }

    /** Takes all facts of a request or none of them; never waits. */
    public Submission submit(List<FactEnvelope> facts) {
        if (facts.isEmpty()) {
            return new Submission.Accepted(CompletableFuture.completedFuture(List.of()));
        }
        Request request = new Request(List.copyOf(facts), new CompletableFuture<>());
        lock.lock();
        try {
            if (closing) {
                return new Submission.Closed();
            }
            // A request larger than the whole queue would never fit: it may enter when nothing else waits.
            if (waitingFacts > 0 && waitingFacts + facts.size() > config.queueFacts()) {
                return new Submission.Full(config.retryAfter());
            }
            waiting.addLast(request);
            waitingFacts += facts.size();
            arrived.signal();
        } finally {
            lock.unlock();
        }
        return new Submission.Accepted(request.outcomes());
    }

    /** How many facts wait for a writer now. */
    public int waitingFacts() {
        lock.lock();
        try {
            return waitingFacts;
        } finally {
            lock.unlock();
        }
    }

    /** Refuses new requests, records what was accepted, and fails what could not be recorded within the drain time. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        long end = System.nanoTime() + config.drain().toNanos();
        boolean interrupted = false;
        for (Thread writer : writers) {
            try {
                writer.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        failTheRest();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void failTheRest() {
        List<Request> abandoned;
        lock.lock();
        try {
            abandoned = List.copyOf(waiting);
            waiting.clear();
            waitingFacts = 0;
        } finally {
            lock.unlock();
        }
        for (Request request : abandoned) {
            request.outcomes()
                    .completeExceptionally(
                            new IllegalStateException(request.facts().size()
                                    + " facts were accepted but not recorded within the drain time " + config.drain()
                                    + " of a shutdown; send them again: facts already recorded answer DUPLICATE"));
        }
    }

    private void writeUntilClosed() {
        for (List<Request> batch = nextBatch(); batch != null; batch = nextBatch()) {
            if (batch.size() == 1) {
                recordAlone(batch.get(0));
            } else {
                recordTogether(batch);
            }
        }
    }

    /** Waits for a request, then for company; null when the group is closed and drained. */
    private @Nullable List<Request> nextBatch() {
        List<Request> batch = new ArrayList<>();
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                arrived.awaitUninterruptibly();
            }
            long patience = config.linger().toNanos();
            while (waitingFacts > 0 && waitingFacts < config.batchFacts() && patience > 0 && !closing) {
                patience = arrived.awaitNanos(patience);
            }
            int room = config.batchFacts();
            while (!waiting.isEmpty()
                    && (batch.isEmpty() || waiting.getFirst().facts().size() <= room)) {
                Request request = waiting.removeFirst();
                batch.add(request);
                room -= request.facts().size();
                waitingFacts -= request.facts().size();
            }
            // The signal that woke this writer may stand for a request that another writer could take.
            if (!waiting.isEmpty()) {
                arrived.signal();
            }
            return batch.isEmpty() && closing ? null : batch;
        } catch (InterruptedException e) {
            // Nothing of ours interrupts a writer; whoever did wants no more waiting, and what waits is still recorded.
            log.warn("fact writer was interrupted while it waited; it goes on without waiting");
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void recordAlone(Request request) {
        List<FactOutcome> outcomes = new ArrayList<>(request.facts().size());
        try {
            for (int from = 0; from < request.facts().size(); from += config.batchFacts()) {
                int to = Math.min(request.facts().size(), from + config.batchFacts());
                outcomes.addAll(recordChecked(request.facts().subList(from, to)));
            }
        } catch (RuntimeException e) {
            request.outcomes().completeExceptionally(e);
            return;
        }
        request.outcomes().complete(List.copyOf(outcomes));
    }

    private void recordTogether(List<Request> batch) {
        List<FactEnvelope> facts = new ArrayList<>();
        batch.forEach(request -> facts.addAll(request.facts()));
        List<FactOutcome> outcomes;
        try {
            outcomes = facts.isEmpty() ? List.of() : recordChecked(facts);
        } catch (RuntimeException e) {
            batch.forEach(request -> request.outcomes().completeExceptionally(e));
            return;
        }
        int from = 0;
        for (Request request : batch) {
            int to = from + request.facts().size();
            request.outcomes().complete(List.copyOf(outcomes.subList(from, to)));
            from = to;
        }
    }

    private List<FactOutcome> recordChecked(List<FactEnvelope> facts) {
        List<FactOutcome> outcomes = recorder.record(facts);
        if (outcomes.size() != facts.size()) {
            throw new IllegalStateException("the recorder answered " + outcomes.size() + " outcomes for " + facts.size()
                    + " facts: each fact has one outcome, in order; this is a fault of the recorder");
        }
        return outcomes;
    }
}
