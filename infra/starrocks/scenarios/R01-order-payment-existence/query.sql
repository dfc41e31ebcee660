-- R01 Order and payment exist for each other.
-- Sides: orders with a known payable amount; payments with a capture. Key: order_id.
-- Break, each past due:
--   CAPTURED_WITHOUT_ORDER       money was captured for an order of which no fact is known;
--   CAPTURED_PAYABLE_UNKNOWN     the order is known only by its later facts: what it owes is not;
--   CAPTURED_AFTER_CANCELLATION  the last capture is later than the cancellation: the order owed nothing any more;
--   PAID_WITHOUT_CAPTURE         the order system believes it is paid and no payment has a capture.
-- Not a break: money captured before a cancellation (the refund chain owns it), and a paid order without money that was
-- cancelled since (the claim is withdrawn).
-- Due: the first capture (after a cancellation: the last), or paid_at, is before due_before; at due_before it is pending.
-- Amounts: expected is what the order owes, actual what was captured; null where captures are in several currencies,
-- which are never added. Reference: the first payment id.
WITH param AS (
  SELECT due_before, severity
  FROM recon_parameter
  WHERE scenario = 'R01'
),
captured_by_currency AS (
  SELECT
    order_id,
    currency,
    sum(captured_amount) AS amount,
    min(payment_id) AS payment_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    min(coalesce(captured_at, occurred_at)) AS first_captured_at,
    max(coalesce(captured_at, occurred_at)) AS last_captured_at
  FROM payments
  WHERE capture_count > 0
  GROUP BY order_id, currency
),
captured AS (
  SELECT
    order_id,
    CASE WHEN count(*) = 1 THEN max(amount) END AS amount,
    CASE WHEN count(*) = 1 THEN max(currency) END AS currency,
    min(payment_id) AS payment_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    min(first_captured_at) AS first_captured_at,
    max(last_captured_at) AS last_captured_at
  FROM captured_by_currency
  GROUP BY order_id
),
classified AS (
  SELECT
    coalesce(o.order_id, c.order_id) AS order_id,
    c.payment_id,
    o.payable_amount,
    o.paid_amount,
    c.amount AS captured_amount,
    c.currency AS captured_currency,
    o.currency AS order_currency,
    coalesce(o.business_date, c.business_date) AS business_date,
    CASE WHEN c.occurred_at IS NULL OR o.occurred_at < c.occurred_at THEN o.occurred_at ELSE c.occurred_at END AS first_seen_at,
    p.severity,
    CASE
      WHEN o.order_id IS NULL AND c.first_captured_at < p.due_before THEN 'CAPTURED_WITHOUT_ORDER'
      WHEN o.order_id IS NULL THEN NULL
      WHEN c.order_id IS NOT NULL AND o.payable_amount IS NULL AND c.first_captured_at < p.due_before
        THEN 'CAPTURED_PAYABLE_UNKNOWN'
      WHEN c.last_captured_at > o.cancelled_at AND c.last_captured_at < p.due_before THEN 'CAPTURED_AFTER_CANCELLATION'
      WHEN c.order_id IS NULL AND o.cancelled_at IS NULL AND o.paid_at < p.due_before THEN 'PAID_WITHOUT_CAPTURE'
    END AS reason
  FROM orders o
  FULL OUTER JOIN captured c ON c.order_id = o.order_id
  CROSS JOIN param p
),
measured AS (
  SELECT
    order_id,
    payment_id,
    severity,
    business_date,
    first_seen_at,
    reason,
    CASE
      WHEN reason = 'PAID_WITHOUT_CAPTURE' THEN coalesce(payable_amount, paid_amount)
      WHEN reason = 'CAPTURED_AFTER_CANCELLATION' AND captured_amount IS NOT NULL THEN CAST(0 AS DECIMAL(38,4))
    END AS expected_amount,
    CASE WHEN reason <> 'PAID_WITHOUT_CAPTURE' THEN captured_amount END AS actual_amount,
    CASE WHEN reason = 'PAID_WITHOUT_CAPTURE' THEN order_currency ELSE captured_currency END AS currency
  FROM classified
  WHERE reason IS NOT NULL
)
SELECT
  'R01' AS scenario,
  order_id AS break_key,
  severity,
  order_id,
  payment_id AS reference,
  CAST(expected_amount AS DECIMAL(38,4)) AS expected_amount,
  CAST(actual_amount AS DECIMAL(38,4)) AS actual_amount,
  CASE
    WHEN currency IS NOT NULL
      THEN coalesce(CAST(actual_amount AS DECIMAL(38,4)), CAST(0 AS DECIMAL(38,4)))
        - coalesce(CAST(expected_amount AS DECIMAL(38,4)), CAST(0 AS DECIMAL(38,4)))
  END AS difference,
  currency,
  business_date,
  first_seen_at,
  reason
FROM measured
ORDER BY break_key NULLS LAST;
