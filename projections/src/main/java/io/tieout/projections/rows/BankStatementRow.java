package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The head of one bank statement with its balances and control totals. */
record BankStatementRow(
        String bankAccount,
        String statementId,
        @Nullable Integer sequenceNo,
        BigDecimal openingBalance,
        BigDecimal closingBalance,
        int entryCount,
        @Nullable BigDecimal creditTotal,
        @Nullable BigDecimal debitTotal,
        String currency,
        LocalDate fromDate,
        LocalDate toDate,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.BANK_STATEMENTS, bankAccount, statementId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("bank_account", bankAccount)
                .text("statement_id", statementId)
                .integer("sequence_no", sequenceNo)
                .amount("opening_balance", openingBalance)
                .amount("closing_balance", closingBalance)
                .integer("entry_count", entryCount)
                .amount("credit_total", creditTotal)
                .amount("debit_total", debitTotal)
                .text("currency", currency)
                .date("from_date", fromDate)
                .date("to_date", toDate)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
