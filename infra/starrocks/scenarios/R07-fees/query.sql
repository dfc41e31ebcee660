-- R07 What a provider keeps as fees is what was agreed.
-- Sides: the fees of settlement lines of kind CAPTURE, all components added; what the terms in force give for the line, which the
-- projection computes (expected_fees): rates are never applied in SQL.
-- Keys: provider/batch_id/line_no for a line, provider/batch_id for a batch.
-- Break of a line, the first that applies:
--   CURRENCY_DIFFERS       the terms are in another currency than the line;
--   FEES_TOO_HIGH, FEES_TOO_LOW  the fees are not the expected ones, by more than the tolerance of a line in its currency;
--   CHARGED_WITHOUT_TERMS  fees above the tolerance, the payment is captured, and no terms hold for it. A line whose payment is unknown
--                          is R06's.
-- Break of a batch:
--   BATCH_FEES_DRIFT       the lines that are no break by themselves differ together, in one currency, by more than the tolerance of the
--                          term BATCH: one-sided rounding shows only here.
-- Due: occurred_at of the line (of a batch: the last one of its lines) is before due_before; at due_before it is pending.
-- Amounts: expected and charged fees. Reference: the schedule, the provider transaction where there is none, null for a batch.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R07'
),
tolerances AS (
  SELECT term, currency, tolerance
  FROM recon_tolerance
  WHERE scenario = 'R07'
),
captured AS (
  SELECT
    provider,
    merchant_account,
    provider_transaction_id,
    min(order_id) AS order_id
  FROM payments
  WHERE capture_count > 0
  GROUP BY provider, merchant_account, provider_transaction_id
),
charged AS (
  SELECT
    l.provider,
    l.batch_id,
    l.line_no,
    coalesce(e.order_id, c.order_id, l.merchant_reference) AS order_id,
    coalesce(e.schedule_id, l.provider_transaction_id) AS reference,
    e.schedule_id,
    e.currency AS expected_currency,
    CAST(e.expected_fee AS DECIMAL(38,4)) AS expected_fee,
    CAST(l.fee_amount AS DECIMAL(38,4)) AS charged_fee,
    l.currency,
    c.order_id AS captured_order_id,
    coalesce(x.tolerance, p.tolerance) AS tolerance,
    l.business_date,
    l.occurred_at
  FROM settlement_lines l
  LEFT JOIN expected_fees e ON e.provider = l.provider AND e.batch_id = l.batch_id AND e.line_no = l.line_no
  LEFT JOIN captured c
    ON c.provider = l.provider
    AND c.merchant_account = l.merchant_account
    AND c.provider_transaction_id = l.provider_transaction_id
  LEFT JOIN tolerances x ON x.term = '*' AND x.currency = l.currency
  CROSS JOIN param p
  WHERE l.kind = 'CAPTURE'
),
judged AS (
  SELECT
    provider,
    batch_id,
    line_no,
    order_id,
    reference,
    schedule_id,
    expected_fee,
    charged_fee,
    currency,
    business_date,
    occurred_at,
    CASE
      WHEN expected_currency <> currency THEN 'CURRENCY_DIFFERS'
      WHEN charged_fee > expected_fee + x.tolerance THEN 'FEES_TOO_HIGH'
      WHEN charged_fee < expected_fee - x.tolerance THEN 'FEES_TOO_LOW'
      WHEN schedule_id IS NULL
        AND captured_order_id IS NOT NULL
        AND (charged_fee > CAST(0 AS DECIMAL(38,4)) + x.tolerance OR charged_fee < CAST(0 AS DECIMAL(38,4)) - x.tolerance)
        THEN 'CHARGED_WITHOUT_TERMS'
    END AS reason
  FROM charged x
),
batches AS (
  SELECT
    provider,
    batch_id,
    currency,
    sum(expected_fee) AS expected_fee,
    sum(charged_fee) AS charged_fee,
    min(business_date) AS business_date,
    min(occurred_at) AS first_seen_at,
    max(occurred_at) AS due_from
  FROM judged
  WHERE reason IS NULL AND schedule_id IS NOT NULL
  GROUP BY provider, batch_id, currency
),
drifting AS (
  SELECT
    b.provider,
    b.batch_id,
    b.expected_fee,
    b.charged_fee,
    b.currency,
    b.business_date,
    b.first_seen_at,
    b.due_from,
    row_number() OVER (PARTITION BY b.provider, b.batch_id ORDER BY b.currency) AS nth
  FROM batches b
  LEFT JOIN tolerances x ON x.term = 'BATCH' AND x.currency = b.currency
  LEFT JOIN tolerances a ON a.term = 'BATCH' AND a.currency = '*'
  CROSS JOIN param p
  WHERE b.charged_fee > b.expected_fee + coalesce(x.tolerance, a.tolerance, p.tolerance)
    OR b.charged_fee < b.expected_fee - coalesce(x.tolerance, a.tolerance, p.tolerance)
),
found AS (
  SELECT
    concat_ws('/', provider, batch_id, CAST(line_no AS VARCHAR)) AS break_key,
    order_id,
    reference,
    expected_fee AS expected_amount,
    charged_fee AS actual_amount,
    currency,
    business_date,
    occurred_at AS first_seen_at,
    occurred_at AS due_from,
    reason
  FROM judged
  WHERE reason IS NOT NULL
  UNION ALL
  SELECT
    concat_ws('/', provider, batch_id) AS break_key,
    CAST(NULL AS VARCHAR) AS order_id,
    CAST(NULL AS VARCHAR) AS reference,
    expected_fee AS expected_amount,
    charged_fee AS actual_amount,
    currency,
    business_date,
    first_seen_at,
    due_from,
    'BATCH_FEES_DRIFT' AS reason
  FROM drifting
  WHERE nth = 1
)
SELECT
  'R07' AS scenario,
  f.break_key,
  p.severity,
  f.order_id,
  f.reference,
  CASE WHEN f.reason <> 'CURRENCY_DIFFERS' THEN CAST(f.expected_amount AS DECIMAL(38,4)) END AS expected_amount,
  CAST(f.actual_amount AS DECIMAL(38,4)) AS actual_amount,
  CASE
    WHEN f.reason <> 'CURRENCY_DIFFERS'
      THEN CAST(f.actual_amount - coalesce(f.expected_amount, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4))
  END AS difference,
  f.currency,
  f.business_date,
  f.first_seen_at,
  f.reason
FROM found f
CROSS JOIN param p
WHERE f.due_from < p.due_before
ORDER BY break_key NULLS LAST;
