package io.tieout.projections.loop;

import java.util.Optional;
import java.util.stream.Stream;

/** The accounts of the chart that hold what belongs to one order. */
public enum LoopAccount {
    RECEIVABLES("1200-receivables"),
    DEFERRED_REVENUE("2400-deferred-revenue"),
    REVENUE("4000-revenue");

    private final String ledgerAccount;

    LoopAccount(String ledgerAccount) {
        this.ledgerAccount = ledgerAccount;
    }

    /** The account of that name in the books, empty where the loop does not read it. */
    public static Optional<LoopAccount> of(String ledgerAccount) {
        return Stream.of(values())
                .filter(account -> account.ledgerAccount.equals(ledgerAccount))
                .findFirst();
    }
}
