package io.tieout.app.matching;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run found for one kind of match.
 *
 * @param ours how many items of our side there are
 * @param theirs how many items of their side there are
 * @param groups how many groups, by rule and status, for example {@code MERCHANT_REFERENCE CONFIRMED}
 * @param matched how many groups are confirmed or forced
 * @param suggested how many groups wait for a person
 * @param unmatchedOurs items of our side that are in no confirmed or forced group
 * @param unmatchedTheirs items of their side that are in no confirmed or forced group
 * @param crowded items for which more candidates fit than anybody can look at, so that nothing was suggested
 */
public record KindReport(
        String kind,
        long ours,
        long theirs,
        Map<String, Long> groups,
        long matched,
        long suggested,
        long unmatchedOurs,
        long unmatchedTheirs,
        long crowded) {
    public KindReport {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }
}
