package io.tieout.app.ingest;

import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.FactRejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes the items of one request: those that are facts of this publisher go to the group, the others are refused here, and the answers are put in order. */
final class FactIntake {
    private final FactGroup group;

    FactIntake(FactGroup group) {
        this.group = group;
    }

    sealed interface Answer {
        record Taken(CompletableFuture<List<ItemOutcome>> outcomes) implements Answer {}

        record Busy(Duration retryAfter) implements Answer {}

        record Closed() implements Answer {}
    }

    Answer take(Publisher publisher, List<ReadFact> items) {
        List<FactEnvelope> facts = new ArrayList<>(items.size());
        List<@Nullable FactRejection> refusals = new ArrayList<>(items.size());
        for (ReadFact item : items) {
            if (item instanceof ReadFact.Envelope envelope) {
                Optional<FactRejection> refusal = publisher.refusal(envelope.fact());
                if (refusal.isEmpty()) {
                    facts.add(envelope.fact());
                }
                refusals.add(refusal.orElse(null));
            } else if (item instanceof ReadFact.Malformed malformed) {
                refusals.add(malformed.reason());
            }
        }
        Submission submission = group.submit(facts);
        if (submission instanceof Submission.Full full) {
            return new Answer.Busy(full.retryAfter());
        }
        if (submission instanceof Submission.Accepted accepted) {
            return new Answer.Taken(accepted.outcomes().thenApply(outcomes -> inOrder(items, refusals, outcomes)));
        }
        return new Answer.Closed();
    }

    private static List<ItemOutcome> inOrder(
            List<ReadFact> items, List<@Nullable FactRejection> refusals, List<FactOutcome> recorded) {
        List<ItemOutcome> answers = new ArrayList<>(items.size());
        int next = 0;
        for (int i = 0; i < items.size(); i++) {
            FactRejection refusal = refusals.get(i);
            FactOutcome outcome = refusal == null ? recorded.get(next++) : new FactOutcome.Rejected(refusal);
            ReadFact item = items.get(i);
            if (item instanceof ReadFact.Envelope envelope) {
                answers.add(
                        new ItemOutcome(envelope.fact().id(), envelope.fact().source(), outcome));
            } else if (item instanceof ReadFact.Malformed malformed) {
                answers.add(new ItemOutcome(malformed.id(), malformed.source(), outcome));
            }
        }
        return answers;
    }
}
