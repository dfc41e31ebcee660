package io.tieout.app.completeness;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares tables with the expected rows at one cut. What differs is only suspected: rows go on changing between one statement and the next, so {@link
 * #confirmed} looks at each suspect by itself. Not thread-safe.
 */
final class Comparison {
    private final Connection warehouse;
    private final Expectation expectation;
    private final Optional<LocalDate> fromDate;
    private final Map<ProvenTable, Set<String>> suspects =
            new TreeMap<>((a, b) -> a.table().compareTo(b.table()));

    Comparison(Connection warehouse, Expectation expectation, Optional<LocalDate> fromDate) {
        this.warehouse = warehouse;
        this.expectation = expectation;
        this.fromDate = fromDate;
    }

    /**
     * Compares a table of rows by key.
     *
     * @param documents whether JSON columns are read and compared too
     * @param head a place that no row of an event can be behind
     */
    TableProof.Result compare(ProvenTable table, boolean documents, long head) throws SQLException {
        ExpectedRows expected = expectation.rows(table);
        TableProof proof = new TableProof(warehouse, expected, expectation.cut(), fromDate);
        TableProof.Result result = proof.totals();
        Set<String> keys = new TreeSet<>();
        result.newer().forEach((key, sequence) -> {
            if (sequence > head) {
                keys.add(key);
            }
        });
        if (!result.differing().isEmpty()) {
            keys.addAll(new Narrowing(warehouse, expected, expectation.cut()).keys(result.differing()));
        }
        if (documents) {
            keys.addAll(proof.differingDocuments());
        }
        if (!keys.isEmpty()) {
            suspects.put(table, keys);
        }
        return result;
    }

    boolean suspects() {
        return !suspects.isEmpty();
    }

    /**
     * The suspects that differ at the expectation's present cut; the others are suspects no more.
     *
     * @param head the last place of the ledger, read before
     */
    List<Difference> confirmed(long head) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<ProvenTable, Set<String>> entry : suspects.entrySet()) {
            ProvenTable table = entry.getKey();
            ExpectedRows expected = expectation.rows(table);
            RowComparison rows = new RowComparison(expected);
            Map<String, List<ActualRow>> actual = ActualRow.read(warehouse, table, List.copyOf(entry.getValue()));
            Set<String> still = new TreeSet<>();
            for (String key : entry.getValue()) {
                Optional<KeptRow> row = expected.find(HexFormat.of().parseHex(key));
                rows.of(key, row, actual.getOrDefault(key, List.of()), expectation.cut(), head)
                        .ifPresent(difference -> {
                            differences.add(difference);
                            still.add(key);
                        });
            }
            entry.setValue(still);
        }
        suspects.values().removeIf(Set::isEmpty);
        return differences;
    }
}
