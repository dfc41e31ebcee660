-- R05 Nothing counts as paid before its money is final.
-- Sides: orders that owe something, with the time they were marked paid, and their first active right; the payments of the order.
-- Key: order_id. A payment is final with its capture, unless it failed at that time or later; money in another currency than the order's is
-- final too, but adds nothing to it.
-- Break, the first that applies, one per key:
--   GRANTED_ON_FAILED_PAYMENT  an active right, no payment final, and none of them can become so any more: failed or voided;
--   GRANTED_ON_AUTHORIZATION   an active right, no payment final, some may still become so;
--   GRANTED_BEFORE_FINAL       at the first grant the captures did not reach what is owed, by more than the tolerance, and more was
--                              captured later;
--   PAID_ON_FAILED_PAYMENT, PAID_ON_AUTHORIZATION, PAID_BEFORE_FINAL  the same of an order marked paid and not cancelled.
-- Without any payment fact it is R01's and R17's; with the captures of the time short of the amount for good it is R02's.
-- Due: the first grant, or paid_at, is before due_before; at due_before it is pending.
-- Amounts: expected is what is owed, actual what was captured in its currency by the time of the grant or the mark. Reference: the first
-- payment id.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R05'
),
rights AS (
  SELECT order_id, min(coalesce(granted_at, occurred_at)) AS granted_at
  FROM entitlements
  WHERE status = 'GRANTED'
  GROUP BY order_id
),
applied AS (
  SELECT
    o.order_id,
    coalesce(o.payable_amount, o.paid_amount) AS owed_amount,
    o.currency,
    CASE WHEN o.cancelled_at IS NULL THEN o.paid_at END AS paid_at,
    r.granted_at,
    o.business_date,
    o.occurred_at
  FROM orders o
  LEFT JOIN rights r ON r.order_id = o.order_id
  WHERE coalesce(o.payable_amount, o.paid_amount) > 0
),
attempts AS (
  SELECT
    payment_id,
    order_id,
    currency,
    status,
    captured_amount,
    coalesce(captured_at, occurred_at) AS captured_at,
    CASE WHEN capture_count > 0 AND (failed_at IS NULL OR failed_at < captured_at) THEN 1 ELSE 0 END AS is_final,
    CASE WHEN status = 'FAILED' OR status = 'VOIDED' OR (capture_count > 0 AND failed_at >= captured_at) THEN 0 ELSE 1 END AS is_open,
    occurred_at
  FROM payments
),
proven AS (
  SELECT
    a.order_id,
    a.owed_amount,
    a.currency,
    a.paid_at,
    a.granted_at,
    a.business_date,
    a.occurred_at,
    min(y.payment_id) AS payment_id,
    min(y.occurred_at) AS payment_occurred_at,
    max(y.is_final) AS has_final,
    max(y.is_open) AS has_open,
    sum(CASE WHEN y.is_final = 1 AND y.currency = a.currency THEN y.captured_amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS amount,
    sum(CASE
      WHEN y.is_final = 1 AND y.currency = a.currency AND y.captured_at <= a.granted_at THEN y.captured_amount
      ELSE CAST(0 AS DECIMAL(18,4))
    END) AS granted_amount,
    sum(CASE
      WHEN y.is_final = 1 AND y.currency = a.currency AND y.captured_at <= a.paid_at THEN y.captured_amount
      ELSE CAST(0 AS DECIMAL(18,4))
    END) AS paid_amount
  FROM applied a
  JOIN attempts y ON y.order_id = a.order_id
  GROUP BY a.order_id, a.owed_amount, a.currency, a.paid_at, a.granted_at, a.business_date, a.occurred_at
),
judged AS (
  SELECT
    a.order_id,
    a.payment_id,
    a.owed_amount,
    a.currency,
    a.granted_amount,
    a.paid_amount,
    a.business_date,
    CASE WHEN a.payment_occurred_at < a.occurred_at THEN a.payment_occurred_at ELSE a.occurred_at END AS first_seen_at,
    p.severity,
    CASE
      WHEN a.granted_at < p.due_before AND a.has_final = 0 AND a.has_open = 0 THEN 'GRANTED_ON_FAILED_PAYMENT'
      WHEN a.granted_at < p.due_before AND a.has_final = 0 THEN 'GRANTED_ON_AUTHORIZATION'
      WHEN a.granted_at < p.due_before AND a.granted_amount + p.tolerance < a.owed_amount AND a.amount > a.granted_amount
        THEN 'GRANTED_BEFORE_FINAL'
      WHEN a.paid_at < p.due_before AND a.has_final = 0 AND a.has_open = 0 THEN 'PAID_ON_FAILED_PAYMENT'
      WHEN a.paid_at < p.due_before AND a.has_final = 0 THEN 'PAID_ON_AUTHORIZATION'
      WHEN a.paid_at < p.due_before AND a.paid_amount + p.tolerance < a.owed_amount AND a.amount > a.paid_amount
        THEN 'PAID_BEFORE_FINAL'
    END AS reason
  FROM proven a
  CROSS JOIN param p
),
measured AS (
  SELECT
    order_id,
    payment_id,
    CAST(owed_amount AS DECIMAL(38,4)) AS expected_amount,
    CAST(
      CASE
        WHEN reason IN ('PAID_ON_FAILED_PAYMENT', 'PAID_ON_AUTHORIZATION', 'PAID_BEFORE_FINAL') THEN paid_amount
        ELSE granted_amount
      END AS DECIMAL(38,4)) AS actual_amount,
    currency,
    business_date,
    first_seen_at,
    severity,
    reason
  FROM judged
  WHERE reason IS NOT NULL
)
SELECT
  'R05' AS scenario,
  order_id AS break_key,
  severity,
  order_id,
  payment_id AS reference,
  expected_amount,
  actual_amount,
  CAST(actual_amount - expected_amount AS DECIMAL(38,4)) AS difference,
  currency,
  business_date,
  first_seen_at,
  reason
FROM measured
ORDER BY break_key NULLS LAST;
