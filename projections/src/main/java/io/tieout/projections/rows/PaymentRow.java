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
        String providerTransactionId,
        String paymentMethod,
        String status,
        @Nullable BigDecimal authorizedAmount,
        BigDecimal capturedAmount,
        int captureCount,
        String currency,
        @Nullable Instant authorizedAt,
        @Nullable Instant capturedAt,
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
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
