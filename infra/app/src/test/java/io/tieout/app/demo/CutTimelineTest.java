package io.tieout.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutTimelineTest {
    private static final Instant START = Instant.parse("2026-01-31T00:00:00Z");

    @Test
    void anEventIsVisibleWhenTheFirstCutCoversIt() {
        CutTimeline timeline = new CutTimeline();
        timeline.observed(START.plusMillis(100), 5);
        timeline.observed(START.plusMillis(300), 9);
        timeline.observed(START.plusMillis(400), 9);

        CutTimeline.Quantiles quantiles = timeline.quantiles(Map.of(5L, START, 6L, START));

        assertThat(quantiles.p50()).isEqualTo(Duration.ofMillis(300));
        assertThat(quantiles.p99()).isEqualTo(Duration.ofMillis(300));
        assertThat(timeline.quantiles(Map.of(1L, START)).p50()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void refusesToGuessAboutAnEventBeyondTheLastCut() {
        CutTimeline timeline = new CutTimeline();
        timeline.observed(START, 5);

        assertThatThrownBy(() -> timeline.quantiles(Map.of(6L, START)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "ledger sequence 6 lies beyond the last observed cut 5; observe until the cut has passed it");
    }
}
