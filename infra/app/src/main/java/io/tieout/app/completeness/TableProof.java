package io.tieout.app.completeness;

import io.tieout.app.completeness.TableTotals.Bucket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares one table of the warehouse with its expected rows at one cut, while rows go on coming in: a row that changed after the cut shows in the
 * warehouse with a higher ledger sequence, so its older version is taken out of the expectation. Not thread-safe.
 */
final class TableProof {
    private final Connection warehouse;
    private final ExpectedRows expected;
    private final long cut;
    private final Optional<LocalDate> fromDate;

    TableProof(Connection warehouse, ExpectedRows expected, long cut, Optional<LocalDate> fromDate) {
        this.warehouse = warehouse;
        this.expected = expected;
        this.cut = cut;
        this.fromDate = expected.table().hasDate() ? fromDate : Optional.empty();
    }

    /**
     * What the totals said.
     *
     * @param expectedRows that the event log gives at the cut
     * @param rows that the warehouse has
     * @param groups how many were compared
     * @param differing the groups whose totals differ
     * @param newer the ledger sequence of the rows that changed after the cut, by key hash
     * @param sums the amounts that differ, in words
     */
    record Result(
            long expectedRows,
            long rows,
            int groups,
            Set<Group> differing,
            Map<String, Long> newer,
            Set<String> sums) {}

    /** Compares count, sums and hashes of every group, all of it computed by the warehouse in one statement. */
    Result totals() throws SQLException {
        RowSql sql = new RowSql(expected.table());
        String where =
                fromDate.map(day -> " AND business_date >= '" + day + "'").orElse("");
        TableTotals found = TableTotals.read(warehouse, expected.table(), sql.totals(cut, 0, where));
        Map<Group, Totals> wanted = wanted(found);
        Map<Group, Totals> actual = new HashMap<>();
        for (Map.Entry<Bucket, Totals> group : found.groups().entrySet()) {
            actual.put(group.getKey().group(), group.getValue());
        }
        Set<Group> all = new HashSet<>(wanted.keySet());
        all.addAll(actual.keySet());
        Set<Group> differing = new HashSet<>();
        Set<String> sums = new TreeSet<>();
        for (Group group : all) {
            Totals one = wanted.getOrDefault(group, expected.nothing());
            Totals other = actual.getOrDefault(group, expected.nothing());
            if (!one.agrees(other)) {
                differing.add(group);
                describe(group, one, other, sums);
            }
        }
        return new Result(rows(wanted), rows(actual), all.size(), differing, found.newer(), sums);
    }

    /** Hashes of the keys of rows whose JSON column is not the expected one: read and compared here, since databases spell JSON in their own ways. */
    Set<String> differingDocuments() throws SQLException {
        Set<String> keys = new TreeSet<>();
        String column = expected.table().json().orElse("");
        if (column.isEmpty()) {
            return keys;
        }
        int place = expected.codec().place(column);
        String where =
                fromDate.map(day -> " AND business_date >= '" + day + "'").orElse("");
        try (Statement statement = warehouse.createStatement()) {
            statement.setFetchSize(5_000);
            try (ResultSet rows = statement.executeQuery(new RowSql(expected.table()).documents(column, cut, where))) {
                while (rows.next()) {
                    String key = rows.getString(1);
                    String actual = RowCodec.canonical(rows.getString(2));
                    Optional<KeptRow> row = expected.find(HexFormat.of().parseHex(key));
                    if (row.isPresent()
                            && !same(actual, expected.codec().read(row.get().json())[place])) {
                        keys.add(key);
                    }
                }
            }
        }
        return keys;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    private Map<Group, Totals> wanted(TableTotals found) {
        Map<Group, Totals> wanted = expected.totals();
        fromDate.ifPresent(day ->
                wanted.keySet().removeIf(group -> group.businessDate().compareTo(day.toString()) < 0));
        for (String key : found.newer().keySet()) {
            expected.find(HexFormat.of().parseHex(key)).ifPresent(row -> {
                Totals group = wanted.get(expected.groupOf(row));
                if (group != null) {
                    group.add(-1, row.hash(), expected.amounts(expected.codec().read(row.json())));
                }
            });
        }
        wanted.values().removeIf(totals -> totals.count() == 0);
        return wanted;
    }

    private void describe(Group group, Totals one, Totals other, Set<String> sums) {
        if (one.count() != other.count()) {
            sums.add(group + ": " + one.count() + " rows expected, " + other.count() + " found");
        }
        for (int i = 0; i < expected.amountNames().size(); i++) {
            if (one.sum(i).compareTo(other.sum(i)) != 0) {
                sums.add(group + ": " + expected.amountNames().get(i) + " "
                        + one.sum(i).toPlainString() + " expected, "
                        + other.sum(i).toPlainString() + " found");
            }
        }
    }

    private static long rows(Map<Group, Totals> groups) {
        return groups.values().stream().mapToLong(Totals::count).sum();
    }
}
