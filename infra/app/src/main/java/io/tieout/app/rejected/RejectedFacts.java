package io.tieout.app.rejected;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Keeps refused facts. {@link RejectedFactsTopic} does it in Kafka. Several threads may call at once; the call itself never waits. */
@FunctionalInterface
public interface RejectedFacts {
    /**
     * Keeps facts durably.
     *
     * @return how many of them are not known to be kept when the keeper's time limit is over; it never fails
     */
    CompletableFuture<Integer> keep(List<RejectedFact> facts);
}
