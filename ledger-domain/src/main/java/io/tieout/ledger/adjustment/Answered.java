package io.tieout.ledger.adjustment;

import io.tieout.ledger.event.Identifier;

/**
 * What an adjustment answers.
 *
 * @param id of the break, of the journal entry, or of the event that records the fact
 */
public record Answered(Kind kind, String id) {
    public Answered {
        Identifier.check("answers", id);
    }

    /** The kind of thing that {@code id} names. */
    public enum Kind {
        BREAK,
        JOURNAL_ENTRY,
        FACT
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
