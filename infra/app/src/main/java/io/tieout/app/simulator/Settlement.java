package io.tieout.app.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * The providers' side: collects lines by day, reports a day's batches when it is over, and pays them out to the bank. Holds only the days that are not over
 * and the batches that are not paid out.
 */
final class Settlement {
    /** After how many days a reserve is let go. */
    private static final int RESERVE_DAYS = 3;

    private final Delivery delivery;
    private final Bank bank;
    private final Faults faults;
    private final TreeMap<LocalDate, Map<Batch, List<BatchReport.Entry>>> open = new TreeMap<>();
    private final Map<String, List<BatchReport>> unpaid = new LinkedHashMap<>();

    Settlement(Delivery delivery, Bank bank, Faults faults) {
        this.delivery = delivery;
        this.bank = bank;
        this.faults = faults;
    }

    /**
     * Puts a line into the batch of a day.
     *
     * @param clean whether no fault has touched it
     */
    void add(MerchantAccount account, LocalDate day, SettledLine line, boolean clean) {
        open.computeIfAbsent(day, key -> new LinkedHashMap<>())
                .computeIfAbsent(new Batch(account, day), key -> new ArrayList<>())
                .add(new BatchReport.Entry(line, clean));
    }

    /** What the batch of a day is worth so far. */
    Money net(MerchantAccount account, LocalDate day) {
        return open.getOrDefault(day, Map.of()).getOrDefault(new Batch(account, day), List.of()).stream()
                .map(entry -> entry.line().net())
                .reduce(Money.zero(account.settlementCurrency()), Money::plus);
    }

    /** Whether everything is reported and paid out. */
    boolean isDone() {
        return open.isEmpty() && unpaid.isEmpty();
    }

    /** Reports the batches of a day and sends the payouts that end with it. */
    void close(LocalDate day, Dice dice) {
        Map<Batch, List<BatchReport.Entry>> batches = open.remove(day);
        if (batches != null) {
            batches.forEach((batch, entries) -> report(batch, entries, dice));
        }
        List<String> due = unpaid.entrySet().stream()
                .filter(payout -> !lastDay(payout.getValue()).isAfter(day))
                .map(Map.Entry::getKey)
                .toList();
        for (String payoutId : due) {
            List<BatchReport> reports = unpaid.remove(payoutId);
            if (reports != null) {
                payOut(payoutId, reports, dice);
            }
        }
    }

    private void report(Batch batch, List<BatchReport.Entry> entries, Dice dice) {
        BatchReport report = new BatchReport(batch, entries, dice);
        faults.offer(report);
        report.send(delivery);
        unpaid.computeIfAbsent(batch.payoutId(), id -> new ArrayList<>()).add(report);
        Money reserve = report.heldBack();
        if (reserve.isPositive()) {
            add(batch.account(), batch.day().plusDays(RESERVE_DAYS), SettledLine.release(reserve, batch.id()), true);
        }
    }

    private void payOut(String payoutId, List<BatchReport> reports, Dice dice) {
        PayoutReport report = new PayoutReport(payoutId, reports, dice);
        faults.offer(report);
        report.send(delivery, bank, dice);
    }

    private static LocalDate lastDay(List<BatchReport> reports) {
        Batch batch = reports.get(0).batch();
        return batch.account().provider().lastDayOfPayout(batch.day());
    }
}
