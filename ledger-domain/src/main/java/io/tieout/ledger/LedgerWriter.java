package io.tieout.ledger;

import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.ReadFact;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Lets concurrent callers share transactions. A caller puts its facts in line and waits its turn; whoever has the turn records what stands in
 * line, its own facts and those of others, in one transaction. One writer at a time: there is no order in which two of them could wait for each
 * other, and a commit is shared instead of waited for.
 *
 * <p>Another process may write to the same database. Where both record the same fact or the same stream, the unique keys let one through; the
 * other is rolled back, forgets what it had cached, looks again and then finds what the first has written.
 */
final class LedgerWriter {
    private static final int MOST_ATTEMPTS = 20;

    /** Serialization failure and deadlock: the transaction was chosen to give way and may be tried again. */
    private static final Set<String> GIVE_WAY = Set.of("40001", "40P01");

    private final BatchRecorder recorder;
    private final int maxGroupedFacts;
    private final Queue<Submission> line = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock(true);

    LedgerWriter(BatchRecorder recorder, int maxGroupedFacts) {
        this.recorder = recorder;
        this.maxGroupedFacts = maxGroupedFacts;
    }

    /** Records facts; returns when they are durable. */
    List<FactOutcome> record(List<ReadFact> facts) {
        Submission mine = new Submission(facts);
        line.add(mine);
        turn.lock();
        try {
            while (!mine.isAnswered()) {
                recordTogether(nextGroup());
            }
        } finally {
            turn.unlock();
        }
        return mine.answer();
    }

    /** Waits for the turn and keeps it, so that nothing is recorded any more. */
    void stop() {
        turn.lock();
    }

    private List<Submission> nextGroup() {
        List<Submission> group = new ArrayList<>();
        int facts = 0;
        for (Submission next = line.peek(); next != null; next = line.peek()) {
            facts += next.facts.size();
            if (!group.isEmpty() && facts > maxGroupedFacts) {
                break;
            }
            group.add(line.remove());
        }
        return group;
    }

    private void recordTogether(List<Submission> group) {
        List<ReadFact> facts = new ArrayList<>();
        group.forEach(submission -> facts.addAll(submission.facts));
        try {
            List<FactOutcome> outcomes = recordWithRetry(facts);
            int from = 0;
            for (Submission submission : group) {
                int to = from + submission.facts.size();
                submission.outcomes = outcomes.subList(from, to);
                from = to;
            }
        } catch (LedgerUnavailableException e) {
            group.forEach(submission -> submission.failure = e);
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.get(0).failure = e;
            } else {
                // Something in one submission is at fault; the others must not pay for it.
                group.forEach(submission -> recordTogether(List.of(submission)));
            }
        }
    }

    private List<FactOutcome> recordWithRetry(List<ReadFact> facts) {
        for (int attempt = 1; ; attempt++) {
            try {
                return recorder.record(facts);
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

    /** The facts of one call and what became of them; touched only by whoever has the turn. */
    private static final class Submission {
        private final List<ReadFact> facts;
        private @Nullable List<FactOutcome> outcomes;
        private @Nullable RuntimeException failure;

        Submission(List<ReadFact> facts) {
            this.facts = facts;
        }

        boolean isAnswered() {
            return outcomes != null || failure != null;
        }

        List<FactOutcome> answer() {
            if (outcomes == null) {
                throw failure == null ? new IllegalStateException("a submission left the line unanswered") : failure;
            }
            return outcomes;
        }
    }
}
