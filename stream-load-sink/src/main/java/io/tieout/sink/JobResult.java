package io.tieout.sink;

import io.tieout.streamload.LabelReport;
import io.tieout.streamload.LoadOutcome;

/** What came of a {@link Job}. */
sealed interface JobResult {
    /**
     * A load was answered, or not.
     *
     * @param rowReason the first line of the error log; empty if there is none
     */
    record LoadEnded(LoadOutcome outcome, String rowReason) implements JobResult {}

    record LabelAnswered(LabelReport report) implements JobResult {}

    /**
     * The table knows its position.
     *
     * @param lastOffset -1 if the table has no row of the partition
     */
    record TableAnswered(long lastOffset) implements JobResult {}

    record Diverted() implements JobResult {}

    record WatermarksEnded(WatermarkBoard.Snapshot marks, LoadOutcome outcome) implements JobResult {}

    /** The job could not be done now. */
    record Failed(String why) implements JobResult {}
}
