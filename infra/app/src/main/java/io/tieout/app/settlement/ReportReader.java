package io.tieout.app.settlement;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads one format of settlement reports. It keeps nothing between two readings. */
interface ReportReader {
    /**
     * Reads a file from its beginning to its end.
     *
     * @throws FileRefusedException if it is not in this format
     */
    void read(ReportFile file, ReportSink sink) throws IOException, FileRefusedException;

    /** What the format promises of a batch as a whole and this one does not keep. */
    default List<String> contradictions(BatchSummary batch) {
        return List.of();
    }

    /** A payout that the report implies without a line of its own. */
    default Optional<ReportedPayout> impliedPayout(BatchKey key, BatchSummary batch) {
        return Optional.empty();
    }
}
