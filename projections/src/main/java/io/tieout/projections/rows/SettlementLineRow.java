package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a settlement batch. */
record SettlementLineRow(
        LocalDate businessDate,
        String provider,
        String batchId,
        int lineNo,
        String kind,
        String merchantAccount,
        @Nullable String providerTransactionId,
        @Nullable String merchantReference,
        BigDecimal grossAmount,
        @Nullable BigDecimal commissionFee,
        @Nullable BigDecimal interchangeFee,
        @Nullable BigDecimal schemeFee,
        @Nullable BigDecimal markupFee,
        @Nullable BigDecimal processingFee,
        BigDecimal feeAmount,
        BigDecimal netAmount,
        String currency,
        LocalDate valueDate,
        @Nullable BigDecimal transactionAmount,
        @Nullable String transactionCurrency,
        @Nullable BigDecimal exchangeRate,
        @Nullable BigDecimal reserveAmount,
        @Nullable String providerRefundId,
        @Nullable String chargebackId,
        @Nullable String acquirerReferenceNumber,
        @Nullable String correctsBatchId,
        @Nullable Integer correctsLineNo,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.SETTLEMENT_LINES, businessDate, provider, batchId, lineNo);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.date("business_date", businessDate)
                .text("provider", provider)
                .text("batch_id", batchId)
                .integer("line_no", lineNo)
                .text("kind", kind)
                .text("merchant_account", merchantAccount)
                .text("provider_transaction_id", providerTransactionId)
                .text("merchant_reference", merchantReference)
                .amount("gross_amount", grossAmount)
                .amount("commission_fee", commissionFee)
                .amount("interchange_fee", interchangeFee)
                .amount("scheme_fee", schemeFee)
                .amount("markup_fee", markupFee)
                .amount("processing_fee", processingFee)
                .amount("fee_amount", feeAmount)
                .amount("net_amount", netAmount)
                .text("currency", currency)
                .date("value_date", valueDate)
                .amount("transaction_amount", transactionAmount)
                .text("transaction_currency", transactionCurrency)
                .amount("exchange_rate", exchangeRate)
                .amount("reserve_amount", reserveAmount)
                .text("provider_refund_id", providerRefundId)
                .text("chargeback_id", chargebackId)
                .text("acquirer_reference_number", acquirerReferenceNumber)
                .text("corrects_batch_id", correctsBatchId)
                .integer("corrects_line_no", correctsLineNo)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
