package io.tieout.app.matching;

import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchPolicy;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a run goes by.
 *
 * @param tolerances how much the two sums of a group may differ, by kind; zero where the kind is missing
 * @param itemsInMemory how many items each sort holds before it writes to disk
 * @param mostByKey how many items may share a key; more is a placeholder such as {@code N/A}, and no key
 * @param mostSuggested how many members a suggested group may have, since a person has to look at each
 * @param mostByAmount as many pairs of one amount are looked at; beyond that an amount says nothing
 * @param mostInSum from how many items a sum may be drawn
 */
public record MatchSettings(
        Map<MatchKind, BigDecimal> tolerances,
        int itemsInMemory,
        int mostByKey,
        int mostSuggested,
        int mostByAmount,
        int mostInSum) {
    public MatchSettings {
        tolerances = Map.copyOf(tolerances);
        if (mostSuggested > MatchPolicy.MOST_MEMBERS) {
            throw new IllegalArgumentException("mostSuggested " + mostSuggested + ": a person decides about at most "
                    + MatchPolicy.MOST_MEMBERS + " members at a time; suggest no larger groups");
        }
    }

    /** Exact sums, a hundred thousand items in memory. */
    public static MatchSettings defaults() {
        return new MatchSettings(Map.of(), 100_000, 10_000, 50, 10_000, 12);
    }

    MatchSettings withTolerances(Map<MatchKind, BigDecimal> other) {
        return new MatchSettings(other, itemsInMemory, mostByKey, mostSuggested, mostByAmount, mostInSum);
    }

    MatchSettings withItemsInMemory(int other) {
        return new MatchSettings(tolerances, other, mostByKey, mostSuggested, mostByAmount, mostInSum);
    }

    BigDecimal tolerance(MatchKind kind) {
        return tolerances.getOrDefault(kind, BigDecimal.ZERO);
    }

    /** Their day less our day, at least: a report may carry the day before, in another time zone. */
    int earliestDay() {
        return -1;
    }

    /** Their day less our day, at most. */
    int latestDay(MatchKind kind) {
        return kind == MatchKind.PAYOUT ? 5 : 7;
    }
}
