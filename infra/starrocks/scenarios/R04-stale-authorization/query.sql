-- R04 No authorization holds money longer than it is valid.
-- Sides: payments that are authorized and have no capture; the orders they are for. Key: payment_id.
-- What is held is the authorized amount less what was voided, in the currency of the payment; a failed payment holds nothing.
-- Break, the first that applies, one per key:
--   NEITHER_CAPTURED_NOR_VOIDED  past its validity, not voided at all;
--   VOIDED_IN_PART               past its validity, and more than the tolerance is left after the voids;
--   HELD_FOR_CANCELLED_ORDER     the order is cancelled, and since then longer than the term CANCELLED allows.
-- Due: authorized_at is before due_before: of the provider and payment method, else of the provider, else of the method, where recon_term
-- has a row. For a cancelled order the later of cancelled_at and authorized_at is before due_before of the term CANCELLED, found in the
-- same way. At due_before it is pending.
-- Amounts: nothing is expected to be held; actual is what is, null where it was authorized in another currency. Reference: the provider
-- transaction id.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R04'
),
terms AS (
  SELECT term, provider, payment_method, due_before
  FROM recon_term
  WHERE scenario = 'R04'
),
held AS (
  SELECT
    y.payment_id,
    y.order_id,
    y.provider,
    y.payment_method,
    y.provider_transaction_id,
    y.authorized_amount - coalesce(y.voided_amount, CAST(0 AS DECIMAL(18,4))) AS amount,
    coalesce(y.void_count, 0) AS void_count,
    y.currency,
    y.authorized_at,
    CASE WHEN o.cancelled_at > y.authorized_at THEN o.cancelled_at ELSE y.authorized_at END AS held_in_vain_from,
    o.cancelled_at,
    y.business_date,
    y.occurred_at
  FROM payments y
  LEFT JOIN orders o ON o.order_id = y.order_id
  WHERE y.capture_count = 0 AND y.authorized_at IS NOT NULL AND y.status <> 'FAILED'
),
timed AS (
  SELECT
    h.payment_id,
    h.order_id,
    h.provider_transaction_id,
    h.amount,
    h.void_count,
    h.currency,
    h.authorized_at,
    h.held_in_vain_from,
    h.cancelled_at,
    h.business_date,
    h.occurred_at,
    coalesce(v1.due_before, v2.due_before, v3.due_before, p.due_before) AS due_before,
    coalesce(c1.due_before, c2.due_before, c3.due_before, c4.due_before, p.due_before) AS cancelled_due_before,
    p.severity
  FROM held h
  LEFT JOIN terms v1 ON v1.term = '*' AND v1.provider = h.provider AND v1.payment_method = h.payment_method
  LEFT JOIN terms v2 ON v2.term = '*' AND v2.provider = h.provider AND v2.payment_method = '*'
  LEFT JOIN terms v3 ON v3.term = '*' AND v3.provider = '*' AND v3.payment_method = h.payment_method
  LEFT JOIN terms c1 ON c1.term = 'CANCELLED' AND c1.provider = h.provider AND c1.payment_method = h.payment_method
  LEFT JOIN terms c2 ON c2.term = 'CANCELLED' AND c2.provider = h.provider AND c2.payment_method = '*'
  LEFT JOIN terms c3 ON c3.term = 'CANCELLED' AND c3.provider = '*' AND c3.payment_method = h.payment_method
  LEFT JOIN terms c4 ON c4.term = 'CANCELLED' AND c4.provider = '*' AND c4.payment_method = '*'
  CROSS JOIN param p
  WHERE h.amount IS NULL OR h.amount > CAST(0 AS DECIMAL(38,4)) + p.tolerance
),
found AS (
  SELECT
    payment_id,
    order_id,
    provider_transaction_id,
    amount,
    currency,
    business_date,
    occurred_at,
    severity,
    CASE
      WHEN authorized_at < x.due_before AND void_count = 0 THEN 'NEITHER_CAPTURED_NOR_VOIDED'
      WHEN authorized_at < x.due_before AND amount IS NOT NULL THEN 'VOIDED_IN_PART'
      WHEN cancelled_at IS NOT NULL AND held_in_vain_from < x.cancelled_due_before AND (void_count = 0 OR amount IS NOT NULL)
        THEN 'HELD_FOR_CANCELLED_ORDER'
    END AS reason
  FROM timed x
)
SELECT
  'R04' AS scenario,
  payment_id AS break_key,
  severity,
  order_id,
  provider_transaction_id AS reference,
  CASE WHEN amount IS NOT NULL THEN CAST(0 AS DECIMAL(38,4)) END AS expected_amount,
  CAST(amount AS DECIMAL(38,4)) AS actual_amount,
  CAST(amount AS DECIMAL(38,4)) AS difference,
  currency,
  business_date,
  occurred_at AS first_seen_at,
  reason
FROM found
WHERE reason IS NOT NULL
ORDER BY break_key NULLS LAST;
