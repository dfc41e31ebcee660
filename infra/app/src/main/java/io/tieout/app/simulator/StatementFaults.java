package io.tieout.app.simulator;

import org.joda.money.Money;

/** Faults of the bank's statements and of what the books make of them. */
final class StatementFaults {
    private StatementFaults() {}

    /** The first statement of an account does not arrive; without one before it, the next one has nothing to follow from. */
    static boolean missing(StatementReport report, Dice dice, Labels labels) {
        if (report.statement().number() > 1) {
            return false;
        }
        report.lose();
        labels.expect("R16", key(report), "STATEMENT_MISSING", report.closing());
        return true;
    }

    /** The opening balance is not what the entries lead to the closing balance from. */
    static boolean balanceOff(StatementReport report, Dice dice, Labels labels) {
        Money opening = report.statement().opening();
        Money change = Money.ofMinor(opening.getCurrencyUnit(), dice.between(1, 10_000));
        report.change(statement -> statement.saying(
                data -> data.set("openingBalance", FactJsonNodes.money(opening.plus(change)))));
        labels.expect("R16", key(report), "DOES_NOT_ADD_UP", change);
        return true;
    }

    /** A credit is not booked. */
    static boolean unbooked(StatementReport report, Dice dice, Labels labels) {
        int number = 1 + dice.below(report.entryCount());
        Money amount = report.item(number).amount();
        Payout payout = report.item(number).payout();
        if (payout == null) {
            return false;
        }
        report.unbook(number);
        labels.expect(
                "R15",
                Booking.IN_TRANSIT + "/" + payout.reference(),
                "CASH_IN_TRANSIT_NOT_ZERO",
                amount);
        labels.expect(
                "R16",
                report.statement().account() + "/" + report.statement().day(),
                "NOT_BOOKED",
                amount.negated());
        return true;
    }

    private static String key(StatementReport report) {
        return report.statement().account() + "/" + report.statement().id();
    }
}
