package io.tieout.ledger.journal;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import java.time.LocalDate;
import java.util.List;

/** The life of a journal entry as the finance system tells it. */
public sealed interface JournalEvent extends LedgerEvent {
    JournalEntryId entryId();

    List<Posting> postings();

    JournalReference reference();

    LocalDate bookingDate();

    @Override
    default String routingKey() {
        return entryId().value();
    }

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R posted(JournalEntryPosted event);

        R reversed(JournalEntryReversed event);
    }

    /**
     * Finance booked an entry whose debits and credits are equal in each currency.
     *
     * @param bookingDate the accounting day it is booked on
     */
    record JournalEntryPosted(
            FactOrigin origin,
            JournalEntryId entryId,
            List<Posting> postings,
            JournalReference reference,
            LocalDate bookingDate)
            implements JournalEvent {
        public JournalEntryPosted {
            postings = List.copyOf(postings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.posted(this);
        }
    }

    /**
     * Finance took an entry back by an entry with the sides turned. Whether the two cancel out is the work of the reconciliation.
     *
     * @param entryId the reversing entry
     * @param reversedEntryId the entry that is taken back
     * @param bookingDate the accounting day the reversal is booked on
     */
    record JournalEntryReversed(
            FactOrigin origin,
            JournalEntryId entryId,
            JournalEntryId reversedEntryId,
            List<Posting> postings,
            JournalReference reference,
            LocalDate bookingDate,
            String reason)
            implements JournalEvent {
        public JournalEntryReversed {
            postings = List.copyOf(postings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reversed(this);
        }
    }
}
