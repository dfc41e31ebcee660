package io.tieout.ledger;

import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.ReadFact;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A thread that records what callers put in line, the facts of several of them in one transaction, so that a commit is shared instead of waited
 * for. Where another writer was first with a fact or a stream, the unique keys of the store let one through; the other is rolled back, forgets
 * what it had cached, looks again and then finds what the first has written.
 */
final class WriterLane {
    private static final int MOST_ATTEMPTS = 20;

    /** Serialization failure and deadlock: the transaction was chosen to give way and may be tried again. */
    private static final Set<String> GIVE_WAY = Set.of("40001", "40P01");

    private final Function<List<ReadFact>, List<FactOutcome>> recorder;
    private final int maxGroupedFacts;
    private final Queue<Submission> line = new ArrayDeque<>();
    private final Thread thread;
    private boolean stopping;

    private record Submission(List<ReadFact> facts, CompletableFuture<List<FactOutcome>> outcomes) {}

    WriterLane(String name, Function<List<ReadFact>, List<FactOutcome>> recorder, int maxGroupedFacts) {
        this.recorder = recorder;
        this.maxGroupedFacts = maxGroupedFacts;
        this.thread = new Thread(this::recordUntilStopped, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Puts facts in line; completes when they are durable, with one outcome each. */
    CompletableFuture<List<FactOutcome>> submit(List<ReadFact> facts) {
        Submission submission = new Submission(facts, new CompletableFuture<>());
        synchronized (line) {
            if (stopping) {
                throw new IllegalStateException(
                        "the ledger is closed: " + facts.size() + " facts were not recorded; open it again");
            }
            line.add(submission);
            line.notifyAll();
        }
        return submission.outcomes();
    }

    /** Records what stands in line and takes nothing more. */
    void stop() {
        synchronized (line) {
            stopping = true;
            line.notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void recordUntilStopped() {
        for (List<Submission> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
            recordTogether(group);
        }
    }

    /** Waits for a submission and takes as many as may go together; none when the lane is stopped and empty. */
    private List<Submission> nextGroup() {
        List<Submission> group = new ArrayList<>();
        synchronized (line) {
            while (line.isEmpty() && !stopping) {
                try {
                    line.wait();
                } catch (InterruptedException e) {
                    // Nothing of ours interrupts a writer; what stands in line is still recorded.
                    Thread.interrupted();
                }
            }
            int facts = 0;
            for (Submission next = line.peek(); next != null; next = line.peek()) {
                facts += next.facts().size();
                if (!group.isEmpty() && facts > maxGroupedFacts) {
                    break;
                }
                group.add(line.remove());
            }
        }
        return group;
    }

    private void recordTogether(List<Submission> group) {
        List<ReadFact> facts = new ArrayList<>();
        group.forEach(submission -> facts.addAll(submission.facts()));
        try {
            List<FactOutcome> outcomes = recordWithRetry(facts);
            int from = 0;
            for (Submission submission : group) {
                int to = from + submission.facts().size();
                submission.outcomes().complete(outcomes.subList(from, to));
                from = to;
            }
        } catch (LedgerUnavailableException | Error e) {
            group.forEach(submission -> submission.outcomes().completeExceptionally(e));
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.get(0).outcomes().completeExceptionally(e);
            } else {
                // Something in one submission is at fault; the others must not pay for it.
                group.forEach(submission -> recordTogether(List.of(submission)));
            }
        }
    }

    private List<FactOutcome> recordWithRetry(List<ReadFact> facts) {
        for (int attempt = 1; ; attempt++) {
            try {
                return recorder.apply(facts);
            } catch (RuntimeException e) {
                if (!isLostRace(e)) {
                    throw isDatabaseFailure(e)
                            ? new LedgerUnavailableException(
                                    "the event store did not take " + facts.size() + " facts", e)
                            : e;
                }
                if (attempt == MOST_ATTEMPTS) {
                    throw new LedgerUnavailableException(
                            facts.size() + " facts lost " + attempt + " races against another writer; send them again",
                            e);
                }
            }
        }
    }

    private static boolean isLostRace(RuntimeException failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof ConcurrencyException
                        || cause instanceof AggregateStreamCreationException
                        || (cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && GIVE_WAY.contains(sql.getSQLState())));
    }

    private static boolean isDatabaseFailure(RuntimeException failure) {
        return !(failure instanceof LedgerUnavailableException)
                && causes(failure).stream().anyMatch(SQLException.class::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
