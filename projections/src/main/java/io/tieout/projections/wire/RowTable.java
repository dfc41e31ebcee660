package io.tieout.projections.wire;

import java.util.List;
import java.util.Locale;

/** The warehouse tables that have a row topic, each with the columns that make the key of its records. */
public enum RowTable {
    ORDERS("order_id"),
    ORDER_ITEMS("order_id", "item_id"),
    PAYMENTS("payment_id"),
    SETTLEMENT_BATCHES("provider", "batch_id"),
    SETTLEMENT_LINES("business_date", "provider", "batch_id", "line_no"),
    JOURNAL_ENTRIES("entry_id"),
    POSTINGS("entry_id", "posting_no"),
    ENTITLEMENTS("grant_id"),
    REFUNDS("refund_id"),
    REFUND_ITEMS("refund_id", "item_id"),
    CHARGEBACKS("payment_id", "chargeback_id"),
    PAYOUTS("provider", "payout_id"),
    PAYOUT_BATCHES("provider", "payout_id", "batch_id"),
    BANK_ENTRIES("bank_account", "statement_id", "entry_reference"),
    BANK_STATEMENTS("bank_account", "statement_id"),
    FEE_SCHEDULE("schedule_id"),
    LEDGER_EVENT("recorded_at", "ledger_seq"),
    ADJUSTMENTS("adjustment_id"),
    ACCOUNTING_PERIODS("period_id"),
    RECON_BREAK("break_id"),
    RECON_BREAK_HISTORY("recorded_at", "ledger_seq");

    private final String tableName;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of, which nobody can change.
    private final List<String> keyColumns;

    RowTable(String... keyColumns) {
        this.tableName = name().toLowerCase(Locale.ROOT);
        this.keyColumns = List.of(keyColumns);
    }

    /** The name in the warehouse and at the end of the topic's name, for example {@code order_items}. */
    public String tableName() {
        return tableName;
    }

    /** The key columns in the order of the table's definition. */
    public List<String> keyColumns() {
        return keyColumns;
    }
}
