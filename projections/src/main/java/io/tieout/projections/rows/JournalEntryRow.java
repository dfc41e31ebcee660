package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One journal entry. */
record JournalEntryRow(
        String entryId,
        String referenceKind,
        String referenceId,
        int postingCount,
        LocalDate bookingDate,
        @Nullable String reversedEntryId,
        @Nullable String reversalReason,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.JOURNAL_ENTRIES, entryId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("entry_id", entryId)
                .text("reference_kind", referenceKind)
                .text("reference_id", referenceId)
                .integer("posting_count", postingCount)
                .date("booking_date", bookingDate)
                .text("reversed_entry_id", reversedEntryId)
                .text("reversal_reason", reversalReason)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
