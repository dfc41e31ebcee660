package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One booked entry of a bank statement. */
record BankEntryRow(
        String bankAccount,
        String statementId,
        String entryReference,
        String creditDebitIndicator,
        BigDecimal amount,
        String currency,
        LocalDate bookingDate,
        LocalDate valueDate,
        @Nullable String endToEndId,
        @Nullable String accountServicerReference,
        @Nullable String bankTransactionCode,
        boolean reversalIndicator,
        @Nullable String remittanceInformation,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.BANK_ENTRIES, bankAccount, statementId, entryReference);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("bank_account", bankAccount)
                .text("statement_id", statementId)
                .text("entry_reference", entryReference)
                .text("credit_debit_indicator", creditDebitIndicator)
                .amount("amount", amount)
                .text("currency", currency)
                .date("booking_date", bookingDate)
                .date("value_date", valueDate)
                .text("end_to_end_id", endToEndId)
                .text("account_servicer_reference", accountServicerReference)
                .text("bank_transaction_code", bankTransactionCode)
                .flag("reversal_indicator", reversalIndicator)
                .text("remittance_information", remittanceInformation)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
