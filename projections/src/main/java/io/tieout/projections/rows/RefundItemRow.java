package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.time.Instant;
import java.time.LocalDate;

/** One position that a refund was ordered for. */
record RefundItemRow(
        String refundId,
        String itemId,
        String orderId,
        int quantity,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.REFUND_ITEMS, refundId, itemId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("refund_id", refundId)
                .text("item_id", itemId)
                .text("order_id", orderId)
                .integer("quantity", quantity)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
