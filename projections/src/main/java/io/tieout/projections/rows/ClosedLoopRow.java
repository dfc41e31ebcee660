package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One order over all five sides, or one fact that reaches no order; a change of it has the same columns in the history. */
record ClosedLoopRow(
        String orderId,
        @Nullable String merchantId,
        @Nullable String currency,
        String verdict,
        @Nullable String brokenLink,
        @Nullable String reason,
        @Nullable Instant dueAt,
        @Nullable String orderStatus,
        @Nullable BigDecimal payableAmount,
        BigDecimal authorizedAmount,
        BigDecimal capturedAmount,
        BigDecimal refundedAmount,
        BigDecimal chargedBackAmount,
        BigDecimal settledGrossAmount,
        BigDecimal settledFeeAmount,
        BigDecimal settledNetAmount,
        BigDecimal settledRefundAmount,
        BigDecimal settledChargebackAmount,
        @Nullable BigDecimal expectedFeeAmount,
        int batchCount,
        BigDecimal receivableBalance,
        BigDecimal deferredRevenueBalance,
        BigDecimal revenueBalance,
        BigDecimal grantedValueAmount,
        BigDecimal activeValueAmount,
        int grantedQuantity,
        int activeQuantity,
        BigDecimal residualPayment,
        BigDecimal residualSettlement,
        BigDecimal residualFee,
        BigDecimal residualPayout,
        BigDecimal residualBooks,
        BigDecimal residualDeferredRevenue,
        BigDecimal residualRevenue,
        BigDecimal residualRights,
        int otherCurrencyCount,
        int factCount,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.CLOSED_LOOP, orderId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("order_id", orderId)
                .text("merchant_id", merchantId)
                .text("currency", currency)
                .text("verdict", verdict)
                .text("broken_link", brokenLink)
                .text("reason", reason)
                .datetime("due_at", dueAt)
                .text("order_status", orderStatus)
                .amount("payable_amount", payableAmount)
                .amount("authorized_amount", authorizedAmount)
                .amount("captured_amount", capturedAmount)
                .amount("refunded_amount", refundedAmount)
                .amount("charged_back_amount", chargedBackAmount)
                .amount("settled_gross_amount", settledGrossAmount)
                .amount("settled_fee_amount", settledFeeAmount)
                .amount("settled_net_amount", settledNetAmount)
                .amount("settled_refund_amount", settledRefundAmount)
                .amount("settled_chargeback_amount", settledChargebackAmount)
                .amount("expected_fee_amount", expectedFeeAmount)
                .integer("batch_count", batchCount)
                .amount("receivable_balance", receivableBalance)
                .amount("deferred_revenue_balance", deferredRevenueBalance)
                .amount("revenue_balance", revenueBalance)
                .amount("granted_value_amount", grantedValueAmount)
                .amount("active_value_amount", activeValueAmount)
                .integer("granted_quantity", grantedQuantity)
                .integer("active_quantity", activeQuantity)
                .amount("residual_payment", residualPayment)
                .amount("residual_settlement", residualSettlement)
                .amount("residual_fee", residualFee)
                .amount("residual_payout", residualPayout)
                .amount("residual_books", residualBooks)
                .amount("residual_deferred_revenue", residualDeferredRevenue)
                .amount("residual_revenue", residualRevenue)
                .amount("residual_rights", residualRights)
                .integer("other_currency_count", otherCurrencyCount)
                .integer("fact_count", factCount)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
