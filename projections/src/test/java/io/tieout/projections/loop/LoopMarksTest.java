package io.tieout.projections.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoopMarksTest {
    @Test
    void isCompleteUpToTheLeastOfAllThatWriteHere() {
        LoopMarks marks = new LoopMarks(LoopLevel.LINKS, () -> 2);
        marks.see("events/0", 10);
        marks.see("events/1", 7);
        marks.see("loop-references/0", 5);
        assertThat(marks.complete())
                .as("one task of the level above has said nothing")
                .isEqualTo(-1);

        marks.see("loop-references/1", 9);
        assertThat(marks.complete()).isEqualTo(5);
        marks.see("loop-references/0", 10);
        assertThat(marks.complete()).isEqualTo(7);
        marks.see("events/1", 3);
        assertThat(marks.complete())
                .as("a marker that is read again takes nothing back")
                .isEqualTo(7);
    }

    @Test
    void aKeyGoesToOnePartitionAndAMarkerToAll() {
        assertThat(LoopKey.of("payment:p1").partitions("topic", 6)).hasSize(1);
        assertThat(LoopKey.of("terms:fs1").partitions("topic", 3)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(LoopKey.marker().partitions("topic", 3)).containsExactlyInAnyOrder(0, 1, 2);
    }
}
