package io.tieout.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FlushPaceTest {
    private static final FlushPolicy USUAL = new FlushPolicy(1_000, 1 << 20, Duration.ofSeconds(1));

    private final FlushPace pace = new FlushPace(USUAL);

    @Test
    void makesLoadsLargerAndRarerEachTimeTheWarehouseCannotKeepUp() {
        pace.pressed(0);
        assertThat(pace.policy()).isEqualTo(new FlushPolicy(2_000, 2 << 20, Duration.ofSeconds(2)));

        pace.pressed(5_000);
        assertThat(pace.policy()).isEqualTo(new FlushPolicy(4_000, 4 << 20, Duration.ofSeconds(4)));

        for (int i = 2; i < 20; i++) {
            pace.pressed(i * 100_000L);
        }
        assertThat(pace.policy()).isEqualTo(new FlushPolicy(16_000, 16 << 20, Duration.ofSeconds(16)));
    }

    @Test
    void countsTheSameBottleneckOnceThoughSeveralPartitionsMeetIt() {
        pace.pressed(0);
        pace.pressed(10);
        pace.pressed(20);

        assertThat(pace.factor()).isEqualTo(2);
    }

    @Test
    void goesBackStepByStepWhenLoadsGoThroughForAWhile() {
        pace.pressed(0);
        pace.pressed(5_000);
        pace.loaded(6_000);
        assertThat(pace.factor()).isEqualTo(4);

        pace.loaded(25_000);
        assertThat(pace.factor()).isEqualTo(2);
        pace.loaded(45_000);

        assertThat(pace.policy()).isEqualTo(USUAL);
        assertThat(pace.slowed()).isFalse();
        assertThat(pace.slowedMillis(99_000)).isEqualTo(45_000);
    }
}
