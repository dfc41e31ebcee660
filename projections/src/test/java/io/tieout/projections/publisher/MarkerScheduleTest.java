package io.tieout.projections.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MarkerScheduleTest {
    private static final long MILLISECOND = 1_000_000;

    private final MarkerSchedule schedule = new MarkerSchedule(Duration.ofMillis(250), Duration.ofSeconds(5));

    @Test
    void firstMarkerIsDueAtOnce() {
        assertThat(schedule.due(0, 0)).isTrue();
    }

    @Test
    void markerIsDueAfterTheIntervalWhereTheCutMoved() {
        schedule.written(0, 10);

        assertThat(schedule.due(249 * MILLISECOND, 11)).isFalse();
        assertThat(schedule.due(250 * MILLISECOND, 11)).isTrue();
    }

    @Test
    void markerIsDueAfterTheHeartbeatWhereTheCutStands() {
        schedule.written(0, 10);

        assertThat(schedule.due(4_999 * MILLISECOND, 10)).isFalse();
        assertThat(schedule.due(5_000 * MILLISECOND, 10)).isTrue();
    }
}
