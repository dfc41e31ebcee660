package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What one reconciliation run found of one scenario in one currency. */
record ReconRunTotalRow(
        String runId,
        String scenario,
        String currency,
        long foundCount,
        BigDecimal foundAmount,
        long openedCount,
        BigDecimal openedAmount,
        long changedCount,
        BigDecimal changedAmount,
        long reopenedCount,
        BigDecimal reopenedAmount,
        long clearedCount,
        BigDecimal clearedAmount,
        long openCount,
        BigDecimal openAmount,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.RECON_RUN_TOTAL, runId, scenario, currency);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("run_id", runId)
                .text("scenario", scenario)
                .text("currency", currency)
                .bigint("found_count", foundCount)
                .amount("found_amount", foundAmount)
                .bigint("opened_count", openedCount)
                .amount("opened_amount", openedAmount)
                .bigint("changed_count", changedCount)
                .amount("changed_amount", changedAmount)
                .bigint("reopened_count", reopenedCount)
                .amount("reopened_amount", reopenedAmount)
                .bigint("cleared_count", clearedCount)
                .amount("cleared_amount", clearedAmount)
                .bigint("open_count", openCount)
                .amount("open_amount", openAmount)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
