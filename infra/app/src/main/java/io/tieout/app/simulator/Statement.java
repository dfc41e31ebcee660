package io.tieout.app.simulator;

import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;

/**
 * A day's statement of a bank account.
 *
 * @param account one for each currency
 * @param number counts the statements of the account, from 1
 * @param opening the closing balance of the statement before
 */
record Statement(String account, int number, LocalDate day, Money opening) {
    Statement next(LocalDate nextDay, Money closing) {
        return new Statement(account, number + 1, nextDay, closing);
    }

    String id() {
        return account + "-" + String.format(Locale.ROOT, "%04d", number);
    }

    String entryReference(int entry) {
        return String.format(Locale.ROOT, "%06d", entry);
    }

    /** An entry as the books name it. */
    String bookReference(int entry) {
        return account + " " + id() + " " + entryReference(entry);
    }
}
