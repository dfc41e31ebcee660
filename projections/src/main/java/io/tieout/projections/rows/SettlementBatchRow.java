package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One settlement batch with the control totals of its header. */
record SettlementBatchRow(
        String provider,
        String batchId,
        String merchantAccount,
        int lineCount,
        BigDecimal grossAmount,
        BigDecimal feeAmount,
        BigDecimal netAmount,
        String currency,
        LocalDate valueDate,
        @Nullable BigDecimal reserveAmount,
        @Nullable String payoutId,
        @Nullable String correctsBatchId,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.SETTLEMENT_BATCHES, provider, batchId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("provider", provider)
                .text("batch_id", batchId)
                .text("merchant_account", merchantAccount)
                .integer("line_count", lineCount)
                .amount("gross_amount", grossAmount)
                .amount("fee_amount", feeAmount)
                .amount("net_amount", netAmount)
                .text("currency", currency)
                .date("value_date", valueDate)
                .amount("reserve_amount", reserveAmount)
                .text("payout_id", payoutId)
                .text("corrects_batch_id", correctsBatchId)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
