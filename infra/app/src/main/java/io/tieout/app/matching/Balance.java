package io.tieout.app.matching;

import io.tieout.ledger.match.MemberKind.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The two sides of a group, summed by currency: the proof that a match is one. */
final class Balance {
    /** Both sums of one currency and whether a side has items in it. */
    private static final class Sums {
        private BigDecimal ours = BigDecimal.ZERO;
        private BigDecimal theirs = BigDecimal.ZERO;
        private boolean anyOurs;
        private boolean anyTheirs;

        BigDecimal residual() {
            return theirs.subtract(ours);
        }
    }

    private final Map<String, Sums> byCurrency = new TreeMap<>();

    static Balance of(List<MatchItem> items) {
        Balance balance = new Balance();
        items.forEach(item -> balance.add(item.side(), item.amount(), item.currency()));
        return balance;
    }

    void add(Side side, BigDecimal amount, String currency) {
        Sums sums = byCurrency.computeIfAbsent(currency, code -> new Sums());
        if (side == Side.OURS) {
            sums.ours = sums.ours.add(amount);
            sums.anyOurs = true;
        } else {
            sums.theirs = sums.theirs.add(amount);
            sums.anyTheirs = true;
        }
    }

    /** Whether in every currency both sides have items and the same sum, within the tolerance. */
    boolean ties(BigDecimal tolerance) {
        return byCurrency.values().stream()
                .allMatch(sums ->
                        sums.anyOurs && sums.anyTheirs && sums.residual().abs().compareTo(tolerance) <= 0);
    }

    /** Whether no currency has items of both sides. */
    boolean sidesHaveNoCurrencyInCommon() {
        return byCurrency.values().stream().noneMatch(sums -> sums.anyOurs && sums.anyTheirs);
    }

    List<String> currencies() {
        return List.copyOf(byCurrency.keySet());
    }

    BigDecimal ours(String currency) {
        return sums(currency).ours;
    }

    BigDecimal theirs(String currency) {
        return sums(currency).theirs;
    }

    BigDecimal residual(String currency) {
        return sums(currency).residual();
    }

    /** Theirs less ours, in each currency where that is not zero. */
    List<Money> residuals() {
        List<Money> residuals = new ArrayList<>();
        byCurrency.forEach((currency, sums) -> {
            if (sums.residual().signum() != 0) {
                residuals.add(
                        Money.of(CurrencyUnit.of(currency), sums.residual().stripTrailingZeros()));
            }
        });
        return residuals;
    }

    private Sums sums(String currency) {
        Sums sums = byCurrency.get(currency);
        if (sums == null) {
            throw new IllegalArgumentException("no item is in " + currency + ": ask for one of " + currencies());
        }
        return sums;
    }
}
