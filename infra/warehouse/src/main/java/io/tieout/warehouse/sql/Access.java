package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Account;
import io.tieout.warehouse.auth.Privilege;

/** Refuses what the account may not do, in the words of a StarRocks front end. */
final class Access {
    private final Account account;

    Access(Account account) {
        this.account = account;
    }

    /** @param operation the word of the statement, or empty for reading */
    void require(Privilege privilege, String operation) {
        if (!account.may(privilege)) {
            String needed = operation.isEmpty() || privilege == Privilege.SELECT ? "SELECT" : operation;
            throw new SqlException(
                    5203,
                    "42000",
                    "Access denied; you need (at least one of) the " + needed + " privilege(s) for this operation."
                            + " Please ask the admin to grant permission(s). Current user: '" + account.user()
                            + "'@'%'.");
        }
    }
}
