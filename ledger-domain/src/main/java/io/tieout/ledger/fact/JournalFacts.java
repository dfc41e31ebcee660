package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.journal.JournalEntryId;
import io.tieout.ledger.journal.JournalEvent.JournalEntryPosted;
import io.tieout.ledger.journal.JournalEvent.JournalEntryReversed;
import io.tieout.ledger.journal.JournalReference;
import io.tieout.ledger.journal.Posting;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The facts of the finance system. Whether an entry balances is the rule of the journal entry itself. */
enum JournalFacts implements FactReader {
    POSTED(FactType.JOURNAL_POSTED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            JournalEntryId entryId = data.identifier("entryId", JournalEntryId::new);
            List<Posting> postings = postings(data);
            JournalReference reference = data.object("reference", JournalFacts::reference);
            LocalDate bookingDate = data.date("bookingDate");
            return origin -> new JournalEntryPosted(origin, entryId, postings, reference, bookingDate);
        }
    },
    REVERSED(FactType.JOURNAL_REVERSED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            JournalEntryId entryId = data.identifier("entryId", JournalEntryId::new);
            JournalEntryId reversedEntryId = data.identifier("reversedEntryId", JournalEntryId::new);
            List<Posting> postings = postings(data);
            JournalReference reference = data.object("reference", JournalFacts::reference);
            LocalDate bookingDate = data.date("bookingDate");
            String reason = data.freeText("reason", 255);
            return origin -> new JournalEntryReversed(
                    origin, entryId, reversedEntryId, postings, reference, bookingDate, reason);
        }
    };

    private static final int MOST_POSTINGS = 500;

    private final FactType type;

    JournalFacts(FactType type) {
        this.type = type;
    }

    @Override
    public FactType type() {
        return type;
    }

    private static List<Posting> postings(FactData data) {
        return data.list("postings", 2, MOST_POSTINGS, JournalFacts::posting);
    }

    private static Posting posting(FactData data) {
        return new Posting(data.text("account", 64), data.constant("side", Posting.Side.class), data.money("amount"));
    }

    private static JournalReference reference(FactData data) {
        return new JournalReference(data.constant("kind", JournalReference.Kind.class), data.text("id", 160));
    }
}
