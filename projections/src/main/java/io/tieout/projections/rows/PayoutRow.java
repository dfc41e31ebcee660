package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One payout of a provider. */
record PayoutRow(
        String provider,
        String payoutId,
        String merchantAccount,
        BigDecimal amount,
        String currency,
        int batchCount,
        LocalDate valueDate,
        @Nullable String endToEndId,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.PAYOUTS, provider, payoutId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("provider", provider)
                .text("payout_id", payoutId)
                .text("merchant_account", merchantAccount)
                .amount("amount", amount)
                .text("currency", currency)
                .integer("batch_count", batchCount)
                .date("value_date", valueDate)
                .text("end_to_end_id", endToEndId)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
