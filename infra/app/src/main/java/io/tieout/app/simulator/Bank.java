package io.tieout.app.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The bank: one account for each currency, one statement for each day on which something moves. Holds only the days that are not over. */
final class Bank {
    private final String world;
    private final Delivery delivery;
    private final Faults faults;
    private final TreeMap<LocalDate, Map<CurrencyUnit, List<StatementReport.Entry>>> open = new TreeMap<>();
    private final Map<CurrencyUnit, StatementReport> last = new HashMap<>();

    Bank(String world, Delivery delivery, Faults faults) {
        this.world = world;
        this.delivery = delivery;
        this.faults = faults;
    }

    /** Money that will be on the account of its currency on a day. */
    void expect(LocalDate day, BankItem item, boolean clean) {
        open.computeIfAbsent(day, key -> new LinkedHashMap<>())
                .computeIfAbsent(item.amount().getCurrencyUnit(), key -> new ArrayList<>())
                .add(new StatementReport.Entry(item, clean));
    }

    boolean isDone() {
        return open.isEmpty();
    }

    /** Sends the statements of all days up to one. */
    void close(LocalDate lastDay, Dice dice) {
        while (!open.isEmpty() && !open.firstKey().isAfter(lastDay)) {
            LocalDate day = open.firstKey();
            open.pollFirstEntry().getValue().forEach((currency, entries) -> report(day, currency, entries, dice));
        }
    }

    private void report(LocalDate day, CurrencyUnit currency, List<StatementReport.Entry> entries, Dice dice) {
        StatementReport before = last.get(currency);
        Statement statement = before == null
                ? new Statement("A" + world + "-" + currency, 1, day, Money.zero(currency))
                : before.statement().next(day, before.closing());
        StatementReport report = new StatementReport(statement, entries);
        if (before != null) {
            report.follow(before);
        }
        faults.offer(report);
        report.send(delivery, dice);
        last.put(currency, report);
    }
}
