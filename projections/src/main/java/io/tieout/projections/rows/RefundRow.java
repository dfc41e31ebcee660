package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current state of one refund: what was ordered and what was given back. */
record RefundRow(
        String refundId,
        String orderId,
        @Nullable String paymentId,
        @Nullable String provider,
        @Nullable String merchantAccount,
        @Nullable String providerTransactionId,
        @Nullable String providerRefundId,
        String status,
        @Nullable BigDecimal requestedAmount,
        BigDecimal refundedAmount,
        int refundCount,
        String currency,
        @Nullable String reason,
        @Nullable String failureReasonCode,
        @Nullable Instant requestedAt,
        @Nullable Instant refundedAt,
        @Nullable Instant failedAt,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.REFUNDS, refundId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("refund_id", refundId)
                .text("order_id", orderId)
                .text("payment_id", paymentId)
                .text("provider", provider)
                .text("merchant_account", merchantAccount)
                .text("provider_transaction_id", providerTransactionId)
                .text("provider_refund_id", providerRefundId)
                .text("status", status)
                .amount("requested_amount", requestedAmount)
                .amount("refunded_amount", refundedAmount)
                .integer("refund_count", refundCount)
                .text("currency", currency)
                .text("reason", reason)
                .text("failure_reason_code", failureReasonCode)
                .datetime("requested_at", requestedAt)
                .datetime("refunded_at", refundedAt)
                .datetime("failed_at", failedAt)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
