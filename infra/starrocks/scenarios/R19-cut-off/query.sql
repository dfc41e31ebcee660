-- R19 What one side books on a day is on the other side by the end of the next.
-- Sides: captures and refunds against settlement lines, payouts against bank entries, settlement lines against captures. Key:
-- provider/merchant_account/currency/business day/flow, a day's total of one flow.
-- Break, while it lasts:
--   CAPTURE_IN_TRANSIT  captures of the day are in no settlement line;
--   REFUND_IN_TRANSIT   refunds of the day are in no settlement line;
--   PAYOUT_IN_TRANSIT   payouts of the day are in no bank entry;
--   SETTLED_AHEAD       settlement lines of the day are of captures that nobody told yet.
-- A timing difference clears itself as soon as the other side has the item, on whatever day. It is handed over once the scenario
-- that asks for the item itself is due (R06 for captures and lines, R11 for refunds, R09 for payouts, each by its own due_before):
-- what is overdue is no timing difference any more. Without that scenario's parameters it is not handed over.
-- Matched by the provider's id: captures and lines by transaction, refunds by refund id, payouts by end-to-end id.
-- Due: the day is before due_before, which an SLA of two business days puts behind the next business day; on it it is pending.
-- Amounts: expected is the day's total, actual what the other side has or another scenario asks for. Reference: the first item missing.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R19'
),
owners AS (
  SELECT scenario, due_before
  FROM recon_parameter
  WHERE scenario IN ('R06', 'R09', 'R11')
),
captures AS (
  SELECT
    provider,
    merchant_account,
    provider_transaction_id,
    currency,
    CAST(coalesce(captured_at, occurred_at) AS DATE) AS business_date,
    sum(captured_amount) AS amount,
    min(payment_id) AS item,
    min(occurred_at) AS occurred_at,
    max(coalesce(captured_at, occurred_at)) AS moved_at
  FROM payments
  WHERE capture_count > 0 AND provider_transaction_id IS NOT NULL
  GROUP BY provider, merchant_account, provider_transaction_id, currency, CAST(coalesce(captured_at, occurred_at) AS DATE)
),
captured AS (
  SELECT provider, merchant_account, provider_transaction_id, count(*) AS capture_count
  FROM payments
  WHERE capture_count > 0
  GROUP BY provider, merchant_account, provider_transaction_id
),
lines AS (
  SELECT
    provider,
    merchant_account,
    provider_transaction_id,
    currency,
    business_date,
    sum(gross_amount) AS amount,
    min(concat_ws('/', batch_id, CAST(line_no AS VARCHAR))) AS item,
    min(occurred_at) AS occurred_at,
    min(occurred_at) AS moved_at
  FROM settlement_lines
  WHERE kind = 'CAPTURE' AND provider_transaction_id IS NOT NULL
  GROUP BY provider, merchant_account, provider_transaction_id, currency, business_date
),
settled AS (
  SELECT provider, merchant_account, provider_transaction_id, count(*) AS line_count
  FROM settlement_lines
  WHERE kind = 'CAPTURE'
  GROUP BY provider, merchant_account, provider_transaction_id
),
settled_refunds AS (
  SELECT provider, merchant_account, provider_refund_id, count(*) AS line_count
  FROM settlement_lines
  WHERE kind = 'REFUND'
  GROUP BY provider, merchant_account, provider_refund_id
),
credited AS (
  SELECT end_to_end_id, count(*) AS entry_count
  FROM bank_entries
  GROUP BY end_to_end_id
),
items AS (
  SELECT 'CAPTURE' AS flow, 'R06' AS owner_id, c.provider, c.merchant_account, c.currency, c.business_date, c.amount, c.item,
    c.occurred_at, c.moved_at, s.line_count AS found
  FROM captures c
  LEFT JOIN settled s
    ON s.provider = c.provider
    AND s.merchant_account = c.merchant_account
    AND s.provider_transaction_id = c.provider_transaction_id
  UNION ALL
  SELECT 'LINE' AS flow, 'R06' AS owner_id, l.provider, l.merchant_account, l.currency, l.business_date, l.amount, l.item,
    l.occurred_at, l.moved_at, c.capture_count AS found
  FROM lines l
  LEFT JOIN captured c
    ON c.provider = l.provider
    AND c.merchant_account = l.merchant_account
    AND c.provider_transaction_id = l.provider_transaction_id
  UNION ALL
  SELECT 'REFUND' AS flow, 'R11' AS owner_id, r.provider, r.merchant_account, r.currency,
    CAST(coalesce(r.refunded_at, r.occurred_at) AS DATE) AS business_date, r.refunded_amount AS amount, r.refund_id AS item,
    r.occurred_at, coalesce(r.refunded_at, r.occurred_at) AS moved_at, s.line_count AS found
  FROM refunds r
  LEFT JOIN settled_refunds s
    ON s.provider = r.provider
    AND s.merchant_account = r.merchant_account
    AND s.provider_refund_id = r.provider_refund_id
  WHERE r.refund_count > 0 AND r.provider_refund_id IS NOT NULL
  UNION ALL
  SELECT 'PAYOUT' AS flow, 'R09' AS owner_id, p.provider, p.merchant_account, p.currency, p.business_date, p.amount,
    p.payout_id AS item, p.occurred_at, p.occurred_at AS moved_at, b.entry_count AS found
  FROM payouts p
  LEFT JOIN credited b ON b.end_to_end_id = coalesce(p.end_to_end_id, p.payout_id)
),
judged AS (
  SELECT
    i.flow,
    i.provider,
    i.merchant_account,
    i.currency,
    i.business_date,
    i.amount,
    i.item,
    i.occurred_at,
    CASE WHEN i.found IS NOT NULL OR i.moved_at < o.due_before THEN 0 ELSE 1 END AS is_in_transit
  FROM items i
  LEFT JOIN owners o ON o.scenario = i.owner_id
),
days AS (
  SELECT
    flow,
    provider,
    merchant_account,
    currency,
    business_date,
    sum(amount) AS amount,
    sum(CASE WHEN is_in_transit = 1 THEN CAST(0 AS DECIMAL(38,4)) ELSE amount END) AS arrived_amount,
    max(is_in_transit) AS is_in_transit,
    min(CASE WHEN is_in_transit = 1 THEN item END) AS item,
    min(CASE WHEN is_in_transit = 1 THEN occurred_at END) AS occurred_at
  FROM judged
  GROUP BY flow, provider, merchant_account, currency, business_date
)
SELECT
  'R19' AS scenario,
  concat_ws('/', d.provider, d.merchant_account, d.currency, CAST(d.business_date AS VARCHAR), d.flow) AS break_key,
  p.severity,
  CAST(NULL AS VARCHAR) AS order_id,
  d.item AS reference,
  CAST(d.amount AS DECIMAL(38,4)) AS expected_amount,
  CAST(d.arrived_amount AS DECIMAL(38,4)) AS actual_amount,
  CAST(d.arrived_amount - d.amount AS DECIMAL(38,4)) AS difference,
  d.currency,
  d.business_date,
  d.occurred_at AS first_seen_at,
  CASE
    WHEN d.flow = 'CAPTURE' THEN 'CAPTURE_IN_TRANSIT'
    WHEN d.flow = 'REFUND' THEN 'REFUND_IN_TRANSIT'
    WHEN d.flow = 'PAYOUT' THEN 'PAYOUT_IN_TRANSIT'
    ELSE 'SETTLED_AHEAD'
  END AS reason
FROM days d
CROSS JOIN param p
WHERE d.is_in_transit = 1
  AND d.amount > d.arrived_amount + p.tolerance
  AND d.business_date < p.due_before
ORDER BY break_key NULLS LAST;
