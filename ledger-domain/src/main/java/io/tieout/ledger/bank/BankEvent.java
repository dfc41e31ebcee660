package io.tieout.ledger.bank;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a bank says happened on an account, in the words of ISO 20022 camt.053. */
public sealed interface BankEvent extends LedgerEvent {
    BankStatementId statementId();

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R entryBooked(BankEntryBooked event);

        R statementReported(BankStatementReported event);
    }

    /**
     * The bank booked an entry (Ntry with status BOOK).
     *
     * @param amount never negative; the indicator gives the direction
     * @param bookingDate the day in the books of the bank (BookgDt)
     * @param valueDate the day from which the money counts (ValDt)
     * @param endToEndId what the payer gave the money to find it again, null where none is printed
     * @param accountServicerReference the bank's own reference (AcctSvcrRef), null where none is printed
     * @param bankTransactionCode what kind of entry it is (BkTxCd), null where none is printed
     * @param reversalIndicator whether the entry takes an earlier one back (RvslInd)
     * @param remittanceInformation what the payer wrote (RmtInf), null where none is printed
     */
    record BankEntryBooked(
            FactOrigin origin,
            BankEntryId entryId,
            CreditDebitIndicator creditDebitIndicator,
            Money amount,
            LocalDate bookingDate,
            LocalDate valueDate,
            @Nullable String endToEndId,
            @Nullable String accountServicerReference,
            @Nullable String bankTransactionCode,
            boolean reversalIndicator,
            @Nullable String remittanceInformation)
            implements BankEvent {
        @Override
        public BankStatementId statementId() {
            return entryId.statementId();
        }

        @Override
        public String routingKey() {
            return entryId.toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.entryBooked(this);
        }
    }

    /**
     * The head of a statement: where the account began, where it ended, and the control totals between.
     *
     * @param sequenceNumber the place among the statements of the account (ElctrncSeqNb), null where none is printed
     * @param openingBalance booked balance at the beginning (OPBD), negative for an overdraft
     * @param closingBalance booked balance at the end (CLBD), negative for an overdraft
     * @param entryCount how many entries the statement has (TxsSummry)
     * @param creditTotal sum of the credit entries, null where none is printed
     * @param debitTotal sum of the debit entries, not negative, null where none is printed
     * @param fromDate the first day it covers
     * @param toDate the last day it covers
     */
    record BankStatementReported(
            FactOrigin origin,
            BankStatementId statementId,
            @Nullable Integer sequenceNumber,
            Money openingBalance,
            Money closingBalance,
            int entryCount,
            @Nullable Money creditTotal,
            @Nullable Money debitTotal,
            LocalDate fromDate,
            LocalDate toDate)
            implements BankEvent {
        @Override
        public String routingKey() {
            return statementId.toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.statementReported(this);
        }
    }
}
