package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** One position of an order. */
record OrderItemRow(
        String orderId,
        String itemId,
        int lineNo,
        String sku,
        int quantity,
        BigDecimal unitPrice,
        String currency,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.ORDER_ITEMS, orderId, itemId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("order_id", orderId)
                .text("item_id", itemId)
                .integer("line_no", lineNo)
                .text("sku", sku)
                .integer("quantity", quantity)
                .amount("unit_price", unitPrice)
                .text("currency", currency)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
