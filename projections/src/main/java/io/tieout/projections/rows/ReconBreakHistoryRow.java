package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One event of a break. */
record ReconBreakHistoryRow(
        Instant recordedAt,
        long ledgerSeq,
        String breakId,
        String whatHappened,
        String status,
        String actor,
        @Nullable String assignee,
        @Nullable String resolution,
        @Nullable String keptContentHash,
        @Nullable String commentText,
        LocalDate businessDate,
        Instant occurredAt)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.RECON_BREAK_HISTORY, recordedAt, ledgerSeq);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq)
                .text("break_id", breakId)
                .text("what_happened", whatHappened)
                .text("status", status)
                .text("actor", actor)
                .text("assignee", assignee)
                .text("resolution", resolution)
                .text("kept_content_hash", keptContentHash)
                .text("comment_text", commentText)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt);
    }
}
