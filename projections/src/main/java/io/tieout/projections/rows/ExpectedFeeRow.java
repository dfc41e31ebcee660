package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What one settlement line should cost by the terms agreed. */
record ExpectedFeeRow(
        String provider,
        String batchId,
        int lineNo,
        String paymentId,
        String orderId,
        String paymentMethod,
        String scheduleId,
        BigDecimal expectedFee,
        BigDecimal tolerance,
        String currency,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.EXPECTED_FEES, provider, batchId, lineNo);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("provider", provider)
                .text("batch_id", batchId)
                .integer("line_no", lineNo)
                .text("payment_id", paymentId)
                .text("order_id", orderId)
                .text("payment_method", paymentMethod)
                .text("schedule_id", scheduleId)
                .amount("expected_fee", expectedFee)
                .amount("tolerance", tolerance)
                .text("currency", currency)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
