package io.tieout.app.completeness;

import io.tieout.app.completeness.TableTotals.Bucket;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From groups whose totals differ to the keys that may be why: a large area (partition and business date) is divided into 256 by the hash of the key, and
 * only of the parts that differ are the hashes of the rows fetched. What it names is looked at once more before anybody believes it ({@link
 * Comparison#confirmed}). Not thread-safe.
 */
final class Narrowing {
    /** Areas of up to so many rows are not divided further. */
    private static final long SMALL = 4_096;
    /** How many expected rows are held at once. */
    private static final long MOST_HELD = 500_000;

    private static final HexFormat HEX = HexFormat.of();
    private static final BigDecimal[] NO_AMOUNTS = {};

    private final Connection warehouse;
    private final ExpectedRows expected;
    private final RowSql sql;
    private final long cut;
    private final Set<String> keys = new TreeSet<>();

    Narrowing(Connection warehouse, ExpectedRows expected, long cut) {
        this.warehouse = warehouse;
        this.expected = expected;
        this.sql = new RowSql(expected.table());
        this.cut = cut;
    }

    /** A partition and a business date; empty for a table without dates. */
    private record Area(int partition, String date) {}

    /** Hashes of the keys that may differ. */
    Set<String> keys(Set<Group> groups) throws SQLException {
        Map<Area, Long> sizes = new HashMap<>();
        expected.totals()
                .forEach((group, totals) ->
                        sizes.merge(new Area(group.partition(), group.businessDate()), totals.count(), Long::sum));
        List<Area> chunk = new ArrayList<>();
        long held = 0;
        for (Area area : groups.stream()
                .map(group -> new Area(group.partition(), group.businessDate()))
                .collect(Collectors.toCollection(LinkedHashSet::new))) {
            chunk.add(area);
            held += sizes.getOrDefault(area, 0L);
            if (held > MOST_HELD) {
                narrow(chunk, sizes);
                chunk.clear();
                held = 0;
            }
        }
        narrow(chunk, sizes);
        return keys;
    }

    private void narrow(List<Area> areas, Map<Area, Long> sizes) throws SQLException {
        Set<Area> large = areas.stream()
                .filter(area -> sizes.getOrDefault(area, 0L) > SMALL)
                .collect(Collectors.toSet());
        Map<Area, Set<String>> buckets = large.isEmpty() ? Map.of() : differingBuckets(large);
        Map<String, String> hashes = new HashMap<>();
        Map<Area, Set<String>> expectedKeys = new HashMap<>();
        Set<Area> wanted = new HashSet<>(areas);
        expected.each((key, row) -> {
            Area area = areaOf(row);
            String hash = HEX.formatHex(key);
            if (wanted.contains(area) && isIn(buckets, area, hash)) {
                hashes.put(hash, HEX.formatHex(row.hash()));
                expectedKeys.computeIfAbsent(area, any -> new HashSet<>()).add(hash);
            }
        });
        for (Area area : areas) {
            Set<String> digits = buckets.get(area);
            if (digits == null || !digits.isEmpty()) {
                compare(where(area, digits), hashes, expectedKeys.getOrDefault(area, Set.of()));
            }
        }
    }

    private static boolean isIn(Map<Area, Set<String>> buckets, Area area, String hash) {
        Set<String> digits = buckets.get(area);
        return digits == null || digits.contains(hash.substring(0, 2));
    }

    private void compare(String where, Map<String, String> hashes, Set<String> expectedHere) throws SQLException {
        Set<String> seen = new HashSet<>();
        try (Statement statement = warehouse.createStatement()) {
            statement.setFetchSize(5_000);
            try (ResultSet rows = statement.executeQuery(sql.hashes(cut, where))) {
                while (rows.next()) {
                    String key = rows.getString(1);
                    if (!seen.add(key) || !rows.getString(2).equals(hashes.get(key))) {
                        keys.add(key);
                    }
                }
            }
        }
        expectedHere.stream().filter(key -> !seen.contains(key)).forEach(keys::add);
    }

    /** The parts of each area in which the warehouse's totals are not the expected ones. */
    private Map<Area, Set<String>> differingBuckets(Set<Area> areas) throws SQLException {
        Map<Area, Map<String, long[]>> wanted = new HashMap<>();
        expected.each((key, row) -> {
            Area area = areaOf(row);
            if (areas.contains(area)) {
                add(wanted, area, HEX.formatHex(key, 0, 1), 1, row.hash());
            }
        });
        Map<Area, Set<String>> differing = new HashMap<>();
        for (Area area : areas) {
            TableTotals found = TableTotals.read(warehouse, expected.table(), sql.totals(cut, 2, where(area, null)));
            for (String key : found.newer().keySet()) {
                expected.find(HEX.parseHex(key))
                        .filter(row -> areaOf(row).equals(area))
                        .ifPresent(row -> add(wanted, area, key.substring(0, 2), -1, row.hash()));
            }
            differing.put(area, differing(wanted.getOrDefault(area, Map.of()), found));
        }
        return differing;
    }

    private Set<String> differing(Map<String, long[]> wanted, TableTotals found) {
        Map<String, Totals> actual = new HashMap<>();
        for (Map.Entry<Bucket, Totals> part : found.groups().entrySet()) {
            actual.computeIfAbsent(part.getKey().digits(), any -> new Totals(0)).include(part.getValue());
        }
        Set<String> all = new TreeSet<>(wanted.keySet());
        all.addAll(actual.keySet());
        all.removeIf(digits -> {
            long[] one = wanted.getOrDefault(digits, new long[3]);
            return actual.getOrDefault(digits, new Totals(0)).agrees(new Totals(one[0], one[1], one[2], NO_AMOUNTS));
        });
        return all;
    }

    private static void add(Map<Area, Map<String, long[]>> wanted, Area area, String digits, int times, byte[] hash) {
        long[] sums = wanted.computeIfAbsent(area, any -> new HashMap<>()).computeIfAbsent(digits, any -> new long[3]);
        ByteBuffer parts = ByteBuffer.wrap(hash);
        sums[0] += times;
        sums[1] += times * Integer.toUnsignedLong(parts.getInt());
        sums[2] += times * Integer.toUnsignedLong(parts.getInt());
    }

    private Area areaOf(KeptRow row) {
        Group group = expected.groupOf(row);
        return new Area(group.partition(), group.businessDate());
    }

    private String where(Area area, @Nullable Set<String> digits) {
        String where = " AND _partition = " + area.partition();
        if (expected.table().hasDate()) {
            where += " AND business_date = '" + area.date() + "'";
        }
        if (digits != null) {
            where += " AND left(" + sql.keyHash() + ", 2) IN ("
                    + digits.stream().map(two -> "'" + two + "'").collect(Collectors.joining(", ")) + ")";
        }
        return where;
    }
}
