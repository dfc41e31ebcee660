package io.tieout.app.settlement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up the batches of a file, because the fact of a batch and the value date of its lines need what stands at the file's end. */
final class FirstPass implements ReportSink {
    private final Map<BatchKey, BatchSummary> batches = new LinkedHashMap<>();
    private long badLinesOfUnknownBatch;

    Map<BatchKey, BatchSummary> batches() {
        return batches;
    }

    long badLinesOfUnknownBatch() {
        return badLinesOfUnknownBatch;
    }

    private BatchSummary summary(BatchKey key) {
        return batches.computeIfAbsent(key, batch -> new BatchSummary(batch.currency()));
    }

    @Override
    public void line(long lineNumber, ReportedLine line) {
        summary(line.batch()).add(line);
    }

    @Override
    public void payout(long lineNumber, ReportedPayout payout) {
        summary(payout.batch()).add(payout);
    }

    @Override
    public void totals(long lineNumber, BatchKey batch, ReportedTotals totals) {
        summary(batch).report(totals);
    }

    @Override
    public void bad(long lineNumber, String text, @Nullable BatchKey batch, BadLineException reason) {
        if (batch == null) {
            badLinesOfUnknownBatch++;
        } else {
            summary(batch).addBadLine();
        }
    }

    @Override
    public void problem(FileProblem problem) {
        // The second pass tells it.
    }
}
