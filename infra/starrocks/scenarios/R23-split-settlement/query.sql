-- R23 What a platform divides is what was captured.
-- Sides: captures of an order; the splits that payouts tell of it, to sellers, commission, tax and held. Key: order_id.
-- Only orders that some payout splits: which orders must be split nobody tells.
-- Each side is summed by order and currency. What was refunded or is disputed may have been divided before or not, so a total is right from
-- what was captured less what went back, up to what was captured.
-- Break, the first that applies, one per key:
--   SPLIT_WITHOUT_CAPTURE  nothing was captured for the order;
--   CURRENCY_DIFFERS       a split is in a currency in which nothing was captured;
--   SPLIT_TWICE            several payouts each divide a positive total of it, and together more than was captured;
--   SPLIT_TOO_MUCH         its splits are more than what was captured;
--   SPLIT_TOO_LITTLE       they are less than what was captured less what went back.
-- Money that is held is let go by a later split with a negative held amount and a seller amount as large: its total is zero.
-- Due: the last split of the order is before due_before; at due_before it is pending.
-- Amounts: expected is captured (for SPLIT_TOO_LITTLE less what went back), actual is divided; null in several currencies. Reference:
-- provider/payout_id of the last payout.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R23'
),
payout_totals AS (
  SELECT
    order_id,
    currency,
    concat_ws('/', provider, payout_id) AS payout_key,
    sum(seller_amount + commission_amount + tax_amount + held_amount) AS amount,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(occurred_at) AS last_occurred_at
  FROM payout_splits
  GROUP BY order_id, currency, concat_ws('/', provider, payout_id)
),
splits AS (
  SELECT
    order_id,
    currency,
    sum(amount) AS amount,
    sum(CASE WHEN amount > 0 THEN 1 ELSE 0 END) AS payout_count,
    max(payout_key) AS payout_key,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(last_occurred_at) AS last_occurred_at
  FROM payout_totals
  GROUP BY order_id, currency
),
captured AS (
  SELECT order_id, currency, sum(captured_amount) AS amount
  FROM payments
  WHERE capture_count > 0
  GROUP BY order_id, currency
),
captured_orders AS (
  SELECT order_id, count(*) AS currency_count
  FROM captured
  GROUP BY order_id
),
reversals AS (
  SELECT order_id, currency, refunded_amount AS amount
  FROM refunds
  WHERE refund_count > 0
  UNION ALL
  SELECT order_id, currency, coalesce(amount, CAST(0 AS DECIMAL(18,4))) AS amount
  FROM chargebacks
  WHERE status = 'OPEN' AND order_id IS NOT NULL
),
given_back AS (
  SELECT order_id, currency, sum(amount) AS amount
  FROM reversals
  GROUP BY order_id, currency
),
compared AS (
  SELECT
    s.order_id,
    s.currency,
    s.amount,
    s.payout_count,
    s.payout_key,
    s.business_date,
    s.occurred_at,
    s.last_occurred_at,
    c.amount AS captured_amount,
    c.amount - coalesce(g.amount, CAST(0 AS DECIMAL(38,4))) AS kept_amount,
    o.currency_count
  FROM splits s
  LEFT JOIN captured c ON c.order_id = s.order_id AND c.currency = s.currency
  LEFT JOIN captured_orders o ON o.order_id = s.order_id
  LEFT JOIN given_back g ON g.order_id = s.order_id AND g.currency = s.currency
),
classified AS (
  SELECT
    c.order_id,
    c.currency,
    c.amount,
    c.captured_amount,
    c.kept_amount,
    c.payout_key,
    c.business_date,
    c.occurred_at,
    c.last_occurred_at,
    CASE
      WHEN c.currency_count IS NULL THEN 'SPLIT_WITHOUT_CAPTURE'
      WHEN c.captured_amount IS NULL THEN 'CURRENCY_DIFFERS'
      WHEN c.amount > c.captured_amount + p.tolerance AND c.payout_count > 1 THEN 'SPLIT_TWICE'
      WHEN c.amount > c.captured_amount + p.tolerance THEN 'SPLIT_TOO_MUCH'
      WHEN c.amount < c.kept_amount - p.tolerance THEN 'SPLIT_TOO_LITTLE'
    END AS reason
  FROM compared c
  CROSS JOIN param p
),
ranked AS (
  SELECT
    order_id,
    currency,
    amount,
    CASE WHEN reason = 'SPLIT_TOO_LITTLE' THEN kept_amount ELSE captured_amount END AS expected_amount,
    reason,
    max(payout_key) OVER (PARTITION BY order_id) AS payout_key,
    min(business_date) OVER (PARTITION BY order_id) AS business_date,
    min(occurred_at) OVER (PARTITION BY order_id) AS occurred_at,
    max(last_occurred_at) OVER (PARTITION BY order_id) AS due_from,
    count(*) OVER (PARTITION BY order_id) AS finding_count,
    row_number() OVER (PARTITION BY order_id ORDER BY reason, currency) AS nth
  FROM classified
  WHERE reason IS NOT NULL
)
SELECT
  'R23' AS scenario,
  r.order_id AS break_key,
  p.severity,
  r.order_id,
  r.payout_key AS reference,
  CAST(CASE WHEN r.finding_count = 1 THEN r.expected_amount END AS DECIMAL(38,4)) AS expected_amount,
  CAST(CASE WHEN r.finding_count = 1 THEN r.amount END AS DECIMAL(38,4)) AS actual_amount,
  CAST(
    CASE WHEN r.finding_count = 1 THEN r.amount - coalesce(r.expected_amount, CAST(0 AS DECIMAL(38,4))) END AS DECIMAL(38,4))
    AS difference,
  CASE WHEN r.finding_count = 1 THEN r.currency END AS currency,
  r.business_date,
  r.occurred_at AS first_seen_at,
  r.reason
FROM ranked r
CROSS JOIN param p
WHERE r.nth = 1 AND r.due_from < p.due_before
ORDER BY break_key NULLS LAST;
