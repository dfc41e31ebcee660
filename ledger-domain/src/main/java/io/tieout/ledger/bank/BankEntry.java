package io.tieout.ledger.bank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.bank.BankEntryCommand.ExtendBankEntry;
import io.tieout.ledger.bank.BankEntryCommand.OpenBankEntry;
import io.tieout.ledger.bank.BankEvent.BankEntryBooked;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** One entry of a bank statement, booked by the bank. */
final class BankEntry {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    /** For Axon, which then replays the events. */
    BankEntry() {}

    @CommandHandler
    BankEntry(OpenBankEntry command) {
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendBankEntry command) {
        apply(command.fact());
    }

    @EventSourcingHandler
    void on(BankEntryBooked event) {
        stream = BankEntries.TYPE.stream(event);
    }
}
