package io.tieout.ledger.journal;

import org.joda.money.Money;

/**
 * A debit or a credit of one ledger account.
 *
 * @param account the ledger account, for example {@code 1200-receivables}
 * @param amount never negative; the side gives the direction
 */
public record Posting(String account, Side side, Money amount) {
    /** The side of the account that the amount is written on. */
    public enum Side {
        DEBIT,
        CREDIT
    }
}
