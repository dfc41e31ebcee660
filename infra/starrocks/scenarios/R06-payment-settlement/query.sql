-- R06 What was captured is settled, and only that.
-- Sides: captures; settlement lines of kind CAPTURE. Each is summed by provider transaction and currency before the join.
-- Key: provider/merchant_account/provider_transaction_id, step 1 of the key ladder; a line that names no provider transaction
-- is matched with nothing and has the key provider/merchant_account/batch_id/line_no.
-- Break, past due, one per key:
--   CAPTURED_NOT_SETTLED       no line in the currency of the capture;
--   SETTLED_NOT_CAPTURED       lines, but no captured payment in their currency;
--   CURRENCY_DIFFERS           both of the above: captured in one currency, settled in another, named once;
--   GROSS_DIFFERS              the sum of the lines' gross is not the captured amount, by more than the tolerance;
--   SETTLED_WITHOUT_REFERENCE  the line names no provider transaction.
-- Due: where there is a capture, its last captured_at is before due_before; else the line's first occurred_at is. At due_before
-- it is pending.
-- Amounts: expected is captured, actual is settled gross; for CURRENCY_DIFFERS only what was captured, without a difference.
-- Reference: the payment id, or batch_id/line_no where no payment is known. Without a payment the order id is what the line
-- gives as merchant reference.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R06'
),
captured AS (
  SELECT
    provider,
    merchant_account,
    provider_transaction_id,
    currency,
    sum(captured_amount) AS amount,
    min(order_id) AS order_id,
    min(payment_id) AS payment_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(coalesce(captured_at, occurred_at)) AS last_captured_at
  FROM payments
  WHERE capture_count > 0
  GROUP BY provider, merchant_account, provider_transaction_id, currency
),
settled AS (
  SELECT
    provider,
    merchant_account,
    provider_transaction_id,
    currency,
    sum(gross_amount) AS amount,
    min(merchant_reference) AS order_id,
    min(concat_ws('/', batch_id, CAST(line_no AS VARCHAR))) AS line_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at
  FROM settlement_lines
  WHERE kind = 'CAPTURE' AND provider_transaction_id IS NOT NULL
  GROUP BY provider, merchant_account, provider_transaction_id, currency
),
compared AS (
  SELECT
    concat_ws('/',
      coalesce(c.provider, s.provider),
      coalesce(c.merchant_account, s.merchant_account),
      coalesce(c.provider_transaction_id, s.provider_transaction_id)) AS break_key,
    coalesce(c.order_id, s.order_id) AS order_id,
    coalesce(c.payment_id, s.line_id) AS reference,
    c.amount AS captured_amount,
    s.amount AS settled_amount,
    coalesce(c.currency, s.currency) AS currency,
    coalesce(c.business_date, s.business_date) AS business_date,
    CASE WHEN s.occurred_at IS NULL OR c.occurred_at < s.occurred_at THEN c.occurred_at ELSE s.occurred_at END AS first_seen_at,
    coalesce(c.last_captured_at, s.occurred_at) AS due_from,
    CASE
      WHEN s.amount IS NULL THEN 'CAPTURED_NOT_SETTLED'
      WHEN c.amount IS NULL THEN 'SETTLED_NOT_CAPTURED'
      ELSE 'GROSS_DIFFERS'
    END AS reason
  FROM captured c
  FULL OUTER JOIN settled s
    ON s.provider = c.provider
    AND s.merchant_account = c.merchant_account
    AND s.provider_transaction_id = c.provider_transaction_id
    AND s.currency = c.currency
  CROSS JOIN param p
  WHERE c.amount IS NULL
    OR s.amount IS NULL
    OR s.amount > c.amount + p.tolerance
    OR s.amount < c.amount - p.tolerance
),
ranked AS (
  SELECT
    break_key,
    order_id,
    reference,
    captured_amount,
    settled_amount,
    currency,
    business_date,
    reason,
    min(first_seen_at) OVER (PARTITION BY break_key) AS first_seen_at,
    due_from,
    min(reason) OVER (PARTITION BY break_key) AS first_reason,
    max(reason) OVER (PARTITION BY break_key) AS last_reason,
    row_number() OVER (PARTITION BY break_key ORDER BY reason, currency) AS nth
  FROM compared
),
named AS (
  SELECT
    break_key,
    order_id,
    reference,
    captured_amount AS expected_amount,
    settled_amount AS actual_amount,
    currency,
    business_date,
    first_seen_at,
    due_from,
    CASE
      WHEN first_reason = 'CAPTURED_NOT_SETTLED' AND last_reason = 'SETTLED_NOT_CAPTURED' THEN 'CURRENCY_DIFFERS'
      ELSE reason
    END AS reason
  FROM ranked
  WHERE nth = 1
  UNION ALL
  SELECT
    concat_ws('/', provider, merchant_account, batch_id, CAST(line_no AS VARCHAR)) AS break_key,
    merchant_reference AS order_id,
    concat_ws('/', batch_id, CAST(line_no AS VARCHAR)) AS reference,
    CAST(NULL AS DECIMAL(38,4)) AS expected_amount,
    CAST(gross_amount AS DECIMAL(38,4)) AS actual_amount,
    currency,
    business_date,
    occurred_at AS first_seen_at,
    occurred_at AS due_from,
    'SETTLED_WITHOUT_REFERENCE' AS reason
  FROM settlement_lines
  WHERE kind = 'CAPTURE' AND provider_transaction_id IS NULL
)
SELECT
  'R06' AS scenario,
  n.break_key,
  p.severity,
  n.order_id,
  n.reference,
  CAST(n.expected_amount AS DECIMAL(38,4)) AS expected_amount,
  CAST(n.actual_amount AS DECIMAL(38,4)) AS actual_amount,
  CAST(
    CASE
      WHEN n.reason <> 'CURRENCY_DIFFERS'
        THEN coalesce(n.actual_amount, CAST(0 AS DECIMAL(38,4))) - coalesce(n.expected_amount, CAST(0 AS DECIMAL(38,4)))
    END AS DECIMAL(38,4)) AS difference,
  n.currency,
  n.business_date,
  n.first_seen_at,
  n.reason
FROM named n
CROSS JOIN param p
WHERE n.due_from < p.due_before
ORDER BY break_key NULLS LAST;
