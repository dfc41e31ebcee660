package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current state of one order. */
record OrderRow(
        String orderId,
        @Nullable String merchantId,
        @Nullable String channel,
        String status,
        @Nullable BigDecimal payableAmount,
        @Nullable BigDecimal paidAmount,
        @Nullable String currency,
        @Nullable Integer itemCount,
        @Nullable Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable Integer amendmentCount,
        @Nullable Instant amendedAt,
        @Nullable String amendReason,
        @Nullable Integer fulfilmentCount,
        @Nullable Instant fulfilledAt,
        @Nullable Integer refundRequestCount,
        @Nullable BigDecimal refundRequestedAmount,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.ORDERS, orderId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("order_id", orderId)
                .text("merchant_id", merchantId)
                .text("channel", channel)
                .text("status", status)
                .amount("payable_amount", payableAmount)
                .amount("paid_amount", paidAmount)
                .text("currency", currency)
                .integer("item_count", itemCount)
                .datetime("placed_at", placedAt)
                .datetime("paid_at", paidAt)
                .datetime("cancelled_at", cancelledAt)
                .text("cancel_reason", cancelReason)
                .integer("amendment_count", amendmentCount)
                .datetime("amended_at", amendedAt)
                .text("amend_reason", amendReason)
                .integer("fulfilment_count", fulfilmentCount)
                .datetime("fulfilled_at", fulfilledAt)
                .integer("refund_request_count", refundRequestCount)
                .amount("refund_requested_amount", refundRequestedAmount)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
