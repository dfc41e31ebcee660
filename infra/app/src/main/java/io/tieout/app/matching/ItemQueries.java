package io.tieout.app.matching;

/** What the matcher reads. All of it is reading: groups are found in Java and written by the sink. */
final class ItemQueries {
    static final String PAYMENTS = """
            SELECT
              payment_id, order_id, provider, merchant_account, provider_transaction_id, captured_amount, currency,
              coalesce(captured_at, occurred_at) AS captured_at
            FROM payments
            WHERE capture_count > 0
            """;

    static final String REFUNDS = """
            SELECT
              refund_id, order_id, provider, merchant_account, provider_transaction_id, provider_refund_id,
              refunded_amount, currency, coalesce(refunded_at, occurred_at) AS refunded_at
            FROM refunds
            WHERE refund_count > 0
            """;

    /** A dispute may take its amount twice; the table has the amount of the last stage. */
    static final String CHARGEBACKS = """
            SELECT
              payment_id, chargeback_id, order_id, provider, merchant_account, provider_transaction_id,
              acquirer_reference_number, amount, currency, coalesce(opened_at, second_opened_at) AS opened_at,
              CASE WHEN opened_at IS NULL OR second_opened_at IS NULL THEN 1 ELSE 2 END AS times_taken
            FROM chargebacks
            WHERE amount IS NOT NULL AND coalesce(opened_at, second_opened_at) IS NOT NULL
            """;

    static final String REVERSALS = """
            SELECT
              payment_id, chargeback_id, order_id, provider, merchant_account, provider_transaction_id,
              acquirer_reference_number, reversed_amount, currency, reversed_at
            FROM chargebacks
            WHERE reversed_amount IS NOT NULL AND reversed_at IS NOT NULL
            """;

    static final String LINES = """
            SELECT
              provider, batch_id, line_no, merchant_account, provider_transaction_id, merchant_reference,
              provider_refund_id, chargeback_id, acquirer_reference_number, gross_amount, currency,
              transaction_amount, transaction_currency, business_date
            FROM settlement_lines
            WHERE kind = ?
            """;

    /** A correction goes with the line that it corrects and has what it does not say itself from there. */
    static final String CORRECTIONS = """
            SELECT
              l.provider, l.batch_id, l.line_no,
              coalesce(c.merchant_account, l.merchant_account) AS merchant_account,
              coalesce(l.provider_transaction_id, c.provider_transaction_id) AS provider_transaction_id,
              coalesce(l.merchant_reference, c.merchant_reference) AS merchant_reference,
              coalesce(l.provider_refund_id, c.provider_refund_id) AS provider_refund_id,
              coalesce(l.chargeback_id, c.chargeback_id) AS chargeback_id,
              coalesce(l.acquirer_reference_number, c.acquirer_reference_number) AS acquirer_reference_number,
              l.gross_amount, l.currency, l.transaction_amount, l.transaction_currency, l.business_date
            FROM settlement_lines l
            LEFT JOIN settlement_lines c
              ON c.provider = l.provider AND c.batch_id = l.corrects_batch_id AND c.line_no = l.corrects_line_no
            WHERE l.kind = 'CORRECTION' AND coalesce(c.kind, 'CAPTURE') = ?
            """;

    static final String PAYOUTS = """
            SELECT provider, payout_id, amount, currency, value_date, end_to_end_id
            FROM payouts
            """;

    static final String BANK_ENTRIES = """
            SELECT
              bank_account, statement_id, entry_reference, credit_debit_indicator, amount, currency, value_date,
              end_to_end_id, account_servicer_reference, remittance_information
            FROM bank_entries
            """;

    /** How much a group may be out, by the scenario that looks at the same sides. */
    static final String TOLERANCES = """
            SELECT scenario, tolerance
            FROM recon_parameter
            WHERE scenario IN ('R06', 'R09', 'R11', 'R12')
            """;

    static final String DECISIONS = """
            SELECT group_id, status, decided_by, comment_text, members, residuals, decided_at
            FROM match_decision
            ORDER BY group_id
            """;

    static final String GROUPS = """
            SELECT
              group_id, kind, status, rule_step, rule_name, cardinality, our_count, their_count, our_amount, their_amount,
              residual_amount, currency, reason, decided_by, ledger_seq
            FROM match_group
            ORDER BY group_id
            """;

    static final String MEMBERS = """
            SELECT group_id, member_no, side, member_kind, member_id, amount, currency, ledger_seq
            FROM match_group_member
            ORDER BY group_id, member_no
            """;

    private ItemQueries() {}
}
