package io.tieout.app.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * A journal entry by the posting rules of {@code infra/starrocks/scenarios/README.md}.
 *
 * @param referenceKind what the entry books, as the ledger names it
 * @param micros when it is booked
 * @param postings signed: a debit is positive; those of zero are not written
 */
record Booking(
        String entryId,
        String referenceKind,
        String referenceId,
        long micros,
        LocalDate bookingDate,
        List<Booking.Posting> postings) {
    static final String BANK = "1000-bank";
    static final String CLEARING = "1100-provider-clearing";
    static final String IN_TRANSIT = "1150-cash-in-transit";
    static final String RECEIVABLES = "1200-receivables";
    static final String RESERVE = "1300-provider-reserve";
    static final String DEFERRED = "2400-deferred-revenue";
    static final String SUSPENSE = "2900-suspense";
    static final String REVENUE = "4000-revenue";
    static final String FEES = "5100-payment-fees";
    static final String CHARGEBACK_LOSSES = "5300-chargeback-losses";

    /** One account of an entry; a debit is positive. */
    record Posting(String account, Money amount) {}

    Booking {
        postings =
                postings.stream().filter(posting -> !posting.amount().isZero()).toList();
    }

    private static Booking of(String entryId, String kind, String reference, long micros, Posting... postings) {
        return new Booking(entryId, kind, reference, micros, Times.dateOf(micros), List.of(postings));
    }

    private static Booking transfer(
            String entryId, String kind, String reference, long micros, Money amount, String to, String from) {
        return of(entryId, kind, reference, micros, new Posting(to, amount), new Posting(from, amount.negated()));
    }

    static Booking captured(String entryId, String paymentId, Money amount, long micros) {
        return transfer(entryId, "PAYMENT", paymentId, micros, amount, RECEIVABLES, DEFERRED);
    }

    static Booking granted(String entryId, String grantId, Money value, long micros) {
        return transfer(entryId, "ENTITLEMENT", grantId, micros, value, DEFERRED, REVENUE);
    }

    static Booking refunded(String entryId, String refundId, Money amount, long micros) {
        return transfer(entryId, "REFUND", refundId, micros, amount, REVENUE, RECEIVABLES);
    }

    /** The money is taken away; negated, it comes back. */
    static Booking chargedBack(String entryId, String chargebackId, Money amount, long micros) {
        return transfer(entryId, "CHARGEBACK", chargebackId, micros, amount, CHARGEBACK_LOSSES, RECEIVABLES);
    }

    static Booking settled(String entryId, String lineReference, SettledLine line, long micros) {
        return of(
                entryId,
                "SETTLEMENT_LINE",
                lineReference,
                micros,
                new Posting(CLEARING, line.net()),
                new Posting(FEES, line.fee()),
                new Posting(RESERVE, line.reserve()),
                new Posting(RECEIVABLES, line.gross().negated()));
    }

    static Booking paidOut(String entryId, String payoutReference, Money amount, long micros) {
        return transfer(entryId, "PAYOUT", payoutReference, micros, amount, IN_TRANSIT, CLEARING);
    }

    static Booking banked(String entryId, String bankEntry, Money amount, long micros) {
        return transfer(entryId, "BANK_ENTRY", bankEntry, micros, amount, BANK, IN_TRANSIT);
    }

    static Booking unexplained(String entryId, String bankEntry, Money amount, long micros) {
        return transfer(entryId, "BANK_ENTRY", bankEntry, micros, amount, BANK, SUSPENSE);
    }

    Booking under(String newEntryId, long newMicros) {
        return new Booking(newEntryId, referenceKind, referenceId, newMicros, bookingDate, postings);
    }

    Booking on(LocalDate newBookingDate) {
        return new Booking(entryId, referenceKind, referenceId, micros, newBookingDate, postings);
    }

    Booking with(List<Posting> newPostings) {
        return new Booking(entryId, referenceKind, referenceId, micros, bookingDate, newPostings);
    }

    /** The same accounts and sides with another amount of a simple entry. */
    Booking amounting(Money amount) {
        List<Posting> changed = new ArrayList<>();
        postings.forEach(posting ->
                changed.add(new Posting(posting.account(), posting.amount().isPositive() ? amount : amount.negated())));
        return with(changed);
    }

    /** The same amounts with one account in place of another. */
    Booking moving(String from, String to) {
        List<Posting> changed = new ArrayList<>();
        postings.forEach(
                posting -> changed.add(posting.account().equals(from) ? new Posting(to, posting.amount()) : posting));
        return with(changed);
    }

    /** Debit and credit exchanged. */
    Booking turned() {
        List<Posting> changed = new ArrayList<>();
        postings.forEach(posting ->
                changed.add(new Posting(posting.account(), posting.amount().negated())));
        return with(changed);
    }

    /** What is debited in all. */
    Money debits() {
        return postings.stream()
                .map(Posting::amount)
                .filter(Money::isPositive)
                .reduce(Money::plus)
                .orElseThrow();
    }
}
