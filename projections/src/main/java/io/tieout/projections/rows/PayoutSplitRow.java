package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What a payout says of one order and one seller. */
record PayoutSplitRow(
        String provider,
        String payoutId,
        String orderId,
        String sellerId,
        BigDecimal sellerAmount,
        BigDecimal commissionAmount,
        BigDecimal taxAmount,
        BigDecimal heldAmount,
        String currency,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.PAYOUT_SPLITS, provider, payoutId, orderId, sellerId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("provider", provider)
                .text("payout_id", payoutId)
                .text("order_id", orderId)
                .text("seller_id", sellerId)
                .amount("seller_amount", sellerAmount)
                .amount("commission_amount", commissionAmount)
                .amount("tax_amount", taxAmount)
                .amount("held_amount", heldAmount)
                .text("currency", currency)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
