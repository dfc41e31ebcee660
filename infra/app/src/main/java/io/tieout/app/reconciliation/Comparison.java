package io.tieout.app.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Breaks that were found against breaks that were expected, by scenario and break key. */
public record Comparison(List<Row> rows) {
    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Compares.
     *
     * @param expected the break keys by scenario that labels name
     * @param found the break keys by scenario that the scenarios returned; a scenario that ran and found nothing has an empty set
     */
    public static Comparison of(Map<String, Set<String>> expected, Map<String, Set<String>> found) {
        Set<String> scenarios = new TreeSet<>(expected.keySet());
        scenarios.addAll(found.keySet());
        List<Row> rows = new ArrayList<>();
        for (String scenario : scenarios) {
            Set<String> wanted = expected.getOrDefault(scenario, Set.of());
            Set<String> had = found.getOrDefault(scenario, Set.of());
            rows.add(new Row(scenario, wanted.size(), had.size(), without(wanted, had), without(had, wanted)));
        }
        return new Comparison(rows);
    }

    /** How many expected breaks no scenario returned. */
    public int missed() {
        return rows.stream().mapToInt(row -> row.missed().size()).sum();
    }

    /** How many breaks were returned that nobody expected. */
    public int unexpected() {
        return rows.stream().mapToInt(row -> row.unexpected().size()).sum();
    }

    /** Whether found equals expected. */
    public boolean exact() {
        return missed() == 0 && unexpected() == 0;
    }

    /** The numbers by scenario in ascending order. */
    public Map<String, Integer> counts(java.util.function.ToIntFunction<Row> number) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.put(row.scenario(), number.applyAsInt(row)));
        return counts;
    }

    private static List<String> without(Set<String> all, Set<String> taken) {
        return all.stream().filter(key -> !taken.contains(key)).sorted().toList();
    }

    /**
     * One scenario.
     *
     * @param injected how many breaks were expected
     * @param found how many were returned
     * @param missed the keys expected and not returned
     * @param unexpected the keys returned and not expected
     */
    public record Row(String scenario, int injected, int found, List<String> missed, List<String> unexpected) {
        /** Of the breaks returned, the share that was expected, in whole percent rounded down; 100 where none was returned. */
        public int precisionPercent() {
            return found == 0 ? 100 : (found - unexpected.size()) * 100 / found;
        }

        /** Of the breaks expected, the share that was returned, in whole percent rounded down; 100 where none was expected. */
        public int recallPercent() {
            return injected == 0 ? 100 : (injected - missed.size()) * 100 / injected;
        }
    }
}
