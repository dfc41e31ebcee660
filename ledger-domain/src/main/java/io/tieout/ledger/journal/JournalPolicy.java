package io.tieout.ledger.journal;

import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.journal.JournalEvent.JournalEntryPosted;

/** The rules a journal entry must keep. */
final class JournalPolicy {
    private JournalPolicy() {}

    /**
     * Checks the rules in order.
     *
     * @throws Refusal naming the first rule that is broken
     */
    static void check(JournalEvent event) {
        event.match(new JournalEvent.Cases<Void>() {
            @Override
            @SuppressWarnings("NullAway") // Void has no other value.
            public Void posted(JournalEntryPosted posted) {
                entryIdIsNotReserved(posted);
                DoubleEntry.check("/data/postings", posted.postings());
                return null;
            }
        });
    }

    private static void entryIdIsNotReserved(JournalEntryPosted posted) {
        if (posted.entryId().value().startsWith(JournalEntryId.OF_ADJUSTMENTS)) {
            throw new Refusal(
                    "/data/entryId",
                    posted.entryId().value(),
                    "entries that begin with " + JournalEntryId.OF_ADJUSTMENTS + " are those of approved adjustments",
                    "number the entry in another way");
        }
    }
}
