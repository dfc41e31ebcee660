package io.tieout.app.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A day's statement and the entries in the books that follow it: put together first, so that a fault can change any part, then sent. */
final class StatementReport {
    private static final long BOOKED_MICROS = 7 * Times.HOUR;
    private static final long REPORTED_MICROS = 20 * Times.HOUR;

    private final Statement statement;
    private final List<BankItem> items = new ArrayList<>();
    private final Set<Integer> unbooked = new HashSet<>();
    private boolean clean;
    private UnaryOperator<Draft> statementChange = UnaryOperator.identity();
    private @Nullable Labels lost;

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
    void lose(Labels labels) {
        lost = labels;
    }

    /** Where the statement before this one is lost, this one does not follow from the one before that. */
    void follow(StatementReport before) {
        if (before.lost != null) {
            clean = false;
            before.lost.expect(
                    "R16", key(), "OPENING_IS_NOT_CLOSING", statement.opening().minus(before.statement.opening()));
        }
    }

    /** The key of the statement where the bank is compared with itself. */
    String key() {
        return statement.account() + "/" + statement.id();
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
        if (lost == null) {
            Draft report = BankDrafts.statement(statement, items, Times.startOf(statement.day()) + REPORTED_MICROS);
            delivery.send(statementChange.apply(report), dice);
        }
    }
}
