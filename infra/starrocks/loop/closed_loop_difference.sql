-- Rows that closed_loop and the SQL beside it do not say the same of. Each row is a break: the stream, the SQL or a table is wrong.
-- (@closed_loop) stands for closed_loop.sql, which the catalogue puts in its place.
-- What lies behind the cut is left out, because tables of the sides may be ahead of the loop. recorded_at and ledger_seq are not compared.
WITH computed AS (
  @closed_loop
),
cut AS (
  SELECT min(ledger_seq) AS ledger_seq
  FROM projection_watermark
),
compared AS (
  SELECT
    coalesce(t.order_id, c.order_id) AS order_id,
    coalesce(t.currency, c.currency) AS currency,
    t.verdict AS table_verdict,
    c.verdict AS computed_verdict,
    CASE
      WHEN t.order_id IS NULL THEN 'MISSING_IN_TABLE'
      WHEN c.order_id IS NULL THEN 'MISSING_IN_SQL'
    END AS one_sided,
    CASE WHEN t.merchant_id = c.merchant_id OR coalesce(t.merchant_id, c.merchant_id) IS NULL THEN NULL ELSE 'merchant_id' END AS d01,
    CASE WHEN t.currency = c.currency OR coalesce(t.currency, c.currency) IS NULL THEN NULL ELSE 'currency' END AS d02,
    CASE WHEN t.verdict = c.verdict THEN NULL ELSE 'verdict' END AS d03,
    CASE WHEN t.broken_link = c.broken_link OR coalesce(t.broken_link, c.broken_link) IS NULL THEN NULL ELSE 'broken_link' END AS d04,
    CASE WHEN t.reason = c.reason OR coalesce(t.reason, c.reason) IS NULL THEN NULL ELSE 'reason' END AS d05,
    CASE WHEN t.due_at = c.due_at OR coalesce(t.due_at, c.due_at) IS NULL THEN NULL ELSE 'due_at' END AS d06,
    CASE WHEN t.order_status = c.order_status OR coalesce(t.order_status, c.order_status) IS NULL THEN NULL ELSE 'order_status' END
      AS d07,
    CASE WHEN t.payable_amount = c.payable_amount OR coalesce(t.payable_amount, c.payable_amount) IS NULL THEN NULL
      ELSE 'payable_amount' END AS d08,
    CASE WHEN t.authorized_amount = c.authorized_amount THEN NULL ELSE 'authorized_amount' END AS d09,
    CASE WHEN t.captured_amount = c.captured_amount THEN NULL ELSE 'captured_amount' END AS d10,
    CASE WHEN t.refunded_amount = c.refunded_amount THEN NULL ELSE 'refunded_amount' END AS d11,
    CASE WHEN t.charged_back_amount = c.charged_back_amount THEN NULL ELSE 'charged_back_amount' END AS d12,
    CASE WHEN t.settled_gross_amount = c.settled_gross_amount THEN NULL ELSE 'settled_gross_amount' END AS d13,
    CASE WHEN t.settled_fee_amount = c.settled_fee_amount THEN NULL ELSE 'settled_fee_amount' END AS d14,
    CASE WHEN t.settled_net_amount = c.settled_net_amount THEN NULL ELSE 'settled_net_amount' END AS d15,
    CASE WHEN t.settled_refund_amount = c.settled_refund_amount THEN NULL ELSE 'settled_refund_amount' END AS d16,
    CASE WHEN t.settled_chargeback_amount = c.settled_chargeback_amount THEN NULL ELSE 'settled_chargeback_amount' END AS d17,
    CASE WHEN t.expected_fee_amount = c.expected_fee_amount OR coalesce(t.expected_fee_amount, c.expected_fee_amount) IS NULL
      THEN NULL ELSE 'expected_fee_amount' END AS d18,
    CASE WHEN t.batch_count = c.batch_count THEN NULL ELSE 'batch_count' END AS d19,
    CASE WHEN t.receivable_balance = c.receivable_balance THEN NULL ELSE 'receivable_balance' END AS d20,
    CASE WHEN t.deferred_revenue_balance = c.deferred_revenue_balance THEN NULL ELSE 'deferred_revenue_balance' END AS d21,
    CASE WHEN t.revenue_balance = c.revenue_balance THEN NULL ELSE 'revenue_balance' END AS d22,
    CASE WHEN t.granted_value_amount = c.granted_value_amount THEN NULL ELSE 'granted_value_amount' END AS d23,
    CASE WHEN t.active_value_amount = c.active_value_amount THEN NULL ELSE 'active_value_amount' END AS d24,
    CASE WHEN t.granted_quantity = c.granted_quantity THEN NULL ELSE 'granted_quantity' END AS d25,
    CASE WHEN t.active_quantity = c.active_quantity THEN NULL ELSE 'active_quantity' END AS d26,
    CASE WHEN t.residual_payment = c.residual_payment THEN NULL ELSE 'residual_payment' END AS d27,
    CASE WHEN t.residual_settlement = c.residual_settlement THEN NULL ELSE 'residual_settlement' END AS d28,
    CASE WHEN t.residual_fee = c.residual_fee THEN NULL ELSE 'residual_fee' END AS d29,
    CASE WHEN t.residual_payout = c.residual_payout THEN NULL ELSE 'residual_payout' END AS d30,
    CASE WHEN t.residual_books = c.residual_books THEN NULL ELSE 'residual_books' END AS d31,
    CASE WHEN t.residual_deferred_revenue = c.residual_deferred_revenue THEN NULL ELSE 'residual_deferred_revenue' END AS d32,
    CASE WHEN t.residual_revenue = c.residual_revenue THEN NULL ELSE 'residual_revenue' END AS d33,
    CASE WHEN t.residual_rights = c.residual_rights THEN NULL ELSE 'residual_rights' END AS d34,
    CASE WHEN t.other_currency_count = c.other_currency_count THEN NULL ELSE 'other_currency_count' END AS d35,
    CASE WHEN t.fact_count = c.fact_count THEN NULL ELSE 'fact_count' END AS d36,
    CASE WHEN t.business_date = c.business_date THEN NULL ELSE 'business_date' END AS d37,
    CASE WHEN t.occurred_at = c.occurred_at THEN NULL ELSE 'occurred_at' END AS d38,
    greatest(coalesce(t.ledger_seq, 0), coalesce(c.ledger_seq, 0)) AS ledger_seq
  FROM closed_loop t
  FULL OUTER JOIN computed c ON c.order_id = t.order_id
)
SELECT
  o.order_id,
  o.currency,
  o.table_verdict,
  o.computed_verdict,
  CASE
    WHEN o.one_sided IS NOT NULL THEN o.one_sided
    ELSE concat_ws(',', o.d01, o.d02, o.d03, o.d04, o.d05, o.d06, o.d07, o.d08, o.d09, o.d10, o.d11, o.d12, o.d13, o.d14, o.d15,
      o.d16, o.d17, o.d18, o.d19, o.d20, o.d21, o.d22, o.d23, o.d24, o.d25, o.d26, o.d27, o.d28, o.d29, o.d30, o.d31, o.d32, o.d33,
      o.d34, o.d35, o.d36, o.d37, o.d38)
  END AS difference
FROM compared o
CROSS JOIN cut
WHERE o.ledger_seq <= cut.ledger_seq
  AND (
    o.one_sided IS NOT NULL
    OR coalesce(o.d01, o.d02, o.d03, o.d04, o.d05, o.d06, o.d07, o.d08, o.d09, o.d10, o.d11, o.d12, o.d13, o.d14, o.d15,
      o.d16, o.d17, o.d18, o.d19, o.d20, o.d21, o.d22, o.d23, o.d24, o.d25, o.d26, o.d27, o.d28, o.d29, o.d30, o.d31, o.d32, o.d33,
      o.d34, o.d35, o.d36, o.d37, o.d38) IS NOT NULL
  )
ORDER BY order_id NULLS LAST;
