package io.tieout.projections.wire;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

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
    RECON_BREAK_HISTORY("recorded_at", "ledger_seq"),
    FACT_CONFLICTS("conflict_id"),
    PROVIDER_DAILY_TOTAL("business_date", "provider", "merchant_account", "currency", "kind"),
    EXPECTED_FEES("provider", "batch_id", "line_no"),
    CLOSED_LOOP("order_id"),
    CLOSED_LOOP_HISTORY("order_id"),
    RECON_RUN("run_id"),
    RECON_RUN_TOTAL("run_id", "scenario", "currency"),
    ORDER_DISCOUNTS("order_id", "discount_no"),
    PAYOUT_SPLITS("provider", "payout_id", "order_id", "seller_id"),
    MATCH_DECISION("group_id"),
    MATCH_GROUP(Feeder.MATCHER, "group_id"),
    MATCH_GROUP_MEMBER(Feeder.MATCHER, "group_id", "member_no");

    private static final Set<RowTable> BEHIND_THE_LOOP = EnumSet.of(EXPECTED_FEES, CLOSED_LOOP, CLOSED_LOOP_HISTORY);

    /** Who writes the rows of a table. */
    private enum Feeder {
        /** The projections, from events, with a cut marker behind the rows it covers. */
        EVENTS,
        /** The matcher, one transaction a run, without markers. */
        MATCHER
    }

    private final String tableName;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of, which nobody can change.
    private final List<String> keyColumns;

    private final Feeder feeder;

    RowTable(String... keyColumns) {
        this(Feeder.EVENTS, keyColumns);
    }

    RowTable(Feeder feeder, String... keyColumns) {
        this.feeder = feeder;
        this.tableName = name().toLowerCase(Locale.ROOT);
        this.keyColumns = List.of(keyColumns);
    }

    /** The tables that the projections feed from events: those whose watermarks make the cut. */
    public static List<RowTable> fedByEvents() {
        return Stream.of(values()).filter(RowTable::isFedByEvents).toList();
    }

    /** Whether the rows come from events, so that cut markers reach the table; a table without markers is no part of the cut. */
    public boolean isFedByEvents() {
        return feeder == Feeder.EVENTS;
    }

    /** The name in the warehouse and at the end of the topic's name, for example {@code order_items}. */
    public String tableName() {
        return tableName;
    }

    /**
     * Whether its rows cross the repartitions of the closed loop. Such a row may come from an event of any partition, so each of its partitions
     * has one watermark for each partition of the events topic; every other table has one a partition, of the partition of the same number.
     */
    public boolean isBehindTheLoop() {
        return BEHIND_THE_LOOP.contains(this);
    }

    /** How many watermarks the table has once all have come. */
    public int watermarks(int partitions) {
        if (!isFedByEvents()) {
            return 0;
        }
        return isBehindTheLoop() ? partitions * partitions : partitions;
    }

    /** The key columns in the order of the table's definition. */
    public List<String> keyColumns() {
        return keyColumns;
    }
}
