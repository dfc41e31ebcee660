package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current state of one dispute. */
record ChargebackRow(
        String paymentId,
        String chargebackId,
        @Nullable String orderId,
        String provider,
        String merchantAccount,
        String providerTransactionId,
        @Nullable String acquirerReferenceNumber,
        @Nullable String stage,
        String status,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal reversedAmount,
        String currency,
        @Nullable String reasonCode,
        @Nullable LocalDate dueDate,
        @Nullable Instant openedAt,
        @Nullable Instant secondOpenedAt,
        @Nullable Instant reversedAt,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.CHARGEBACKS, paymentId, chargebackId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("payment_id", paymentId)
                .text("chargeback_id", chargebackId)
                .text("order_id", orderId)
                .text("provider", provider)
                .text("merchant_account", merchantAccount)
                .text("provider_transaction_id", providerTransactionId)
                .text("acquirer_reference_number", acquirerReferenceNumber)
                .text("stage", stage)
                .text("status", status)
                .amount("amount", amount)
                .amount("reversed_amount", reversedAmount)
                .text("currency", currency)
                .text("reason_code", reasonCode)
                .date("due_date", dueDate)
                .datetime("opened_at", openedAt)
                .datetime("second_opened_at", secondOpenedAt)
                .datetime("reversed_at", reversedAt)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
