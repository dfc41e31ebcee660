package io.tieout.app.whatif;

import io.tieout.starrocks.ReconciliationBreak;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the hypotheses do to the breaks.
 *
 * @param closed breaks that are no more
 * @param opened breaks that were not
 * @param changed breaks that are another: amounts, reason or severity
 * @param amounts by scenario and currency, where it changed
 */
public record BreakDifferences(
        List<ReconciliationBreak> closed,
        List<ReconciliationBreak> opened,
        List<Changed> changed,
        List<Amount> amounts) {
    public BreakDifferences {
        closed = List.copyOf(closed);
        opened = List.copyOf(opened);
        changed = List.copyOf(changed);
        amounts = List.copyOf(amounts);
    }

    /** A break before and after. */
    public record Changed(ReconciliationBreak before, ReconciliationBreak after) {}

    /**
     * The breaks of one scenario in one currency.
     *
     * @param currency empty for breaks without amounts
     * @param beforeCount how many there were
     * @param afterCount how many there would be
     * @param before the sum of their differences
     * @param after the sum that it would be
     */
    public record Amount(
            String scenario, String currency, long beforeCount, long afterCount, BigDecimal before, BigDecimal after) {}

    /** Compares the breaks of two runs of the same scenarios, told apart by scenario and key. */
    public static BreakDifferences between(List<ReconciliationBreak> before, List<ReconciliationBreak> after) {
        SortedMap<String, ReconciliationBreak> old = byKey(before);
        SortedMap<String, ReconciliationBreak> now = byKey(after);
        List<ReconciliationBreak> closed = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        old.forEach((key, found) -> {
            ReconciliationBreak other = now.get(key);
            if (other == null) {
                closed.add(found);
            } else if (!isSame(found, other)) {
                changed.add(new Changed(found, other));
            }
        });
        List<ReconciliationBreak> opened = new ArrayList<>();
        now.forEach((key, found) -> {
            if (!old.containsKey(key)) {
                opened.add(found);
            }
        });
        return new BreakDifferences(closed, opened, changed, amounts(before, after));
    }

    /** Whether the hypotheses change nothing. */
    public boolean isEmpty() {
        return closed.isEmpty() && opened.isEmpty() && changed.isEmpty();
    }

    private static List<Amount> amounts(List<ReconciliationBreak> before, List<ReconciliationBreak> after) {
        SortedMap<String, List<ReconciliationBreak>> old = bySum(before);
        SortedMap<String, List<ReconciliationBreak>> now = bySum(after);
        SortedMap<String, List<ReconciliationBreak>> all = new TreeMap<>(old);
        all.putAll(now);
        List<Amount> amounts = new ArrayList<>();
        for (Map.Entry<String, List<ReconciliationBreak>> entry : all.entrySet()) {
            ReconciliationBreak any = entry.getValue().get(0);
            List<ReconciliationBreak> was = old.getOrDefault(entry.getKey(), List.of());
            List<ReconciliationBreak> is = now.getOrDefault(entry.getKey(), List.of());
            Amount amount = new Amount(any.scenario(), currency(any), was.size(), is.size(), sum(was), sum(is));
            if (amount.beforeCount() != amount.afterCount() || amount.before().compareTo(amount.after()) != 0) {
                amounts.add(amount);
            }
        }
        return amounts;
    }

    private static SortedMap<String, List<ReconciliationBreak>> bySum(List<ReconciliationBreak> breaks) {
        SortedMap<String, List<ReconciliationBreak>> sums = new TreeMap<>();
        breaks.forEach(
                found -> sums.computeIfAbsent(found.scenario() + " " + currency(found), unseen -> new ArrayList<>())
                        .add(found));
        return sums;
    }

    private static SortedMap<String, ReconciliationBreak> byKey(List<ReconciliationBreak> breaks) {
        SortedMap<String, ReconciliationBreak> keys = new TreeMap<>();
        breaks.forEach(found -> keys.put(found.scenario() + " " + found.breakKey(), found));
        return keys;
    }

    private static boolean isSame(ReconciliationBreak one, ReconciliationBreak other) {
        return one.reason().equals(other.reason())
                && one.severity().equals(other.severity())
                && Objects.equals(one.currency(), other.currency())
                && isSame(one.expectedAmount(), other.expectedAmount())
                && isSame(one.actualAmount(), other.actualAmount())
                && isSame(one.difference(), other.difference());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }

    private static String currency(ReconciliationBreak found) {
        return found.currency() == null ? "" : found.currency();
    }

    private static BigDecimal sum(List<ReconciliationBreak> breaks) {
        BigDecimal sum = BigDecimal.ZERO.setScale(4);
        for (ReconciliationBreak found : breaks) {
            BigDecimal difference = found.difference();
            sum = difference == null ? sum : sum.add(difference);
        }
        return sum;
    }
}
