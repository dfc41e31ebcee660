-- R11 What was promised back is given back and settled, once.
-- Sides: refunds as ordered and as done (one row knows both); settlement lines of kind REFUND; what the payment captured.
-- A line counts in the currency of the transaction where it names that amount, positive here.
-- Lines belong to a refund by the provider's refund id, where the refund was done once. What is left on both sides is compared by
-- provider transaction, summed: a refund that was done twice, lines without or with unknown refund ids.
-- Keys: refund_id; provider/merchant_account/provider_transaction_id for what only the transaction tells; provider/merchant_account/
-- batch_id/line_no for a line that tells nothing; PAYMENT/payment_id.
-- Break of a refund, the first that applies, one per key:
--   REQUESTED_NOT_EXECUTED    ordered, neither done nor failed;
--   FAILED_NOT_RETRIED        ordered, failed, not done;
--   EXECUTED_NOT_REQUESTED    done, not ordered;
--   CURRENCY_DIFFERS          done, nothing of it in the currency of the order;
--   EXECUTED_TWICE            done more than once and more than ordered, by more than the tolerance;
--   AMOUNT_DIFFERS            done otherwise than ordered, by more than the tolerance;
--   EXECUTED_NOT_SETTLED      done, and no line of its transaction that another refund does not explain;
--   SETTLED_CURRENCY_DIFFERS, SETTLED_TWICE, SETTLED_AMOUNT_DIFFERS  lines in another currency only; several lines with too much; else.
-- Break of a transaction: the last three, and SETTLED_NOT_EXECUTED, lines that no refund explains. SETTLED_WITHOUT_REFERENCE: a line
-- that names no transaction and no known refund. Of a payment: REFUNDED_BEYOND_CAPTURE, the refunds exceed the captures.
-- Due: requested_at, failed_at or refunded_at, by what the break is about, is before due_before (of a transaction the last of its
-- refunds; of lines alone the first occurred_at); at due_before it is pending.
-- Amounts: expected is what was ordered (settlement: done; payment: captured), actual what was done (settled; refunded).
-- Reference: the provider's refund id, else the payment id; the line.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R11'
),
refund_lines AS (
  SELECT
    provider,
    merchant_account,
    provider_transaction_id,
    provider_refund_id,
    merchant_reference,
    concat_ws('/', batch_id, CAST(line_no AS VARCHAR)) AS line_id,
    CASE WHEN transaction_amount IS NULL THEN -gross_amount ELSE -transaction_amount END AS amount,
    CASE WHEN transaction_amount IS NULL THEN currency ELSE transaction_currency END AS currency,
    business_date,
    occurred_at
  FROM settlement_lines
  WHERE kind = 'REFUND'
),
sums_by_id AS (
  SELECT
    provider,
    merchant_account,
    provider_refund_id,
    currency,
    sum(amount) AS amount,
    count(*) AS line_count,
    min(occurred_at) AS occurred_at
  FROM refund_lines
  WHERE provider_refund_id IS NOT NULL
  GROUP BY provider, merchant_account, provider_refund_id, currency
),
settled_ids AS (
  SELECT DISTINCT provider, merchant_account, provider_refund_id
  FROM sums_by_id
),
matched AS (
  SELECT r.refund_id, r.provider, r.merchant_account, r.provider_refund_id
  FROM refunds r
  JOIN settled_ids i
    ON i.provider = r.provider AND i.merchant_account = r.merchant_account AND i.provider_refund_id = r.provider_refund_id
  WHERE r.refund_count = 1
),
matched_ids AS (
  SELECT DISTINCT provider, merchant_account, provider_refund_id
  FROM matched
),
other_lines AS (
  SELECT
    l.provider,
    l.merchant_account,
    l.provider_transaction_id,
    l.merchant_reference,
    l.line_id,
    l.amount,
    l.currency,
    l.business_date,
    l.occurred_at
  FROM refund_lines l
  LEFT JOIN matched_ids m
    ON m.provider = l.provider AND m.merchant_account = l.merchant_account AND m.provider_refund_id = l.provider_refund_id
  WHERE m.provider_refund_id IS NULL
),
other_sums AS (
  SELECT
    provider,
    merchant_account,
    provider_transaction_id,
    currency,
    sum(amount) AS amount,
    count(*) AS line_count,
    min(merchant_reference) AS order_id,
    min(line_id) AS line_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at
  FROM other_lines
  WHERE provider_transaction_id IS NOT NULL
  GROUP BY provider, merchant_account, provider_transaction_id, currency
),
other_transactions AS (
  SELECT DISTINCT provider, merchant_account, provider_transaction_id
  FROM other_sums
),
other_refunds AS (
  SELECT
    r.provider,
    r.merchant_account,
    r.provider_transaction_id,
    r.currency,
    sum(r.refunded_amount) AS amount,
    sum(r.refund_count) AS refund_count,
    min(r.order_id) AS order_id,
    min(r.business_date) AS business_date,
    min(r.occurred_at) AS occurred_at,
    max(coalesce(r.refunded_at, r.occurred_at)) AS last_refunded_at
  FROM refunds r
  LEFT JOIN matched m ON m.refund_id = r.refund_id
  JOIN other_transactions t
    ON t.provider = r.provider
    AND t.merchant_account = r.merchant_account
    AND t.provider_transaction_id = r.provider_transaction_id
  WHERE r.refund_count > 0 AND m.refund_id IS NULL
  GROUP BY r.provider, r.merchant_account, r.provider_transaction_id, r.currency
),
transactions AS (
  SELECT
    concat_ws('/',
      coalesce(r.provider, l.provider),
      coalesce(r.merchant_account, l.merchant_account),
      coalesce(r.provider_transaction_id, l.provider_transaction_id)) AS break_key,
    coalesce(r.order_id, l.order_id) AS order_id,
    l.line_id,
    r.amount AS expected_amount,
    l.amount AS actual_amount,
    coalesce(r.currency, l.currency) AS currency,
    coalesce(r.business_date, l.business_date) AS business_date,
    CASE WHEN r.occurred_at IS NULL OR l.occurred_at < r.occurred_at THEN l.occurred_at ELSE r.occurred_at END AS first_seen_at,
    coalesce(r.last_refunded_at, l.occurred_at) AS due_from,
    CASE
      WHEN r.amount IS NULL THEN 'SETTLED_NOT_EXECUTED'
      WHEN l.amount IS NULL THEN 'REFUND_ONLY'
      WHEN l.amount > r.amount AND l.line_count > r.refund_count THEN 'SETTLED_TWICE'
      ELSE 'SETTLED_AMOUNT_DIFFERS'
    END AS reason
  FROM other_refunds r
  FULL OUTER JOIN other_sums l
    ON l.provider = r.provider
    AND l.merchant_account = r.merchant_account
    AND l.provider_transaction_id = r.provider_transaction_id
    AND l.currency = r.currency
  CROSS JOIN param p
  WHERE r.amount IS NULL
    OR l.amount IS NULL
    OR l.amount > r.amount + p.tolerance
    OR l.amount < r.amount - p.tolerance
),
ranked AS (
  SELECT
    break_key,
    min(order_id) OVER (PARTITION BY break_key) AS order_id,
    min(line_id) OVER (PARTITION BY break_key) AS line_id,
    expected_amount,
    actual_amount,
    currency,
    min(business_date) OVER (PARTITION BY break_key) AS business_date,
    min(first_seen_at) OVER (PARTITION BY break_key) AS first_seen_at,
    max(due_from) OVER (PARTITION BY break_key) AS due_from,
    reason,
    max(CASE WHEN reason = 'REFUND_ONLY' THEN 1 ELSE 0 END) OVER (PARTITION BY break_key) AS refund_only,
    row_number() OVER (PARTITION BY break_key ORDER BY reason, currency) AS nth
  FROM transactions
),
refund_facts AS (
  SELECT
    r.refund_id,
    r.order_id,
    r.payment_id,
    r.provider_refund_id,
    r.requested_amount,
    r.refunded_amount,
    r.refund_count,
    s.amount AS settled_amount,
    s.line_count,
    m.refund_id AS matched_id,
    t.provider_transaction_id AS other_transaction_id,
    r.currency,
    r.requested_at,
    r.failed_at,
    coalesce(r.refunded_at, r.occurred_at) AS refunded_at,
    r.business_date,
    CASE WHEN s.occurred_at < r.occurred_at THEN s.occurred_at ELSE r.occurred_at END AS first_seen_at
  FROM refunds r
  LEFT JOIN matched m ON m.refund_id = r.refund_id
  LEFT JOIN sums_by_id s
    ON s.provider = m.provider
    AND s.merchant_account = m.merchant_account
    AND s.provider_refund_id = m.provider_refund_id
    AND s.currency = r.currency
  LEFT JOIN other_transactions t
    ON t.provider = r.provider
    AND t.merchant_account = r.merchant_account
    AND t.provider_transaction_id = r.provider_transaction_id
),
judged_refunds AS (
  SELECT
    r.refund_id,
    r.order_id,
    coalesce(r.provider_refund_id, r.payment_id) AS reference,
    r.requested_amount,
    r.refunded_amount,
    r.refund_count,
    r.settled_amount,
    r.currency,
    r.business_date,
    r.first_seen_at,
    CASE
      WHEN r.refund_count > 0 THEN r.refunded_at
      WHEN r.failed_at IS NOT NULL THEN r.failed_at
      ELSE r.requested_at
    END AS due_from,
    CASE
      WHEN r.refund_count = 0 AND r.requested_at IS NOT NULL AND r.failed_at IS NULL THEN 'REQUESTED_NOT_EXECUTED'
      WHEN r.refund_count = 0 AND r.requested_at IS NOT NULL THEN 'FAILED_NOT_RETRIED'
      WHEN r.refund_count = 0 THEN NULL
      WHEN r.requested_at IS NULL THEN 'EXECUTED_NOT_REQUESTED'
      WHEN r.requested_amount IS NULL OR (r.refunded_amount = 0 AND r.requested_amount > 0) THEN 'CURRENCY_DIFFERS'
      WHEN r.refund_count > 1 AND r.refunded_amount > r.requested_amount + p.tolerance THEN 'EXECUTED_TWICE'
      WHEN r.refunded_amount > r.requested_amount + p.tolerance OR r.refunded_amount < r.requested_amount - p.tolerance
        THEN 'AMOUNT_DIFFERS'
      WHEN r.matched_id IS NULL AND r.other_transaction_id IS NULL THEN 'EXECUTED_NOT_SETTLED'
      WHEN r.matched_id IS NULL THEN NULL
      WHEN r.settled_amount IS NULL THEN 'SETTLED_CURRENCY_DIFFERS'
      WHEN r.line_count > 1 AND r.settled_amount > r.refunded_amount + p.tolerance THEN 'SETTLED_TWICE'
      WHEN r.settled_amount > r.refunded_amount + p.tolerance OR r.settled_amount < r.refunded_amount - p.tolerance
        THEN 'SETTLED_AMOUNT_DIFFERS'
    END AS reason
  FROM refund_facts r
  CROSS JOIN param p
),
found AS (
  SELECT
    refund_id AS break_key,
    order_id,
    reference,
    CASE
      WHEN reason IN ('EXECUTED_NOT_SETTLED', 'SETTLED_CURRENCY_DIFFERS', 'SETTLED_TWICE', 'SETTLED_AMOUNT_DIFFERS')
        THEN refunded_amount
      ELSE requested_amount
    END AS expected_amount,
    CASE
      WHEN reason IN ('SETTLED_TWICE', 'SETTLED_AMOUNT_DIFFERS') THEN settled_amount
      WHEN reason IN ('EXECUTED_NOT_REQUESTED', 'EXECUTED_TWICE', 'AMOUNT_DIFFERS') THEN refunded_amount
    END AS actual_amount,
    currency,
    business_date,
    first_seen_at,
    due_from,
    reason
  FROM judged_refunds
  WHERE reason IS NOT NULL
  UNION ALL
  SELECT
    break_key,
    order_id,
    line_id AS reference,
    expected_amount,
    CASE WHEN refund_only = 0 THEN actual_amount END AS actual_amount,
    currency,
    business_date,
    first_seen_at,
    due_from,
    CASE WHEN refund_only = 1 THEN 'SETTLED_CURRENCY_DIFFERS' ELSE reason END AS reason
  FROM ranked
  WHERE nth = 1
  UNION ALL
  SELECT
    concat_ws('/', provider, merchant_account, line_id) AS break_key,
    merchant_reference AS order_id,
    line_id AS reference,
    CAST(NULL AS DECIMAL(38,4)) AS expected_amount,
    amount AS actual_amount,
    currency,
    business_date,
    occurred_at AS first_seen_at,
    occurred_at AS due_from,
    'SETTLED_WITHOUT_REFERENCE' AS reason
  FROM other_lines
  WHERE provider_transaction_id IS NULL
  UNION ALL
  SELECT
    concat_ws('/', 'PAYMENT', y.payment_id) AS break_key,
    y.order_id,
    y.payment_id AS reference,
    y.captured_amount AS expected_amount,
    y.refunded_amount AS actual_amount,
    y.currency,
    y.business_date,
    y.occurred_at AS first_seen_at,
    coalesce(y.refunded_at, y.occurred_at) AS due_from,
    'REFUNDED_BEYOND_CAPTURE' AS reason
  FROM payments y
  CROSS JOIN param p
  WHERE y.refund_count > 0 AND y.refunded_amount > y.captured_amount + p.tolerance
)
SELECT
  'R11' AS scenario,
  f.break_key,
  p.severity,
  f.order_id,
  f.reference,
  CAST(f.expected_amount AS DECIMAL(38,4)) AS expected_amount,
  CAST(f.actual_amount AS DECIMAL(38,4)) AS actual_amount,
  CAST(
    CASE
      WHEN f.reason NOT IN ('CURRENCY_DIFFERS', 'SETTLED_CURRENCY_DIFFERS')
        THEN coalesce(f.actual_amount, CAST(0 AS DECIMAL(38,4))) - coalesce(f.expected_amount, CAST(0 AS DECIMAL(38,4)))
    END AS DECIMAL(38,4)) AS difference,
  f.currency,
  f.business_date,
  f.first_seen_at,
  f.reason
FROM found f
CROSS JOIN param p
WHERE f.due_from < p.due_before
ORDER BY break_key NULLS LAST;
