package io.tieout.app.simulator;

import io.tieout.app.simulator.Purchase.Item;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Faults of the books: the facts are right and their entries are not. */
final class BookFaults {
    private BookFaults() {}

    static void entryMissing(OrderStory story) {
        Booking booking = booked(story);
        story.lose(booking);
        story.labels.expect(
                "R14", story.paymentKey(), "ENTRY_MISSING", booking.debits().negated());
        receivable(story, booking.debits().negated());
        deferred(story, booking.debits().negated());
    }

    static void entryDoubled(OrderStory story) {
        Booking booking = booked(story);
        story.add(booking.under(booking.entryId() + "X", booking.micros() + Times.MINUTE));
        story.labels.expect("R14", story.paymentKey(), "ENTRY_DOUBLED", booking.debits());
        receivable(story, booking.debits());
        deferred(story, booking.debits());
    }

    static void entryWrongAmount(OrderStory story) {
        Booking booking = booked(story);
        Money other = story.otherThan(booking.debits());
        story.change(booking, entry -> entry.amounting(other));
        story.labels.expect("R14", story.paymentKey(), "WRONG_AMOUNT", other.minus(booking.debits()));
        receivable(story, other.minus(booking.debits()));
        deferred(story, other.minus(booking.debits()));
    }

    static void entryWrongAccount(OrderStory story) {
        Booking booking = booked(story);
        story.change(booking, entry -> entry.moving(Booking.DEFERRED, "2300-customer-deposits"));
        story.labels.expect("R14", story.paymentKey(), "WRONG_ACCOUNT", zero(booking));
        deferred(story, booking.debits().negated());
    }

    static void entryTurned(OrderStory story) {
        Booking booking = booked(story);
        story.change(booking, Booking::turned);
        story.labels.expect("R14", story.paymentKey(), "WRONG_AMOUNT", zero(booking));
        receivable(story, booking.debits().multipliedBy(-2));
        deferred(story, booking.debits().multipliedBy(-2));
    }

    static void entryWrongCurrency(OrderStory story) {
        Booking booking = booked(story);
        Money amount = booking.debits();
        Money other = Money.ofMinor(CurrencyUnit.of("CHF"), amount.getAmountMinorLong());
        story.change(booking, entry -> entry.amounting(other));
        story.labels.expect("R14", story.paymentKey(), "WRONG_CURRENCY", amount.negated());
        receivable(story, null);
        deferred(story, null);
    }

    static void entryOfNothing(OrderStory story) {
        Booking booking = booked(story);
        String entryId = booking.entryId() + "N";
        Booking invented = Booking.captured(
                entryId, story.purchase().paymentId(9), booking.debits(), booking.micros() + Times.MINUTE);
        story.add(invented);
        story.labels.expect("R14", entryId, "ENTRY_REFERS_TO_NOTHING", booking.debits());
    }

    /** The delivery of an item is booked a month later. */
    static void grantBookedLate(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Item item = story.dice.of(story.purchase().items());
        LocalDate late = Times.dateOf(story.purchase().placedMicros()).plusMonths(1);
        story.change(story.bookingOf(item), entry -> entry.on(late));
        story.labels.expect(
                "R24",
                story.revenueKey(),
                "RECOGNISED_IN_ANOTHER_PERIOD",
                item.value().negated());
        story.labels.expect(
                "R24",
                story.purchase().orderId() + "/" + late.toString().substring(0, 7),
                "RECOGNISED_IN_ANOTHER_PERIOD",
                item.value());
    }

    /** The delivery of an item is not booked. */
    static void grantUnbooked(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Item item = story.dice.of(story.purchase().items());
        story.lose(story.bookingOf(item));
        story.labels.expect(
                "R14",
                "ENTITLEMENT/" + story.purchase().grantId(item.itemId()),
                "ENTRY_MISSING",
                item.value().negated());
        story.labels.expect(
                "R24", story.revenueKey(), "RECOGNISED_TOO_LITTLE", item.value().negated());
    }

    /** A refund is not booked. */
    static void refundUnbooked(OrderStory story) {
        OrderCourse course = new OrderCourse(story);
        course.paidAtOnce();
        Refund refund = course.goodwill();
        story.lose(story.booking("REFUND"));
        story.labels.expect(
                "R14",
                "REFUND/" + refund.refundId(),
                "ENTRY_MISSING",
                refund.amount().negated());
        receivable(story, refund.amount());
        story.labels.expect("R24", story.revenueKey(), "RECOGNISED_TOO_MUCH", refund.amount());
    }

    static boolean lineEntryMissing(BatchReport report, Dice dice, Labels labels) {
        int lineNo = LineFaults.captureLine(report);
        if (lineNo == 0) {
            return false;
        }
        SettledLine line = report.line(lineNo);
        report.loseBooking(lineNo);
        labels.expect("R15", Booking.RECEIVABLES + "/" + line.paymentId(), "RECEIVABLE_NOT_ZERO", line.gross());
        lineUnbooked(report, lineNo, labels);
        return true;
    }

    /** What is found of the batch of a line without its entry. */
    static void lineUnbooked(BatchReport report, int lineNo, Labels labels) {
        SettledLine line = report.line(lineNo);
        labels.expect(
                "R14",
                "SETTLEMENT_LINE/" + report.reference(lineNo),
                "ENTRY_MISSING",
                line.gross().isZero() ? line.fee().negated() : line.gross().negated());
        clearing(report, line.net().negated(), labels);
        if (!line.reserve().isZero()) {
            labels.expect(
                    "R21",
                    report.batch().rollKey() + "/RESERVE",
                    "RESERVE_DIFFERS",
                    line.reserve().negated());
        }
    }

    /** What a line holds back is booked as if it could be paid out. */
    static boolean reserveBookedAsBalance(BatchReport report, Dice dice, Labels labels) {
        int lineNo = LineFaults.captureLine(report);
        if (lineNo == 0 || !report.line(lineNo).reserve().isPositive()) {
            return false;
        }
        SettledLine line = report.line(lineNo);
        report.changeBooking(
                lineNo,
                entry -> entry.with(List.of(
                        new Booking.Posting(Booking.CLEARING, line.net().plus(line.reserve())),
                        new Booking.Posting(Booking.FEES, line.fee()),
                        new Booking.Posting(Booking.RECEIVABLES, line.gross().negated()))));
        wrongAccount(report, lineNo, labels);
        clearing(report, line.reserve(), labels);
        labels.expect(
                "R21",
                report.batch().rollKey() + "/RESERVE",
                "RESERVE_DIFFERS",
                line.reserve().negated());
        return true;
    }

    static boolean lineEntryWrongAccount(BatchReport report, Dice dice, Labels labels) {
        int lineNo = LineFaults.captureLine(report);
        if (lineNo == 0) {
            return false;
        }
        SettledLine line = report.line(lineNo);
        report.changeBooking(
                lineNo,
                entry -> entry.with(List.of(
                        new Booking.Posting(Booking.CLEARING, line.gross().minus(line.reserve())),
                        new Booking.Posting(Booking.RESERVE, line.reserve()),
                        new Booking.Posting(Booking.RECEIVABLES, line.gross().negated()))));
        wrongAccount(report, lineNo, labels);
        clearing(report, line.fee(), labels);
        return true;
    }

    private static Booking booked(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        return story.booking("PAYMENT");
    }

    private static void receivable(OrderStory story, @Nullable Money balance) {
        String payment = story.purchase().paymentId(story.tender().attempt());
        story.labels.expect("R15", Booking.RECEIVABLES + "/" + payment, "RECEIVABLE_NOT_ZERO", balance);
    }

    private static void deferred(OrderStory story, @Nullable Money difference) {
        story.labels.expect("R24", story.revenueKey(), "DEFERRED_DIFFERS", difference);
    }

    private static void wrongAccount(BatchReport report, int lineNo, Labels labels) {
        labels.expect(
                "R14",
                "SETTLEMENT_LINE/" + report.reference(lineNo),
                "WRONG_ACCOUNT",
                Money.zero(report.line(lineNo).gross().getCurrencyUnit()));
    }

    private static void clearing(BatchReport report, Money balance, Labels labels) {
        Batch batch = report.batch();
        String payout = batch.providerId() + "/" + batch.payoutId();
        labels.expect("R15", Booking.CLEARING + "/" + payout, "PROVIDER_CLEARING_NOT_ZERO", balance);
        labels.expect("R21", batch.rollKey() + "/BALANCE", "BALANCE_DIFFERS", balance);
    }

    private static Money zero(Booking booking) {
        return Money.zero(booking.debits().getCurrencyUnit());
    }
}
