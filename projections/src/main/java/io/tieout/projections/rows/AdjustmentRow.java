package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current state of one adjustment. */
record AdjustmentRow(
        String adjustmentId,
        String kind,
        String status,
        String answersKind,
        String answersId,
        @Nullable String latePeriod,
        String reason,
        @Nullable BigDecimal residualAmount,
        @Nullable String currency,
        int postingCount,
        LocalDate bookingDate,
        String maker,
        @Nullable String checker,
        @Nullable String decisionComment,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable String entryId,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.ADJUSTMENTS, adjustmentId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("adjustment_id", adjustmentId)
                .text("kind", kind)
                .text("status", status)
                .text("answers_kind", answersKind)
                .text("answers_id", answersId)
                .text("late_period", latePeriod)
                .text("reason", reason)
                .amount("residual_amount", residualAmount)
                .text("currency", currency)
                .integer("posting_count", postingCount)
                .date("booking_date", bookingDate)
                .text("maker", maker)
                .text("checker", checker)
                .text("decision_comment", decisionComment)
                .datetime("proposed_at", proposedAt)
                .datetime("decided_at", decidedAt)
                .text("entry_id", entryId)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
