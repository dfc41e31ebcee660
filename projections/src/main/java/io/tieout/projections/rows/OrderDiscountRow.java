package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** One discount of an order. */
record OrderDiscountRow(
        String orderId,
        int discountNo,
        String kind,
        String bearer,
        BigDecimal amount,
        String currency,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.ORDER_DISCOUNTS, orderId, discountNo);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("order_id", orderId)
                .integer("discount_no", discountNo)
                .text("kind", kind)
                .text("bearer", bearer)
                .amount("amount", amount)
                .text("currency", currency)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
