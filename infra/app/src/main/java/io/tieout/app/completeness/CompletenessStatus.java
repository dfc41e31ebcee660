package io.tieout.app.completeness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the verifier knows now. Immutable.
 *
 * @param round how many comparisons were made, over all lives of the verifier
 * @param verifiedSeq the cut of the last one; 0 before the first
 * @param verifiedAt when it began; empty before the first
 * @param behind places of the ledger that the expected rows are behind the cut of the warehouse
 * @param tables of the last comparison
 * @param differences of the last comparison, the first of them
 * @param counts all of them, by table; a table without differences is not in it
 * @param lastError of the last round, null where it went well
 */
public record CompletenessStatus(
        long round,
        long verifiedSeq,
        Optional<Instant> verifiedAt,
        long behind,
        List<CompletenessReport.TableResult> tables,
        List<Difference> differences,
        Map<String, Long> counts,
        @Nullable String lastError) {
    public CompletenessStatus {
        counts = Map.copyOf(counts);
        tables = List.copyOf(tables);
        differences = List.copyOf(differences);
    }

    /** How many rows differ in all. */
    public long differenceCount() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    static CompletenessStatus starting(long round) {
        return new CompletenessStatus(round, 0, Optional.empty(), 0, List.of(), List.of(), Map.of(), null);
    }

    CompletenessStatus behind(long places) {
        return new CompletenessStatus(round, verifiedSeq, verifiedAt, places, tables, differences, counts, lastError);
    }

    CompletenessStatus failed(String error) {
        return new CompletenessStatus(round, verifiedSeq, verifiedAt, behind, tables, differences, counts, error);
    }
}
