package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current state of one payment. */
record PaymentRow(
        String paymentId,
        String orderId,
        String provider,
        String merchantAccount,
        @Nullable String providerTransactionId,
        @Nullable String paymentMethod,
        String status,
        @Nullable BigDecimal authorizedAmount,
        BigDecimal capturedAmount,
        int captureCount,
        String currency,
        @Nullable Instant authorizedAt,
        @Nullable Instant capturedAt,
        @Nullable BigDecimal voidedAmount,
        @Nullable Integer voidCount,
        @Nullable Instant voidedAt,
        @Nullable String failureReasonCode,
        @Nullable Instant failedAt,
        @Nullable String notifiedOutcome,
        @Nullable Instant notifiedAt,
        @Nullable BigDecimal refundedAmount,
        @Nullable Integer refundCount,
        @Nullable Instant refundedAt,
        @Nullable BigDecimal chargedBackAmount,
        @Nullable Integer chargebackCount,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.PAYMENTS, paymentId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("payment_id", paymentId)
                .text("order_id", orderId)
                .text("provider", provider)
                .text("merchant_account", merchantAccount)
                .text("provider_transaction_id", providerTransactionId)
                .text("payment_method", paymentMethod)
                .text("status", status)
                .amount("authorized_amount", authorizedAmount)
                .amount("captured_amount", capturedAmount)
                .integer("capture_count", captureCount)
                .text("currency", currency)
                .datetime("authorized_at", authorizedAt)
                .datetime("captured_at", capturedAt)
                .amount("voided_amount", voidedAmount)
                .integer("void_count", voidCount)
                .datetime("voided_at", voidedAt)
                .text("failure_reason_code", failureReasonCode)
                .datetime("failed_at", failedAt)
                .text("notified_outcome", notifiedOutcome)
                .datetime("notified_at", notifiedAt)
                .amount("refunded_amount", refundedAmount)
                .integer("refund_count", refundCount)
                .datetime("refunded_at", refundedAt)
                .amount("charged_back_amount", chargedBackAmount)
                .integer("chargeback_count", chargebackCount)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
