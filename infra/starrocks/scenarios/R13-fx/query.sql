-- R13 What was converted is settled at the rate that was said.
-- Sides: the amount of the transaction in its own currency, converted at the rate of the line (converted_amount, which the projection
-- computes: rates are never applied in SQL); the gross of the line in the currency of settlement. All kinds of lines that name the amount
-- of the transaction. Key: provider/batch_id/line_no.
-- Break, the first that applies, one per key:
--   SAME_CURRENCY_DIFFERS  one currency and no rate, and the amounts differ by more than the tolerance;
--   CONVERSION_UNKNOWN     two currencies and no rate, or one that gives no amount that fits;
--   CONVERSION_DIFFERS     the gross differs by more than the tolerance, one minor unit of the currency unless it is set otherwise.
-- That the amount of the transaction is what was captured, refunded or charged back is R06's, R11's and R12's.
-- Due: occurred_at of the line is before due_before; at due_before it is pending.
-- Amounts: expected is the converted amount, actual the gross. Reference: the provider transaction id.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R13'
),
tolerances AS (
  SELECT currency, tolerance
  FROM recon_tolerance
  WHERE scenario = 'R13' AND term = '*'
),
converted AS (
  SELECT
    l.provider,
    l.batch_id,
    l.line_no,
    l.merchant_reference,
    l.provider_transaction_id,
    CASE
      WHEN l.exchange_rate IS NULL AND l.transaction_currency = l.currency THEN l.transaction_amount
      ELSE l.converted_amount
    END AS expected_amount,
    l.gross_amount,
    CASE WHEN l.exchange_rate IS NULL AND l.transaction_currency = l.currency THEN 1 ELSE 0 END AS same_currency,
    l.currency,
    coalesce(t.tolerance, p.tolerance) AS tolerance,
    l.business_date,
    l.occurred_at,
    p.severity
  FROM settlement_lines l
  LEFT JOIN tolerances t ON t.currency = l.currency
  CROSS JOIN param p
  WHERE l.transaction_amount IS NOT NULL AND l.occurred_at < p.due_before
),
judged AS (
  SELECT
    concat_ws('/', x.provider, x.batch_id, CAST(x.line_no AS VARCHAR)) AS break_key,
    x.severity,
    x.merchant_reference AS order_id,
    x.provider_transaction_id AS reference,
    CAST(x.expected_amount AS DECIMAL(38,4)) AS expected_amount,
    CAST(x.gross_amount AS DECIMAL(38,4)) AS actual_amount,
    x.currency,
    x.business_date,
    x.occurred_at AS first_seen_at,
    CASE
      WHEN x.expected_amount IS NULL THEN 'CONVERSION_UNKNOWN'
      WHEN x.gross_amount <= x.expected_amount + x.tolerance AND x.gross_amount >= x.expected_amount - x.tolerance THEN NULL
      WHEN x.same_currency = 1 THEN 'SAME_CURRENCY_DIFFERS'
      ELSE 'CONVERSION_DIFFERS'
    END AS reason
  FROM converted x
)
SELECT
  'R13' AS scenario,
  break_key,
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
FROM judged
WHERE reason IS NOT NULL
ORDER BY break_key NULLS LAST;
