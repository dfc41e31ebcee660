package io.tieout.app.reconciliation;

import io.tieout.starrocks.ReconciliationBreak;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one run found.
 *
 * @param cut the cut when the run began
 * @param verdict {@code INCOMPLETE} where the cut was not known, else {@code CLEAN} or {@code BREAKS}
 * @param scenarios in the order they ran
 */
public record ReconciliationResult(Instant asOf, Cut cut, Verdict verdict, List<ScenarioResult> scenarios) {
    /** What a run says as a whole. */
    public enum Verdict {
        /** The cut is not known or does not reach far enough: breaks may be missing data. */
        INCOMPLETE,
        CLEAN,
        BREAKS
    }

    public ReconciliationResult {
        scenarios = List.copyOf(scenarios);
    }

    /** Every break of every scenario. */
    public List<ReconciliationBreak> breaks() {
        List<ReconciliationBreak> all = new ArrayList<>();
        scenarios.forEach(scenario -> all.addAll(scenario.breaks()));
        return all;
    }

    /** The break keys by scenario; a scenario that found nothing has an empty set. */
    public Map<String, Set<String>> keys() {
        Map<String, Set<String>> keys = new TreeMap<>();
        for (ScenarioResult scenario : scenarios) {
            Set<String> found = keys.computeIfAbsent(scenario.id(), id -> new TreeSet<>());
            scenario.breaks().forEach(item -> found.add(item.breakKey()));
        }
        return keys;
    }

    /** How many breaks each scenario found. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        scenarios.forEach(
                scenario -> counts.put(scenario.id(), scenario.breaks().size()));
        return counts;
    }

    /** What one scenario found and how long its query took. */
    public record ScenarioResult(String id, String title, List<ReconciliationBreak> breaks, Duration duration) {
        public ScenarioResult {
            breaks = List.copyOf(breaks);
        }
    }
}
