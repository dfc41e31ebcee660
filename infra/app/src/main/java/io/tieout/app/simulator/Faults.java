package io.tieout.app.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The faults of a world: whose turn it is, what waits for something it can happen to, and what has happened. An order gets at most one, and so does a batch, a
 * payout and a statement; what happens to a batch spares the lines of orders that have one, so that no fault changes what another must be found as.
 */
final class Faults {
    private final List<FaultKind> kinds;
    private final Dice dice;
    private final List<FaultKind> waiting = new ArrayList<>();
    private final List<Happened> injected = new ArrayList<>();
    private final Set<String> struckTotals = new HashSet<>();
    private final Set<String> struckAccounts = new HashSet<>();
    private int turn;

    /** A fault with its labels, which may still grow by what comes of it later. */
    private record Happened(FaultKind kind, String subject, Labels labels) {}

    Faults(List<FaultKind> kinds, Dice dice) {
        this.kinds = kinds;
        this.dice = dice;
    }

    /** One more fault is to happen. The kinds take turns, so that a few faults already show many. */
    void due() {
        if (!kinds.isEmpty()) {
            waiting.add(kinds.get(turn++ % kinds.size()));
        }
    }

    /** The fault that waits for an order like this, taken out. */
    Optional<FaultKind> forOrder(Purchase purchase) {
        for (Iterator<FaultKind> each = waiting.iterator(); each.hasNext(); ) {
            FaultKind kind = each.next();
            if (suits(kind.corruption(), purchase) && isFirst(kind, purchase.account())) {
                each.remove();
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private boolean isFirst(FaultKind kind, MerchantAccount account) {
        return !(kind.corruption() instanceof Corruption.OfOrder order)
                || !order.oncePerAccount()
                || struckAccounts.add(kind + " " + account.id());
    }

    private static boolean suits(Corruption corruption, Purchase purchase) {
        if (corruption instanceof Corruption.OfOrder order) {
            return order.suits().test(purchase);
        }
        boolean later = corruption instanceof Corruption.OfReturn
                || corruption instanceof Corruption.OfDispute
                || corruption instanceof Corruption.OfWonDispute;
        return later && !purchase.account().converts();
    }

    /** It has happened. */
    void happened(FaultKind kind, String subject, Labels labels) {
        injected.add(new Happened(kind, subject, labels));
    }

    void offer(BatchReport report) {
        for (Iterator<FaultKind> each = waiting.iterator(); each.hasNext(); ) {
            FaultKind kind = each.next();
            if (kind.corruption() instanceof Corruption.OfBatch batch
                    && isFirst(report.batch())
                    && struck(kind, report.batch().id(), batch.strike(), report)) {
                report.touch();
                struckTotals.addAll(totalsOf(report.batch()));
                each.remove();
                return;
            }
        }
    }

    void offer(PayoutReport report) {
        for (Iterator<FaultKind> each = waiting.iterator(); report.isClean() && each.hasNext(); ) {
            FaultKind kind = each.next();
            if (kind.corruption() instanceof Corruption.OfPayout payout
                    && isFirst(report.lastBatch())
                    && struck(kind, report.payout().id(), payout.strike(), report)) {
                report.touch();
                struckTotals.addAll(totalsOf(report.lastBatch()));
                each.remove();
                return;
            }
        }
    }

    void offer(StatementReport report) {
        for (Iterator<FaultKind> each = waiting.iterator(); report.isClean() && each.hasNext(); ) {
            FaultKind kind = each.next();
            if (kind.corruption() instanceof Corruption.OfStatement statement
                    && struck(kind, report.statement().id(), statement.strike(), report)) {
                each.remove();
                return;
            }
        }
    }

    /** Whether no fault shows yet in the totals that the batch is part of: its payout, and the day of its merchant account. */
    private boolean isFirst(Batch batch) {
        return totalsOf(batch).stream().noneMatch(struckTotals::contains);
    }

    private static List<String> totalsOf(Batch batch) {
        return List.of(batch.payoutId(), batch.rollKey());
    }

    private <T> boolean struck(FaultKind kind, String subject, Corruption.Strike<T> strike, T report) {
        Labels labels = new Labels();
        if (!strike.on(report, dice, labels)) {
            return false;
        }
        happened(kind, subject, labels);
        return true;
    }

    List<InjectedFault> injected() {
        return injected.stream()
                .map(fault -> new InjectedFault(
                        fault.kind(), fault.subject(), fault.labels().breaks()))
                .toList();
    }
}
