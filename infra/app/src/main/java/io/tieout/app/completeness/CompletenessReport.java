package io.tieout.app.completeness;

import java.util.List;

/**
 * What one comparison of the event log with topics and tables found.
 *
 * @param cut that was compared: everything that events up to this place of the ledger give
 * @param head the last place of the ledger when the comparison ended
 * @param tables in the order they were compared
 * @param differences the first of them, confirmed by a second look at a later cut
 * @param moreDifferences how many there are beside these
 */
public record CompletenessReport(
        long cut, long head, List<TableResult> tables, List<Difference> differences, long moreDifferences) {
    /** What a comparison says as a whole. */
    public enum Verdict {
        /** Every table holds what the event log gives. */
        COMPLETE,
        /** Something differs. */
        INCOMPLETE,
        /** No cut is known yet, so nothing could be compared. */
        UNKNOWN
    }

    /**
     * One table.
     *
     * @param source {@code LOG} where the expected rows were folded from the event log, {@code TOPIC} where they were taken from the row topic
     * @param expectedRows that the table is to have
     * @param rows that it has, up to the cut
     * @param groups partitions, days and currencies whose count, sums and hashes were compared
     * @param differingGroups of these, at the first look
     * @param records of its row topic that were compared; 0 where the topic was not read
     * @param totals which totals differed, in words
     * @param millis that it took
     */
    public record TableResult(
            String table,
            String source,
            long expectedRows,
            long rows,
            int groups,
            int differingGroups,
            long records,
            List<String> totals,
            long millis) {
        public TableResult {
            totals = List.copyOf(totals);
        }
    }

    public CompletenessReport {
        tables = List.copyOf(tables);
        differences = List.copyOf(differences);
    }

    /** A report of a warehouse without a cut. */
    static CompletenessReport unknown(long head) {
        return new CompletenessReport(0, head, List.of(), List.of(), 0);
    }

    /** What the comparison says as a whole. */
    public Verdict verdict() {
        if (!differences.isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        return tables.isEmpty() ? Verdict.UNKNOWN : Verdict.COMPLETE;
    }

    /** Every difference, those that are not listed too. */
    public long differenceCount() {
        return differences.size() + moreDifferences;
    }
}
