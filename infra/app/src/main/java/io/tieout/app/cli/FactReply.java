package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** What a server said to a batch of facts. */
sealed interface FactReply {
    /**
     * Each fact has its outcome, in the order of the batch.
     *
     * @param rejectedNotKept how many of the rejected ones are not known to be kept
     */
    record Answered(List<JsonNode> outcomes, int rejectedNotKept) implements FactReply {}

    /**
     * Nothing is known; the same facts may be sent again, because what was recorded answers {@code DUPLICATE}.
     *
     * @param atLeast how long the server wants to be left alone, zero where it did not say
     */
    record Later(String reason, Duration atLeast) implements FactReply {}

    /** The body was larger than the server takes. */
    record TooLarge(String reason) implements FactReply {}

    /** Sending again would not help. */
    record Refused(String reason) implements FactReply {}
}
