package io.tieout.app.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** A batch as its provider reports it and finance books it: put together first, so that a fault can change any part, then sent. */
final class BatchReport {
    /** Providers report in the morning of the value date. */
    private static final long REPORTED_MICROS = 6 * Times.HOUR;

    private final Batch batch;
    private final Dice dice;
    private final long reported;
    private final List<Entry> entries;
    private final List<Draft> lines = new ArrayList<>();
    private final List<Booking> books = new ArrayList<>();
    private UnaryOperator<Draft> headerChange = UnaryOperator.identity();
    private boolean hasHeader = true;
    private boolean clean = true;

    /** A line, and whether no fault has touched it. */
    record Entry(SettledLine line, boolean clean) {}

    BatchReport(Batch batch, List<Entry> entries, Dice dice) {
        this.batch = batch;
        this.dice = dice;
        this.entries = new ArrayList<>(entries);
        this.reported = Times.startOf(batch.valueDate()) + REPORTED_MICROS + dice.between(0, 30 * Times.MINUTE);
        for (int lineNo = 1; lineNo <= entries.size(); lineNo++) {
            lines.add(SettlementDrafts.line(batch, lineNo, line(lineNo), reported));
            books.add(booked(lineNo));
        }
    }

    private Booking booked(int lineNo) {
        return Booking.settled(
                "J" + batch.id() + "-" + lineNo,
                reference(lineNo),
                line(lineNo),
                reported + dice.between(5 * Times.MINUTE, Times.HOUR));
    }

    Batch batch() {
        return batch;
    }

    String reference(int lineNo) {
        return batch.reference() + "/" + lineNo;
    }

    int lineCount() {
        return entries.size();
    }

    /** The line with a number, from 1. */
    SettledLine line(int lineNo) {
        return entries.get(lineNo - 1).line();
    }

    /** Whether a fault may change the line. */
    boolean isClean(int lineNo) {
        return entries.get(lineNo - 1).clean();
    }

    /** Whether no fault has changed the batch as a whole. */
    boolean isClean() {
        return clean;
    }

    void touch() {
        clean = false;
    }

    /** The lines of captures that no fault has touched. */
    List<SettledLine> cleanCaptures() {
        return entries.stream()
                .filter(Entry::clean)
                .map(Entry::line)
                .filter(line -> line.kind().equals("CAPTURE"))
                .toList();
    }

    Money gross() {
        return sum(entries.stream().map(entry -> entry.line().gross()).toList());
    }

    Money net() {
        return sum(entries.stream().map(entry -> entry.line().net()).toList());
    }

    /** What is held back of the captures; what is let go of earlier ones does not count. */
    Money heldBack() {
        return sum(entries.stream()
                .map(entry -> entry.line().reserve())
                .filter(Money::isPositive)
                .toList());
    }

    Draft draft(int lineNo) {
        return lines.get(lineNo - 1);
    }

    Booking booking(int lineNo) {
        return books.get(lineNo - 1);
    }

    /** The provider settles something else, which its totals, its payout and the books follow. */
    void settle(int lineNo, SettledLine other) {
        entries.set(lineNo - 1, new Entry(other, isClean(lineNo)));
        lines.set(lineNo - 1, SettlementDrafts.line(batch, lineNo, other, reported));
        books.set(lineNo - 1, booked(lineNo));
    }

    void changeHeader(UnaryOperator<Draft> change) {
        headerChange = change;
    }

    void loseHeader() {
        hasHeader = false;
    }

    void changeLine(int lineNo, UnaryOperator<Draft> change) {
        lines.set(lineNo - 1, change.apply(lines.get(lineNo - 1)));
    }

    void changeBooking(int lineNo, UnaryOperator<Booking> change) {
        books.set(lineNo - 1, change.apply(books.get(lineNo - 1)));
    }

    /** Neither the line nor its entry is sent; only where nothing comes behind it. */
    void loseLastLine() {
        lines.remove(lines.size() - 1);
        books.remove(books.size() - 1);
    }

    void loseBooking(int lineNo) {
        books.remove(lineNo - 1);
    }

    void add(Booking booking) {
        books.add(booking);
    }

    void send(Delivery delivery) {
        if (hasHeader) {
            List<SettledLine> settled = entries.stream().map(Entry::line).toList();
            delivery.send(headerChange.apply(SettlementDrafts.batch(batch, settled, reported)), dice);
        }
        lines.forEach(line -> delivery.send(line, dice));
        books.forEach(booking -> delivery.send(BankDrafts.entry(booking), dice));
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(batch.account().settlementCurrency()), Money::plus);
    }
}
