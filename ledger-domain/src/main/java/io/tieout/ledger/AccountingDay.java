package io.tieout.ledger;

import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.bank.BankEvent.BankEntryBooked;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.journal.JournalEvent;
import java.time.LocalDate;

/** The accounting day that an event belongs to: the booking date of an entry, the business date of every other fact. */
final class AccountingDay {
    private AccountingDay() {}

    static LocalDate of(LedgerEvent event) {
        if (event instanceof JournalEvent entry) {
            return entry.bookingDate();
        } else if (event instanceof BankEntryBooked entry) {
            return entry.bookingDate();
        } else if (event instanceof AdjustmentApproved approved) {
            return approved.bookingDate();
        }
        return event.origin().businessDate();
    }
}
