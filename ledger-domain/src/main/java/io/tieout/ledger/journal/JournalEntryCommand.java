package io.tieout.ledger.journal;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a journal entry: to take a fact. Facts come in any order, so any fact may be the first. */
sealed interface JournalEntryCommand {
    JournalEvent fact();

    /** Takes the first fact heard. */
    record OpenJournalEntry(JournalEvent fact) implements JournalEntryCommand {}

    /** Takes a further fact. */
    record ExtendJournalEntry(JournalEvent fact) implements JournalEntryCommand {
        @TargetAggregateIdentifier
        String stream() {
            return JournalEntries.TYPE.stream(fact);
        }
    }
}
