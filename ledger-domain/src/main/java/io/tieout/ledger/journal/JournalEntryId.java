package io.tieout.ledger.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;

/** The finance system's number of a journal entry. */
public record JournalEntryId(@JsonValue String value) {
    /** How the numbers of the entries begin that approved adjustments post. */
    public static final String OF_ADJUSTMENTS = "adjustment/";

    @JsonCreator
    public JournalEntryId {
        Identifier.check("journalEntryId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
