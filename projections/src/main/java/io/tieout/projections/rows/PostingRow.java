package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** One debit or credit of a journal entry. */
record PostingRow(
        String entryId,
        int postingNo,
        String ledgerAccount,
        String side,
        BigDecimal amount,
        String currency,
        String referenceKind,
        String referenceId,
        LocalDate bookingDate,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.POSTINGS, entryId, postingNo);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("entry_id", entryId)
                .integer("posting_no", postingNo)
                .text("ledger_account", ledgerAccount)
                .text("side", side)
                .amount("amount", amount)
                .text("currency", currency)
                .text("reference_kind", referenceKind)
                .text("reference_id", referenceId)
                .date("booking_date", bookingDate)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
