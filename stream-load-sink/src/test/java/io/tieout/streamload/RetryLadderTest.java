package io.tieout.streamload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.streamload.LoadOutcome.AlreadyLoaded;
import io.tieout.streamload.LoadOutcome.InProgress;
import io.tieout.streamload.LoadOutcome.Pressure;
import io.tieout.streamload.LoadOutcome.Refused;
import io.tieout.streamload.LoadOutcome.TryLater;
import io.tieout.streamload.LoadOutcome.Unknown;
import io.tieout.streamload.RetryLadder.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryLadderTest {
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofMillis(100), Duration.ofSeconds(1));

    @Test
    void stopsWhereTheOutcomeIsKnown() {
        assertThat(RetryLadder.afterLoad(new AlreadyLoaded("l", ""), 1, POLICY)).isEqualTo(new Step.Stop());
        assertThat(RetryLadder.afterLoad(new Refused("l", ""), 1, POLICY)).isEqualTo(new Step.Stop());
    }

    @Test
    void asksForTheLabelWhereTheOutcomeIsOpen() {
        assertThat(RetryLadder.afterLoad(new Unknown("l", ""), 1, POLICY))
                .isEqualTo(new Step.AskForLabel(Duration.ofMillis(100)));
        assertThat(RetryLadder.afterLoad(new InProgress("l", ""), 2, POLICY))
                .isEqualTo(new Step.AskForLabel(Duration.ofMillis(200)));
    }

    @Test
    void sendsAgainWhereNothingWasWritten() {
        assertThat(RetryLadder.afterLoad(new TryLater("l", "", Pressure.TRANSIENT), 1, POLICY))
                .isEqualTo(new Step.SendAgain(Duration.ofMillis(100)));
        assertThat(RetryLadder.afterLoad(new TryLater("l", "", Pressure.BACK_PRESSURE), 1, POLICY))
                .isEqualTo(new Step.SendAgain(Duration.ofSeconds(1)));
        assertThat(RetryLadder.afterQuestion(LabelState.ABORTED, 1, POLICY))
                .isEqualTo(new Step.SendAgain(Duration.ZERO));
        assertThat(RetryLadder.afterQuestion(LabelState.UNKNOWN, 1, POLICY))
                .isEqualTo(new Step.SendAgain(Duration.ZERO));
    }

    @Test
    void endsPatienceAfterTheLastAttemptButBelievesACommittedLabelEvenThen() {
        assertThat(RetryLadder.afterLoad(new Unknown("l", ""), 3, POLICY)).isEqualTo(new Step.Stop());
        assertThat(RetryLadder.afterQuestion(LabelState.PREPARE, 3, POLICY)).isEqualTo(new Step.Stop());
        assertThat(RetryLadder.afterQuestion(LabelState.COMMITTED, 3, POLICY)).isEqualTo(new Step.Committed());
    }
}
