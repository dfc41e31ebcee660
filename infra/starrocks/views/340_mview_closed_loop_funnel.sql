-- Grain: orders of one merchant, currency and business day by where their loop is broken
-- Key: business_date, merchant_id, currency, verdict, broken_link; - where there is none, XXX for no currency
-- Rows: computed from closed_loop every five minutes. The verdict is what holds once everything is due. How far orders came, each count within the
--   one before only where nothing is missing: order_count, captured_count, settled_count (lines in some batch), booked_count (no residual in the
--   books), granted_count, closed_count. Residuals are sums of sizes. fresh_seq, fresh_at: see breaks_daily.
-- Relies on: asynchronous materialized view (2.5); not partitioned, as closed_loop.
CREATE MATERIALIZED VIEW IF NOT EXISTS closed_loop_funnel
COMMENT 'orders by verdict and first broken link'
DISTRIBUTED BY HASH (merchant_id) BUCKETS 2
REFRESH DEFERRED ASYNC EVERY (INTERVAL 5 MINUTE)
PROPERTIES ('replication_num' = '1')
AS
WITH loops AS (
  SELECT
    business_date,
    coalesce(merchant_id, '-') AS merchant_id,
    coalesce(currency, 'XXX') AS currency,
    verdict,
    coalesce(broken_link, '-') AS broken_link,
    CASE WHEN captured_amount > 0 THEN 1 ELSE 0 END AS is_captured,
    CASE WHEN batch_count > 0 THEN 1 ELSE 0 END AS is_settled,
    CASE WHEN residual_books = 0 AND residual_deferred_revenue = 0 AND residual_revenue = 0 THEN 1 ELSE 0 END AS is_booked,
    CASE WHEN granted_quantity > 0 THEN 1 ELSE 0 END AS is_granted,
    CASE WHEN verdict = 'CLOSED' THEN 1 ELSE 0 END AS is_closed,
    coalesce(payable_amount, CAST(0 AS DECIMAL(18,4))) AS payable_amount,
    captured_amount,
    settled_gross_amount,
    settled_fee_amount,
    CASE WHEN residual_payment < 0 THEN -residual_payment ELSE residual_payment END AS residual_payment,
    CASE WHEN residual_settlement < 0 THEN -residual_settlement ELSE residual_settlement END AS residual_settlement,
    CASE WHEN residual_fee < 0 THEN -residual_fee ELSE residual_fee END AS residual_fee,
    CASE WHEN residual_payout < 0 THEN -residual_payout ELSE residual_payout END AS residual_payout,
    CASE WHEN residual_books < 0 THEN -residual_books ELSE residual_books END AS residual_books,
    CASE WHEN residual_rights < 0 THEN -residual_rights ELSE residual_rights END AS residual_rights
  FROM closed_loop
),
fresh AS (
  SELECT min(ledger_seq) AS fresh_seq, min(watermark_at) AS fresh_at
  FROM projection_watermark
)
SELECT
  l.business_date,
  l.merchant_id,
  l.currency,
  l.verdict,
  l.broken_link,
  count(*) AS order_count,
  CAST(sum(l.is_captured) AS BIGINT) AS captured_count,
  CAST(sum(l.is_settled) AS BIGINT) AS settled_count,
  CAST(sum(l.is_booked) AS BIGINT) AS booked_count,
  CAST(sum(l.is_granted) AS BIGINT) AS granted_count,
  CAST(sum(l.is_closed) AS BIGINT) AS closed_count,
  sum(l.payable_amount) AS payable_amount,
  sum(l.captured_amount) AS captured_amount,
  sum(l.settled_gross_amount) AS settled_gross_amount,
  sum(l.settled_fee_amount) AS settled_fee_amount,
  sum(l.residual_payment) AS residual_payment,
  sum(l.residual_settlement) AS residual_settlement,
  sum(l.residual_fee) AS residual_fee,
  sum(l.residual_payout) AS residual_payout,
  sum(l.residual_books) AS residual_books,
  sum(l.residual_rights) AS residual_rights,
  min(f.fresh_seq) AS fresh_seq,
  min(f.fresh_at) AS fresh_at
FROM loops l
CROSS JOIN fresh f
GROUP BY l.business_date, l.merchant_id, l.currency, l.verdict, l.broken_link;
