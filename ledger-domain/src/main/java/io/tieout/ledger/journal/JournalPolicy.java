package io.tieout.ledger.journal;

import io.tieout.ledger.event.Refusal;

/** The rules a journal entry must keep. */
final class JournalPolicy {
    private JournalPolicy() {}

    /**
     * Checks the rules in order.
     *
     * @throws Refusal naming the first rule that is broken
     */
    static void check(JournalEvent event) {
        entryIdIsNotReserved(event.entryId());
        DoubleEntry.check("/data/postings", event.postings());
    }

    private static void entryIdIsNotReserved(JournalEntryId entryId) {
        if (entryId.value().startsWith(JournalEntryId.OF_ADJUSTMENTS)) {
            throw new Refusal(
                    "/data/entryId",
                    entryId.value(),
                    "entries that begin with " + JournalEntryId.OF_ADJUSTMENTS + " are those of approved adjustments",
                    "number the entry in another way");
        }
    }
}
