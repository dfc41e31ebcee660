package io.tieout.ledger.journal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.journal.JournalEntryCommand.ExtendJournalEntry;
import io.tieout.ledger.journal.JournalEntryCommand.OpenJournalEntry;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A journal entry. It refuses postings that do not balance; that is a rule of bookkeeping and not a matter of who is right. */
final class JournalEntry {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    /** For Axon, which then replays the events. */
    JournalEntry() {}

    @CommandHandler
    JournalEntry(OpenJournalEntry command) {
        JournalPolicy.check(command.fact());
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendJournalEntry command) {
        JournalPolicy.check(command.fact());
        apply(command.fact());
    }

    @EventSourcingHandler
    void on(JournalEvent event) {
        stream = JournalEntries.TYPE.stream(event);
    }
}
