-- Grain: one merchant on one UTC business day; days without a movement have no row, the last row before holds
-- Key: business_date, merchant_id, currency; merchant_id is - where no order names one (fee lines, corrections, money without an order)
-- Rows: computed every five minutes, with the three bridges and the amounts of provider_daily_bridge, but by the order's merchant. A line is
--   paid out whole, on the day of the first payout that names its batch, and credited on the day of that payout's first bank entry: a payout
--   is never split in proportion. So what a payout is too short or too long by shows at the provider and not here.
--   fresh_seq, fresh_at: see breaks_daily.
-- Relies on: asynchronous materialized view with window functions (2.5); not partitioned, because a closing balance depends on all days before.
CREATE MATERIALIZED VIEW IF NOT EXISTS merchant_daily_bridge
COMMENT 'from captured to credited, by merchant and day'
DISTRIBUTED BY HASH (merchant_id) BUCKETS 2
REFRESH DEFERRED ASYNC EVERY (INTERVAL 5 MINUTE)
PROPERTIES ('replication_num' = '1')
AS
WITH disputes AS (
  SELECT order_id, currency, CAST(coalesce(opened_at, occurred_at) AS DATE) AS business_date, amount
  FROM chargebacks
  WHERE amount IS NOT NULL
  UNION ALL
  SELECT order_id, currency, CAST(reversed_at AS DATE) AS business_date,
    -coalesce(reversed_amount, amount, CAST(0 AS DECIMAL(18,4))) AS amount
  FROM chargebacks
  WHERE reversed_at IS NOT NULL
  UNION ALL
  SELECT order_id, currency, CAST(second_opened_at AS DATE) AS business_date, amount
  FROM chargebacks
  WHERE second_opened_at IS NOT NULL AND reversed_at IS NOT NULL AND amount IS NOT NULL
),
claims AS (
  SELECT provider, merchant_account, provider_transaction_id, min(order_id) AS order_id
  FROM payments
  WHERE provider_transaction_id IS NOT NULL
  GROUP BY provider, merchant_account, provider_transaction_id
),
credits AS (
  SELECT end_to_end_id, min(booking_date) AS credited_on
  FROM bank_entries
  WHERE credit_debit_indicator = 'CRDT' AND end_to_end_id IS NOT NULL
  GROUP BY end_to_end_id
),
batch_payouts AS (
  SELECT
    b.provider,
    b.batch_id,
    p.business_date AS paid_out_on,
    c.credited_on,
    row_number() OVER (PARTITION BY b.provider, b.batch_id ORDER BY p.business_date, p.payout_id) AS nth
  FROM payout_batches b
  JOIN payouts p ON p.provider = b.provider AND p.payout_id = b.payout_id
  LEFT JOIN credits c ON c.end_to_end_id = coalesce(p.end_to_end_id, p.payout_id)
),
lines AS (
  SELECT
    c.order_id,
    l.kind,
    l.gross_amount,
    l.fee_amount,
    l.reserve_amount,
    l.net_amount,
    l.currency,
    l.business_date,
    p.paid_out_on,
    p.credited_on
  FROM settlement_lines l
  LEFT JOIN claims c
    ON c.provider = l.provider
    AND c.merchant_account = l.merchant_account
    AND c.provider_transaction_id = l.provider_transaction_id
  LEFT JOIN batch_payouts p ON p.provider = l.provider AND p.batch_id = l.batch_id AND p.nth = 1
),
order_movements AS (
  SELECT order_id, currency, CAST(coalesce(captured_at, occurred_at) AS DATE) AS business_date, 'captured' AS movement,
    captured_amount AS amount
  FROM payments
  WHERE capture_count > 0
  UNION ALL
  SELECT order_id, currency, CAST(coalesce(refunded_at, occurred_at) AS DATE) AS business_date, 'refunded' AS movement,
    refunded_amount AS amount
  FROM refunds
  WHERE refund_count > 0
  UNION ALL
  SELECT order_id, currency, business_date, 'charged_back' AS movement, amount
  FROM disputes
  UNION ALL
  SELECT order_id, currency, business_date,
    CASE WHEN kind IN ('FEE', 'CORRECTION') THEN 'other_gross' ELSE 'settled_gross' END AS movement, gross_amount AS amount
  FROM lines
  UNION ALL
  SELECT order_id, currency, business_date, 'fee' AS movement, fee_amount AS amount
  FROM lines
  UNION ALL
  SELECT order_id, currency, business_date, 'reserve' AS movement, reserve_amount AS amount
  FROM lines
  WHERE reserve_amount IS NOT NULL
  UNION ALL
  SELECT order_id, currency, business_date, 'other_gross' AS movement,
    net_amount + fee_amount + coalesce(reserve_amount, CAST(0 AS DECIMAL(18,4))) - gross_amount AS amount
  FROM lines
  UNION ALL
  SELECT order_id, currency, paid_out_on AS business_date, 'paid_out' AS movement, net_amount AS amount
  FROM lines
  WHERE paid_out_on IS NOT NULL
  UNION ALL
  SELECT order_id, currency, credited_on AS business_date, 'credited' AS movement, net_amount AS amount
  FROM lines
  WHERE credited_on IS NOT NULL
),
movements AS (
  SELECT coalesce(o.merchant_id, '-') AS merchant_id, m.currency, m.business_date, m.movement, m.amount
  FROM order_movements m
  LEFT JOIN orders o ON o.order_id = m.order_id
),
days AS (
  SELECT
    business_date,
    merchant_id,
    currency,
    sum(CASE WHEN movement = 'captured' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS captured_amount,
    sum(CASE WHEN movement = 'refunded' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS refunded_amount,
    sum(CASE WHEN movement = 'charged_back' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS charged_back_amount,
    sum(CASE WHEN movement = 'settled_gross' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS settled_gross_amount,
    sum(CASE WHEN movement = 'other_gross' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS other_gross_amount,
    sum(CASE WHEN movement = 'fee' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS fee_amount,
    sum(CASE WHEN movement = 'reserve' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS reserve_amount,
    sum(CASE WHEN movement = 'paid_out' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS paid_out_amount,
    sum(CASE WHEN movement = 'credited' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS credited_amount
  FROM movements
  GROUP BY business_date, merchant_id, currency
),
moved AS (
  SELECT
    business_date,
    merchant_id,
    currency,
    captured_amount,
    refunded_amount,
    charged_back_amount,
    settled_gross_amount,
    other_gross_amount,
    fee_amount,
    reserve_amount,
    paid_out_amount,
    credited_amount,
    captured_amount - refunded_amount - charged_back_amount - settled_gross_amount AS receivable_movement,
    settled_gross_amount + other_gross_amount - fee_amount - reserve_amount - paid_out_amount AS balance_movement,
    paid_out_amount - credited_amount AS transit_movement
  FROM days
),
rolled AS (
  SELECT
    business_date,
    merchant_id,
    currency,
    captured_amount,
    refunded_amount,
    charged_back_amount,
    settled_gross_amount,
    other_gross_amount,
    fee_amount,
    reserve_amount,
    paid_out_amount,
    credited_amount,
    receivable_movement,
    balance_movement,
    transit_movement,
    sum(receivable_movement) OVER (
      PARTITION BY merchant_id, currency ORDER BY business_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS closing_receivable,
    sum(balance_movement) OVER (
      PARTITION BY merchant_id, currency ORDER BY business_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS closing_balance,
    sum(transit_movement) OVER (
      PARTITION BY merchant_id, currency ORDER BY business_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS closing_transit
  FROM moved
),
fresh AS (
  SELECT min(ledger_seq) AS fresh_seq, min(watermark_at) AS fresh_at
  FROM projection_watermark
)
SELECT
  r.business_date,
  r.merchant_id,
  r.currency,
  CAST(r.closing_receivable - r.receivable_movement AS DECIMAL(38,4)) AS opening_receivable,
  CAST(r.captured_amount AS DECIMAL(38,4)) AS captured_amount,
  CAST(r.refunded_amount AS DECIMAL(38,4)) AS refunded_amount,
  CAST(r.charged_back_amount AS DECIMAL(38,4)) AS charged_back_amount,
  CAST(r.settled_gross_amount AS DECIMAL(38,4)) AS settled_gross_amount,
  CAST(r.closing_receivable AS DECIMAL(38,4)) AS closing_receivable,
  CAST(r.closing_balance - r.balance_movement AS DECIMAL(38,4)) AS opening_balance,
  CAST(r.other_gross_amount AS DECIMAL(38,4)) AS other_gross_amount,
  CAST(r.fee_amount AS DECIMAL(38,4)) AS fee_amount,
  CAST(r.reserve_amount AS DECIMAL(38,4)) AS reserve_amount,
  CAST(r.paid_out_amount AS DECIMAL(38,4)) AS paid_out_amount,
  CAST(r.closing_balance AS DECIMAL(38,4)) AS closing_balance,
  CAST(r.closing_transit - r.transit_movement AS DECIMAL(38,4)) AS opening_transit,
  CAST(r.credited_amount AS DECIMAL(38,4)) AS credited_amount,
  CAST(r.closing_transit AS DECIMAL(38,4)) AS closing_transit,
  f.fresh_seq,
  f.fresh_at
FROM rolled r
CROSS JOIN fresh f;
