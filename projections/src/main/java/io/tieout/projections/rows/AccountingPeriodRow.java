package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current state of one accounting period that was ever closed. */
record AccountingPeriodRow(
        String periodId,
        LocalDate firstDay,
        LocalDate lastDay,
        String status,
        String decidedBy,
        Instant decidedAt,
        @Nullable Long sealedUpToSeq,
        @Nullable String sealHash,
        @Nullable String controlTotals,
        @Nullable String reopenRequestedBy,
        @Nullable String reopenReason,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.ACCOUNTING_PERIODS, periodId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("period_id", periodId)
                .date("first_day", firstDay)
                .date("last_day", lastDay)
                .text("status", status)
                .text("decided_by", decidedBy)
                .datetime("decided_at", decidedAt)
                .bigint("sealed_up_to_seq", sealedUpToSeq)
                .text("seal_hash", sealHash)
                .text("control_totals", controlTotals)
                .text("reopen_requested_by", reopenRequestedBy)
                .text("reopen_reason", reopenReason)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
