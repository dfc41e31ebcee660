package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What one report of a settlement line adds to the control totals; negative where another report displaces it. */
record ProviderDailyTotalRow(
        LocalDate businessDate,
        String provider,
        String merchantAccount,
        String currency,
        String kind,
        long lineCount,
        BigDecimal grossAmount,
        BigDecimal feeAmount,
        BigDecimal netAmount,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.PROVIDER_DAILY_TOTAL, businessDate, provider, merchantAccount, currency, kind);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.date("business_date", businessDate)
                .text("provider", provider)
                .text("merchant_account", merchantAccount)
                .text("currency", currency)
                .text("kind", kind)
                .bigint("line_count", lineCount)
                .amount("gross_amount", grossAmount)
                .amount("fee_amount", feeAmount)
                .amount("net_amount", netAmount)
                .bigint("ledger_seq", ledgerSeq);
    }
}
