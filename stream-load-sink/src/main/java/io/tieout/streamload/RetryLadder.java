package io.tieout.streamload;

import io.tieout.streamload.LoadOutcome.AlreadyLoaded;
import io.tieout.streamload.LoadOutcome.InProgress;
import io.tieout.streamload.LoadOutcome.Loaded;
import io.tieout.streamload.LoadOutcome.Pressure;
import io.tieout.streamload.LoadOutcome.Refused;
import io.tieout.streamload.LoadOutcome.Rejected;
import io.tieout.streamload.LoadOutcome.TryLater;
import java.time.Duration;

/**
 * What to do after an outcome or a label state: one reason a rung, first match wins. No rung leads to a new label: that is
 * how one load becomes two.
 */
final class RetryLadder {
    private RetryLadder() {}

    /** The next move. */
    sealed interface Step {
        /** The outcome stands. */
        record Stop() implements Step {}

        /** Send the same rows under the same label. */
        record SendAgain(Duration after) implements Step {}

        /** Ask what became of the label. */
        record AskForLabel(Duration after) implements Step {}

        /** The label is committed. */
        record Committed() implements Step {}
    }

    /** After a load; {@code attempt} counts the requests sent so far, this one included. */
    static Step afterLoad(LoadOutcome outcome, int attempt, RetryPolicy policy) {
        if (outcome instanceof Loaded || outcome instanceof AlreadyLoaded) {
            return new Step.Stop();
        }
        if (outcome instanceof Rejected || outcome instanceof Refused) {
            return new Step.Stop();
        }
        if (attempt >= policy.maxAttempts()) {
            return new Step.Stop();
        }
        Duration delay = policy.delayAfter(attempt);
        if (outcome instanceof TryLater later) {
            return new Step.SendAgain(later.pressure() == Pressure.BACK_PRESSURE ? policy.maxDelay() : delay);
        }
        if (outcome instanceof InProgress) {
            return new Step.AskForLabel(delay);
        }
        return new Step.AskForLabel(delay); // Unknown: the label knows.
    }

    /** After a question for the label. */
    static Step afterQuestion(LabelState state, int attempt, RetryPolicy policy) {
        if (state == LabelState.COMMITTED || state == LabelState.VISIBLE) {
            return new Step.Committed();
        }
        if (attempt >= policy.maxAttempts()) {
            return new Step.Stop();
        }
        Duration delay = policy.delayAfter(attempt);
        if (state == LabelState.ABORTED || state == LabelState.UNKNOWN) {
            return new Step.SendAgain(Duration.ZERO); // Not in the table, and the label keeps two loads apart.
        }
        return new Step.AskForLabel(delay);
    }
}
