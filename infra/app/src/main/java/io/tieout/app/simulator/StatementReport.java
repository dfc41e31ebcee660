package io.tieout.app.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** A day's statement and the entries in the books that follow it: put together first, so that a fault can change any part, then sent. */
final class StatementReport {
    private static final long BOOKED_MICROS = 7 * Times.HOUR;
    private static final long REPORTED_MICROS = 20 * Times.HOUR;

    private final Statement statement;
    private final List<BankItem> items = new ArrayList<>();
    private final Set<Integer> unbooked = new HashSet<>();
    private final boolean clean;
    private UnaryOperator<Draft> statementChange = UnaryOperator.identity();
    private boolean sent = true;

    /** An entry, and whether no fault has touched it or its payout. */
    record Entry(BankItem item, boolean clean) {}

    StatementReport(Statement statement, List<Entry> entries) {
        this.statement = statement;
        this.clean = entries.stream().allMatch(Entry::clean);
        entries.forEach(entry -> items.add(entry.item()));
    }

    Statement statement() {
        return statement;
    }

    boolean isClean() {
        return clean;
    }

    int entryCount() {
        return items.size();
    }

    BankItem item(int number) {
        return items.get(number - 1);
    }

    /** Adds an entry, which gets the next number. */
    int add(BankItem item) {
        items.add(item);
        return items.size();
    }

    void unbook(int number) {
        unbooked.add(number);
    }

    void change(UnaryOperator<Draft> change) {
        statementChange = change;
    }

    /** Only the entries arrive. */
    void lose() {
        sent = false;
    }

    String entryId(int number) {
        return "J" + statement.id() + "-" + statement.entryReference(number);
    }

    Money closing() {
        return items.stream().map(BankItem::amount).reduce(statement.opening(), Money::plus);
    }

    void send(Delivery delivery, Dice dice) {
        long booked = Times.startOf(statement.day()) + BOOKED_MICROS;
        for (int number = 1; number <= items.size(); number++) {
            BankItem item = items.get(number - 1);
            delivery.send(BankDrafts.entry(statement, number, item, booked + number), dice);
            if (!unbooked.contains(number)) {
                long micros = booked + dice.between(5 * Times.MINUTE, Times.HOUR);
                String reference = statement.bookReference(number);
                Booking booking = item.payout() != null
                        ? Booking.banked(entryId(number), reference, item.amount(), micros)
                        : Booking.unexplained(entryId(number), reference, item.amount(), micros);
                delivery.send(BankDrafts.entry(booking), dice);
            }
        }
        if (sent) {
            Draft report = BankDrafts.statement(statement, items, Times.startOf(statement.day()) + REPORTED_MICROS);
            delivery.send(statementChange.apply(report), dice);
        }
    }
}
