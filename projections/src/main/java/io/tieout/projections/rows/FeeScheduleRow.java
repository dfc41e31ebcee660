package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one provider may charge for one means of payment from one day on. */
record FeeScheduleRow(
        String scheduleId,
        String provider,
        @Nullable String merchantAccount,
        String paymentMethod,
        BigDecimal feeRate,
        BigDecimal fixedFee,
        String currency,
        LocalDate effectiveFrom,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.FEE_SCHEDULE, scheduleId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("schedule_id", scheduleId)
                .text("provider", provider)
                .text("merchant_account", merchantAccount)
                .text("payment_method", paymentMethod)
                .amount("fee_rate", feeRate)
                .amount("fixed_fee", fixedFee)
                .text("currency", currency)
                .date("effective_from", effectiveFrom)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
