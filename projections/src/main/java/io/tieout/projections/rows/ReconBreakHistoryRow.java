package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One event of a break, with what it did to what is open. */
record ReconBreakHistoryRow(
        Instant recordedAt,
        long ledgerSeq,
        String breakId,
        String whatHappened,
        String status,
        @Nullable String scenario,
        @Nullable String severity,
        String actor,
        @Nullable String assignee,
        @Nullable String resolution,
        @Nullable String keptContentHash,
        @Nullable String commentText,
        int openDelta,
        BigDecimal openAmountDelta,
        @Nullable BigDecimal residualAmount,
        @Nullable String currency,
        LocalDate ageingFrom,
        @Nullable String runId,
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
                .text("scenario", scenario)
                .text("severity", severity)
                .text("actor", actor)
                .text("assignee", assignee)
                .text("resolution", resolution)
                .text("kept_content_hash", keptContentHash)
                .text("comment_text", commentText)
                .integer("open_delta", openDelta)
                .amount("open_amount_delta", openAmountDelta)
                .amount("residual_amount", residualAmount)
                .text("currency", currency)
                .date("ageing_from", ageingFrom)
                .text("run_id", runId)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt);
    }
}
