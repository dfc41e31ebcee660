-- Grain: one merchant account at one provider on one UTC business day; days without a movement have no row, the last row before holds
-- Key: business_date, provider, merchant_account, currency
-- Rows: computed from payments, refunds, chargebacks, settlement lines, payouts and bank entries every five minutes. Three bridges, each
--   opening + movements = closing:
--     receivable: + captured - refunded - charged_back - settled_gross           what is captured and not settled;
--     balance:    + settled_gross + other_gross - fee - reserve - paid_out       what the provider owes by its own lines;
--     transit:    + paid_out - credited                                         what left the provider and is not at the bank.
--   settled_gross are lines of captures, refunds, chargebacks and their reversals, other_gross those of fees and corrections. Net is as the
--   provider reports it: where gross less fee and reserve is not net, other_gross takes the rest. fresh_seq, fresh_at: see breaks_daily.
-- Relies on: asynchronous materialized view with window functions (2.5); not partitioned, because a closing balance depends on all days before.
CREATE MATERIALIZED VIEW IF NOT EXISTS provider_daily_bridge
COMMENT 'from captured to credited, by provider and day'
DISTRIBUTED BY HASH (provider) BUCKETS 2
REFRESH DEFERRED ASYNC EVERY (INTERVAL 5 MINUTE)
PROPERTIES ('replication_num' = '1')
AS
WITH disputes AS (
  SELECT provider, merchant_account, currency, CAST(coalesce(opened_at, occurred_at) AS DATE) AS business_date, amount
  FROM chargebacks
  WHERE amount IS NOT NULL
  UNION ALL
  SELECT provider, merchant_account, currency, CAST(reversed_at AS DATE) AS business_date,
    -coalesce(reversed_amount, amount, CAST(0 AS DECIMAL(18,4))) AS amount
  FROM chargebacks
  WHERE reversed_at IS NOT NULL
  UNION ALL
  SELECT provider, merchant_account, currency, CAST(second_opened_at AS DATE) AS business_date, amount
  FROM chargebacks
  WHERE second_opened_at IS NOT NULL AND reversed_at IS NOT NULL AND amount IS NOT NULL
),
payees AS (
  SELECT coalesce(end_to_end_id, payout_id) AS end_to_end_id, min(provider) AS provider, min(merchant_account) AS merchant_account
  FROM payouts
  GROUP BY coalesce(end_to_end_id, payout_id)
),
movements AS (
  SELECT provider, merchant_account, currency, CAST(coalesce(captured_at, occurred_at) AS DATE) AS business_date,
    'captured' AS movement, captured_amount AS amount
  FROM payments
  WHERE capture_count > 0
  UNION ALL
  SELECT provider, merchant_account, currency, CAST(coalesce(refunded_at, occurred_at) AS DATE) AS business_date,
    'refunded' AS movement, refunded_amount AS amount
  FROM refunds
  WHERE refund_count > 0 AND provider IS NOT NULL AND merchant_account IS NOT NULL
  UNION ALL
  SELECT provider, merchant_account, currency, business_date, 'charged_back' AS movement, amount
  FROM disputes
  UNION ALL
  SELECT provider, merchant_account, currency, business_date,
    CASE WHEN kind IN ('FEE', 'CORRECTION') THEN 'other_gross' ELSE 'settled_gross' END AS movement, gross_amount AS amount
  FROM settlement_lines
  UNION ALL
  SELECT provider, merchant_account, currency, business_date, 'fee' AS movement, fee_amount AS amount
  FROM settlement_lines
  UNION ALL
  SELECT provider, merchant_account, currency, business_date, 'reserve' AS movement, reserve_amount AS amount
  FROM settlement_lines
  WHERE reserve_amount IS NOT NULL
  UNION ALL
  SELECT provider, merchant_account, currency, business_date, 'other_gross' AS movement,
    net_amount + fee_amount + coalesce(reserve_amount, CAST(0 AS DECIMAL(18,4))) - gross_amount AS amount
  FROM settlement_lines
  UNION ALL
  SELECT provider, merchant_account, currency, business_date, 'paid_out' AS movement, amount
  FROM payouts
  UNION ALL
  SELECT p.provider, p.merchant_account, e.currency, e.booking_date AS business_date, 'credited' AS movement,
    CASE WHEN e.credit_debit_indicator = 'CRDT' THEN e.amount ELSE -e.amount END AS amount
  FROM bank_entries e
  JOIN payees p ON p.end_to_end_id = e.end_to_end_id
),
days AS (
  SELECT
    business_date,
    provider,
    merchant_account,
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
  GROUP BY business_date, provider, merchant_account, currency
),
moved AS (
  SELECT
    business_date,
    provider,
    merchant_account,
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
    provider,
    merchant_account,
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
      PARTITION BY provider, merchant_account, currency ORDER BY business_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS closing_receivable,
    sum(balance_movement) OVER (
      PARTITION BY provider, merchant_account, currency ORDER BY business_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS closing_balance,
    sum(transit_movement) OVER (
      PARTITION BY provider, merchant_account, currency ORDER BY business_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS closing_transit
  FROM moved
),
fresh AS (
  SELECT min(ledger_seq) AS fresh_seq, min(watermark_at) AS fresh_at
  FROM projection_watermark
)
SELECT
  r.business_date,
  r.provider,
  r.merchant_account,
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
