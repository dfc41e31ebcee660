-- R02 What was captured is what the order owes.
-- Sides: orders with a known payable amount; captures, summed by order and currency. Key: order_id.
-- Only where both sides exist: a missing side is R01's.
-- Break, with the last capture past due:
--   CURRENCY_DIFFERS  some capture is in another currency than the payable amount; currencies are never added;
--   UNDERPAID         less than payable by more than the tolerance, unless the order is cancelled and so owes nothing more;
--   OVERPAID          more than payable by more than the tolerance.
-- Due: the last captured_at among the order's payments is before due_before; at due_before it is pending.
-- Amounts: of the payable currency. Reference: the first payment id; for CURRENCY_DIFFERS one in the other currency.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R02'
),
captured AS (
  SELECT
    order_id,
    currency,
    sum(captured_amount) AS amount,
    min(payment_id) AS payment_id,
    min(occurred_at) AS occurred_at,
    max(coalesce(captured_at, occurred_at)) AS last_captured_at
  FROM payments
  WHERE capture_count > 0
  GROUP BY order_id, currency
),
paired AS (
  SELECT
    o.order_id,
    o.currency,
    o.payable_amount,
    o.cancelled_at,
    o.business_date,
    o.occurred_at AS ordered_at,
    coalesce(max(CASE WHEN c.currency = o.currency THEN c.amount END), CAST(0 AS DECIMAL(38,4))) AS captured_amount,
    min(CASE WHEN c.currency = o.currency THEN c.payment_id END) AS payment_id,
    min(CASE WHEN c.currency <> o.currency THEN c.payment_id END) AS foreign_payment_id,
    min(c.occurred_at) AS captured_from,
    max(c.last_captured_at) AS last_captured_at
  FROM orders o
  JOIN captured c ON c.order_id = o.order_id
  WHERE o.payable_amount IS NOT NULL
  GROUP BY o.order_id, o.currency, o.payable_amount, o.cancelled_at, o.business_date, o.occurred_at
),
classified AS (
  SELECT
    m.order_id,
    m.currency,
    coalesce(m.foreign_payment_id, m.payment_id) AS reference,
    CAST(m.payable_amount AS DECIMAL(38,4)) AS expected_amount,
    CAST(m.captured_amount AS DECIMAL(38,4)) AS actual_amount,
    m.business_date,
    CASE WHEN m.ordered_at < m.captured_from THEN m.ordered_at ELSE m.captured_from END AS first_seen_at,
    p.severity,
    CASE
      WHEN m.last_captured_at >= p.due_before THEN NULL
      WHEN m.foreign_payment_id IS NOT NULL THEN 'CURRENCY_DIFFERS'
      WHEN m.captured_amount + p.tolerance < m.payable_amount AND m.cancelled_at IS NULL THEN 'UNDERPAID'
      WHEN m.captured_amount > m.payable_amount + p.tolerance THEN 'OVERPAID'
    END AS reason
  FROM paired m
  CROSS JOIN param p
)
SELECT
  'R02' AS scenario,
  order_id AS break_key,
  severity,
  order_id,
  reference,
  expected_amount,
  actual_amount,
  CAST(actual_amount - expected_amount AS DECIMAL(38,4)) AS difference,
  currency,
  business_date,
  first_seen_at,
  reason
FROM classified
WHERE reason IS NOT NULL
ORDER BY break_key NULLS LAST;
