package io.tieout.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class ResumePointTest {
    private final TreeMap<Integer, Long> marks = new TreeMap<>(Map.of(0, 12L, 7, 9L));

    @Test
    void keyTablesGoOnBehindTheCommittedOffset() {
        ResumePoint point = ResumePoint.ofKeyTable(committed(50, "g1", -1), "g1");

        assertThat(point.offset()).contains(50L);
        assertThat(point.note())
                .hasValueSatisfying(note -> assertThat(note.marks()).isEqualTo(marks));
    }

    @Test
    void keyTablesStartOverInANewGenerationOrWhenSomebodyElseCommitted() {
        assertThat(ResumePoint.ofKeyTable(committed(50, "g1", -1), "g2").offset())
                .isEmpty();
        assertThat(ResumePoint.ofKeyTable(new OffsetAndMetadata(50, "x"), "g1").offset())
                .isEmpty();
        assertThat(ResumePoint.ofKeyTable(null, "g1").offset()).isEmpty();
    }

    @Test
    void appendOnlyTablesGoOnBehindTheirOwnPosition() {
        assertThat(ResumePoint.ofAppendOnlyTable(null, "g1", 80))
                .isEqualTo(new ResumePoint(Optional.of(81L), 80, Optional.empty()));
        assertThat(ResumePoint.ofAppendOnlyTable(null, "g1", -1).offset()).isEmpty();
    }

    @Test
    void appendOnlyTablesTakeTheCommittedOffsetWhereTheTableHasAllItHadThen() {
        // Earlier than the table: watermarks are still to be read. Later: rejected records follow the last row.
        assertThat(ResumePoint.ofAppendOnlyTable(committed(50, "g1", 49), "g1", 80)
                        .offset())
                .contains(50L);
        assertThat(ResumePoint.ofAppendOnlyTable(committed(90, "g1", 80), "g1", 80)
                        .offset())
                .contains(90L);
    }

    @Test
    void appendOnlyTablesThatLostRowsIgnoreTheCommittedOffset() {
        assertThat(ResumePoint.ofAppendOnlyTable(committed(90, "g1", 80), "g1", 79)
                        .offset())
                .contains(80L);
        assertThat(ResumePoint.ofAppendOnlyTable(committed(90, "g1", 80), "g1", -1)
                        .offset())
                .isEmpty();
    }

    @Test
    void aNoteSurvivesKafkaAndForeignTextIsNoNote() {
        CommitNote note = new CommitNote("g1", 80, marks);

        assertThat(note.encode()).isEqualTo("v1;g1;80;0:12,7:9,");
        assertThat(CommitNote.decode(note.encode())).contains(note);
        for (String foreign : new String[] {"", "v1", "v2;g1;1;", "v1;g1;x;", "v1;g1;1;0", "v1;g1;1;0:x,"}) {
            assertThat(CommitNote.decode(foreign)).as(foreign).isEmpty();
        }
    }

    @Test
    void aNoteNeverGrowsBeyondWhatKafkaTakes() {
        TreeMap<Integer, Long> many = new TreeMap<>();
        for (int source = 0; source < 1_000; source++) {
            many.put(source, Long.MAX_VALUE);
        }

        String text = new CommitNote("g1", 80, many).encode();

        assertThat(text).hasSizeLessThanOrEqualTo(4000);
        assertThat(CommitNote.decode(text)).isPresent();
    }

    private OffsetAndMetadata committed(long offset, String generation, long position) {
        return new OffsetAndMetadata(offset, new CommitNote(generation, position, marks).encode());
    }
}
