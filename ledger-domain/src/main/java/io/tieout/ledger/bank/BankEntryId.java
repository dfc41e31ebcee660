package io.tieout.ledger.bank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.ledger.event.Identifier;

/**
 * An entry of a bank statement. An entry reference is unique in its statement only.
 *
 * @param statementId the statement it is printed on
 * @param entryReference the bank's reference of the entry (camt.053 NtryRef)
 */
public record BankEntryId(BankStatementId statementId, String entryReference) {
    @JsonCreator
    public BankEntryId(
            @JsonProperty("statementId") BankStatementId statementId,
            @JsonProperty("entryReference") String entryReference) {
        Identifier.check("entryReference", entryReference);
        this.statementId = statementId;
        this.entryReference = entryReference;
    }

    /** The identity as one text; parted by blanks, the only sign that no part can contain. */
    @Override
    public String toString() {
        return statementId + " " + entryReference;
    }
}
