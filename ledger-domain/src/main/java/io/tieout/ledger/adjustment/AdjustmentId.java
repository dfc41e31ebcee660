package io.tieout.ledger.adjustment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;
import io.tieout.ledger.journal.JournalEntryId;

/** The number of an adjustment: the identifier of the event that proposed it. */
public record AdjustmentId(@JsonValue String value) {
    @JsonCreator
    public AdjustmentId {
        Identifier.check("adjustmentId", value);
        Identifier.check("adjustmentId", JournalEntryId.OF_ADJUSTMENTS + value);
    }

    /** The number of the journal entry that the adjustment posts when it is approved. */
    public JournalEntryId entryId() {
        return new JournalEntryId(JournalEntryId.OF_ADJUSTMENTS + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
