package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.time.Instant;
import java.time.LocalDate;

/** One settlement batch that a payout pays. */
record PayoutBatchRow(
        String provider,
        String payoutId,
        String batchId,
        String merchantAccount,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.PAYOUT_BATCHES, provider, payoutId, batchId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("provider", provider)
                .text("payout_id", payoutId)
                .text("batch_id", batchId)
                .text("merchant_account", merchantAccount)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
