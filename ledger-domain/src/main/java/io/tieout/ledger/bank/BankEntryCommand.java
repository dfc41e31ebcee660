package io.tieout.ledger.bank;

import io.tieout.ledger.bank.BankEvent.BankEntryBooked;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a bank entry: to take a fact. Facts come in any order, so any fact may be the first. */
sealed interface BankEntryCommand {
    BankEntryBooked fact();

    /** Takes the first fact heard. */
    record OpenBankEntry(BankEntryBooked fact) implements BankEntryCommand {}

    /** Takes a further fact. */
    record ExtendBankEntry(BankEntryBooked fact) implements BankEntryCommand {
        @TargetAggregateIdentifier
        String stream() {
            return BankEntries.TYPE.stream(fact);
        }
    }
}
