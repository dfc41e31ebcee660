package io.tieout.app.ingest;

import io.tieout.ledger.fact.FactOutcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What {@link FactGroup} says to a request before anything is recorded. */
public sealed interface Submission {
    /**
     * The facts wait for a writer.
     *
     * @param outcomes one outcome per fact in order, once durable; fails with the recorder's exception where the store cannot answer
     */
    record Accepted(CompletableFuture<List<FactOutcome>> outcomes) implements Submission {}

    /**
     * The queue has no room: nothing was taken.
     *
     * @param retryAfter when to come again
     */
    record Full(Duration retryAfter) implements Submission {}

    /** The group is closing and takes nothing more. */
    record Closed() implements Submission {}
}
