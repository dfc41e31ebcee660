package io.tieout.app.simulator;

import org.joda.money.Money;

/** Faults of the bank's statements and of what the books make of them. */
final class StatementFaults {
    private StatementFaults() {}

    /** A statement does not arrive, though its entries do; not the first one, so that the next one has nothing to follow from. */
    static boolean missing(StatementReport report, Dice dice, Labels labels) {
        if (report.statement().number() == 1) {
            return false;
        }
        report.lose(labels);
        labels.expect(
                "R16",
                report.key(),
                "STATEMENT_MISSING",
                report.closing().minus(report.statement().opening()));
        return true;
    }

    /** The opening balance is not what the entries lead to the closing balance from. */
    static boolean balanceOff(StatementReport report, Dice dice, Labels labels) {
        Money opening = report.statement().opening();
        Money change = Money.ofMinor(opening.getCurrencyUnit(), dice.between(1, 10_000));
        report.change(statement ->
                statement.saying(data -> data.set("openingBalance", FactJsonNodes.money(opening.plus(change)))));
        labels.expect("R16", report.key(), "DOES_NOT_ADD_UP", change);
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
                "R14", "BANK_ENTRY/" + report.statement().bookReference(number), "ENTRY_MISSING", amount.negated());
        labels.expect("R15", Booking.IN_TRANSIT + "/" + payout.reference(), "CASH_IN_TRANSIT_NOT_ZERO", amount);
        labels.expect(
                "R16", report.statement().account() + "/" + report.statement().day(), "NOT_BOOKED", amount.negated());
        return true;
    }

    /** The bank takes a charge that nobody knows of; finance books it to suspense. */
    static boolean unknownDebit(StatementReport report, Dice dice, Labels labels) {
        Money amount = Money.ofMinor(report.statement().opening().getCurrencyUnit(), -dice.between(100, 5_000));
        int number = report.add(new BankItem(amount, null, "ACMT-MDOP-CHRG", "account charges"));
        labels.expect("R10", report.statement().bookReference(number), "HELD_IN_SUSPENSE", amount);
        return true;
    }

    /** Money comes in that nobody knows of and nobody books. */
    static boolean unknownCredit(StatementReport report, Dice dice, Labels labels) {
        Money amount = Money.ofMinor(report.statement().opening().getCurrencyUnit(), dice.between(100, 50_000));
        int number = report.add(new BankItem(amount, null, "PMNT-RCDT-ESCT", "transfer"));
        report.unbook(number);
        labels.expect("R10", report.statement().bookReference(number), "UNIDENTIFIED_CREDIT", amount);
        labels.expect(
                "R14", "BANK_ENTRY/" + report.statement().bookReference(number), "ENTRY_MISSING", amount.negated());
        labels.expect(
                "R16", report.statement().account() + "/" + report.statement().day(), "NOT_BOOKED", amount.negated());
        return true;
    }
}
