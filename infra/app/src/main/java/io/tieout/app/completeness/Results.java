package io.tieout.app.completeness;

import io.tieout.app.completeness.CompletenessReport.TableResult;
import java.util.List;

/** What a comparison said of a table, for reports. */
final class Results {
    private Results() {}

    static TableResult of(ProvenTable table, TableProof.Result result, long records, long millis) {
        return new TableResult(
                table.name(),
                Expectation.folded(table.table()) ? "LOG" : "TOPIC",
                result.expectedRows(),
                result.rows(),
                result.groups(),
                result.differing().size(),
                records,
                List.copyOf(result.sums()),
                millis);
    }

    static TableResult of(ProvenTable table, AggregateProof.Result result, List<Difference> different, long millis) {
        return new TableResult(
                table.name(),
                "TOPIC",
                result.wanted().size(),
                result.actual().size(),
                result.wanted().size(),
                different.size(),
                0,
                different.stream().map(Difference::words).toList(),
                millis);
    }
}
