package io.tieout.app.simulator;

import org.joda.money.Money;

/** Faults of the money on its way to the bank. */
final class PayoutFaults {
    private PayoutFaults() {}

    /** The provider sends less than its batches are worth; it is booked and credited so. */
    static boolean paidShort(PayoutReport report, Dice dice, Labels labels) {
        Money amount = report.payout().amount();
        Money change = part(amount, dice);
        if (!amount.isGreaterThan(change)) {
            return false;
        }
        report.amounting(amount.minus(change));
        labels.expect("R08", "PAYOUT/" + report.payout().reference(), "PAYOUT_DIFFERS", change.negated());
        return true;
    }

    /** The money does not arrive. */
    static boolean notCredited(PayoutReport report, Dice dice, Labels labels) {
        report.credit(null);
        labels.expect(
                "R09",
                report.payout().reference(),
                "NOT_CREDITED",
                report.payout().amount().negated());
        return true;
    }

    /** Less arrives than was sent. */
    static boolean creditedShort(PayoutReport report, Dice dice, Labels labels) {
        Money amount = report.payout().amount();
        Money change = part(amount, dice);
        if (!amount.isGreaterThan(change)) {
            return false;
        }
        report.credit(BankItem.of(report.payout()).amounting(amount.minus(change)));
        labels.expect("R09", report.payout().reference(), "AMOUNT_DIFFERS", change.negated());
        return true;
    }

    /** A seller gets more than was captured for an order. */
    static boolean splitTooMuch(PayoutReport report, Dice dice, Labels labels) {
        if (report.splits().isEmpty()) {
            return false;
        }
        Split split = report.splits().get(0);
        Money more = part(split.seller(), dice);
        report.splits().set(0, split.giving(more));
        labels.expect("R23", split.orderId(), "SPLIT_TOO_MUCH", more);
        return true;
    }

    /** The payout is not booked. */
    static boolean entryMissing(PayoutReport report, Dice dice, Labels labels) {
        Money amount = report.payout().amount();
        report.book(null);
        labels.expect("R14", "PAYOUT/" + report.payout().reference(), "ENTRY_MISSING", amount.negated());
        labels.expect("R21", report.rollKey() + "/BALANCE", "BALANCE_DIFFERS", amount);
        openInTheBooks(report, amount, labels);
        return true;
    }

    private static void openInTheBooks(PayoutReport report, Money amount, Labels labels) {
        String payout = report.payout().reference();
        labels.expect("R15", Booking.CLEARING + "/" + payout, "PROVIDER_CLEARING_NOT_ZERO", amount);
        labels.expect("R15", Booking.IN_TRANSIT + "/" + payout, "CASH_IN_TRANSIT_NOT_ZERO", amount.negated());
    }

    /** A part of an amount, at least one minor unit. */
    static Money part(Money amount, Dice dice) {
        return Money.ofMinor(amount.getCurrencyUnit(), dice.between(1, Math.max(1, amount.getAmountMinorLong() / 4)));
    }
}
