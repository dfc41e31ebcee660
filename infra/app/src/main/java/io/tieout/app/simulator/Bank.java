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
    private final Map<CurrencyUnit, Money> balances = new HashMap<>();
    private final Map<CurrencyUnit, Integer> statements = new HashMap<>();

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
        int number = statements.merge(currency, 1, Integer::sum);
        Money opening = balances.getOrDefault(currency, Money.zero(currency));
        Statement statement = new Statement("A" + world + "-" + currency, number, day, opening);
        StatementReport report = new StatementReport(statement, entries);
        faults.offer(report);
        report.send(delivery, dice);
        balances.put(currency, report.closing());
    }
}
