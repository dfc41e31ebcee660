package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current state of one break. */
record ReconBreakRow(
        String breakId,
        String kind,
        @Nullable String scenario,
        String breakKey,
        String status,
        @Nullable String assignee,
        @Nullable BigDecimal residualAmount,
        @Nullable String currency,
        @Nullable String resolution,
        @Nullable String keptContentHash,
        @Nullable String lastComment,
        Instant openedAt,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.RECON_BREAK, breakId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("break_id", breakId)
                .text("kind", kind)
                .text("scenario", scenario)
                .text("break_key", breakKey)
                .text("status", status)
                .text("assignee", assignee)
                .amount("residual_amount", residualAmount)
                .text("currency", currency)
                .text("resolution", resolution)
                .text("kept_content_hash", keptContentHash)
                .text("last_comment", lastComment)
                .datetime("opened_at", openedAt)
                .text("resolved_by", resolvedBy)
                .datetime("resolved_at", resolvedAt)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
