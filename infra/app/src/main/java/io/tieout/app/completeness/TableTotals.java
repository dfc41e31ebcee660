package io.tieout.app.completeness;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Control totals that the warehouse gave in one statement.
 *
 * @param groups the rows no newer than the cut, by group and, where asked for, by the first digits of the key's hash
 * @param newer the ledger sequence of each row that is newer, by the hash of its key
 */
record TableTotals(Map<Bucket, Totals> groups, Map<String, Long> newer) {
    /** Part of a group; {@code digits} are empty for the whole of it. */
    record Bucket(Group group, String digits) {}

    static TableTotals read(Connection warehouse, ProvenTable table, String sql) throws SQLException {
        int amounts = table.money().size();
        Map<Bucket, Totals> groups = new HashMap<>();
        Map<String, Long> newer = new HashMap<>();
        try (Statement statement = warehouse.createStatement()) {
            statement.setFetchSize(5_000);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    if (rows.getString(5).isEmpty()) {
                        Group group = new Group(rows.getInt(1), rows.getString(2), rows.getString(3));
                        groups.put(new Bucket(group, rows.getString(4)), totals(rows, amounts));
                    } else {
                        newer.merge(rows.getString(5), rows.getLong(6), Math::max);
                    }
                }
            }
        }
        return new TableTotals(groups, newer);
    }

    private static Totals totals(ResultSet row, int amounts) throws SQLException {
        BigDecimal[] sums = new BigDecimal[amounts];
        for (int i = 0; i < amounts; i++) {
            BigDecimal sum = row.getBigDecimal(9 + i);
            sums[i] = sum == null ? BigDecimal.ZERO : sum;
        }
        return new Totals(row.getLong(6), row.getLong(7), row.getLong(8), sums);
    }
}
