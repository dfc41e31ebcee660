package io.tieout.ledger.bank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.ledger.event.Identifier;

/**
 * A statement of a bank account. Banks number the statements of each account, so the account is part of the identity.
 *
 * @param account the bank account, for example its IBAN
 * @param statement the bank's number of the statement (camt.053 Stmt/Id)
 */
public record BankStatementId(String account, String statement) {
    @JsonCreator
    public BankStatementId(@JsonProperty("account") String account, @JsonProperty("statement") String statement) {
        Identifier.check("account", account);
        Identifier.check("statementId", statement);
        this.account = account;
        this.statement = statement;
    }

    /** The identity as one text; parted by a blank, the only sign that no part can contain. */
    @Override
    public String toString() {
        return account + " " + statement;
    }
}
