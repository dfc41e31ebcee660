-- R03 Nobody pays twice.
-- Sides: captured payments against each other, judged by what the order owes. Two keys, one break per key:
--   order_id: all captures of an order in one currency, one per provider transaction;
--   provider/merchant_account/provider_transaction_id: all payment ids that claim one provider transaction.
-- Split tender is legitimate: several captures that together make up the payable amount are no break, even when two of them
-- are equal. With a payable amount known in the captures' currency, several captures that exceed it are a break when
--   CAPTURED_TWICE                two of them have the same amount, or
--   CAPTURED_BEYOND_NEED          the order would still be fully paid without the smallest of them.
-- Captures that exceed the payable amount otherwise (60 and 50 for 100) are an overpayment: R02's alone.
-- With no payable amount known in that currency only CAPTURED_TWICE can be told.
--   PROVIDER_ID_ON_TWO_PAYMENTS   one provider transaction, several payment ids, one amount;
--   PROVIDER_ID_WITH_TWO_AMOUNTS  one provider transaction, several payment ids, different amounts or currencies.
-- Due: the last captured_at of the group is before due_before; at due_before it is pending.
-- Amounts: expected is the payable amount (by provider transaction: the largest of the claims), actual the sum captured.
-- Reference: the last payment id of the group.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R03'
),
claims_by_currency AS (
  SELECT
    provider,
    merchant_account,
    provider_transaction_id,
    currency,
    count(*) AS payment_count,
    sum(captured_amount) AS amount,
    min(captured_amount) AS smallest,
    max(captured_amount) AS largest,
    min(order_id) AS order_id,
    max(payment_id) AS payment_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(coalesce(captured_at, occurred_at)) AS last_captured_at
  FROM payments
  WHERE capture_count > 0
  GROUP BY provider, merchant_account, provider_transaction_id, currency
),
claims AS (
  SELECT
    provider,
    merchant_account,
    provider_transaction_id,
    count(*) AS currency_count,
    max(largest) AS expected_amount,
    max(amount) AS actual_amount,
    max(CASE WHEN smallest <> largest THEN 1 ELSE 0 END) AS amounts_differ,
    min(currency) AS currency,
    min(order_id) AS order_id,
    max(payment_id) AS payment_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(last_captured_at) AS last_captured_at
  FROM claims_by_currency
  GROUP BY provider, merchant_account, provider_transaction_id
  HAVING sum(payment_count) > 1
),
provider_captures AS (
  SELECT
    order_id,
    provider,
    merchant_account,
    provider_transaction_id,
    currency,
    max(captured_amount) AS amount,
    max(payment_id) AS payment_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    min(coalesce(captured_at, occurred_at)) AS captured_at
  FROM payments
  WHERE capture_count > 0
  GROUP BY order_id, provider, merchant_account, provider_transaction_id, currency
),
captures AS (
  SELECT
    order_id,
    currency,
    count(*) AS capture_count,
    count(DISTINCT amount) AS amount_count,
    sum(amount) AS amount,
    min(amount) AS smallest,
    max(payment_id) AS payment_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(captured_at) AS last_captured_at
  FROM provider_captures
  GROUP BY order_id, currency
  HAVING count(*) > 1
),
classified AS (
  SELECT
    c.order_id,
    c.currency,
    c.payment_id,
    o.payable_amount,
    c.amount,
    c.business_date,
    c.occurred_at,
    CASE
      WHEN c.last_captured_at >= p.due_before THEN NULL
      WHEN o.payable_amount IS NULL AND c.amount_count < c.capture_count THEN 'CAPTURED_TWICE'
      WHEN c.amount <= o.payable_amount + p.tolerance THEN NULL
      WHEN c.amount_count < c.capture_count AND o.payable_amount IS NOT NULL THEN 'CAPTURED_TWICE'
      WHEN c.amount - c.smallest >= o.payable_amount - p.tolerance THEN 'CAPTURED_BEYOND_NEED'
    END AS reason
  FROM captures c
  LEFT JOIN orders o ON o.order_id = c.order_id AND o.currency = c.currency
  CROSS JOIN param p
),
one_per_order AS (
  SELECT
    order_id,
    currency,
    payment_id,
    payable_amount,
    amount,
    business_date,
    occurred_at,
    reason,
    row_number() OVER (PARTITION BY order_id ORDER BY currency) AS nth
  FROM classified
  WHERE reason IS NOT NULL
),
duplicates AS (
  SELECT
    order_id AS break_key,
    order_id,
    payment_id AS reference,
    CAST(payable_amount AS DECIMAL(38,4)) AS expected_amount,
    CAST(amount AS DECIMAL(38,4)) AS actual_amount,
    currency,
    business_date,
    occurred_at AS first_seen_at,
    reason
  FROM one_per_order
  WHERE nth = 1
  UNION ALL
  SELECT
    concat_ws('/', c.provider, c.merchant_account, c.provider_transaction_id) AS break_key,
    c.order_id,
    c.payment_id AS reference,
    CAST(CASE WHEN c.currency_count = 1 THEN c.expected_amount END AS DECIMAL(38,4)) AS expected_amount,
    CAST(CASE WHEN c.currency_count = 1 THEN c.actual_amount END AS DECIMAL(38,4)) AS actual_amount,
    CASE WHEN c.currency_count = 1 THEN c.currency END AS currency,
    c.business_date,
    c.occurred_at AS first_seen_at,
    CASE
      WHEN c.currency_count > 1 OR c.amounts_differ = 1 THEN 'PROVIDER_ID_WITH_TWO_AMOUNTS'
      ELSE 'PROVIDER_ID_ON_TWO_PAYMENTS'
    END AS reason
  FROM claims c
  CROSS JOIN param p
  WHERE c.last_captured_at < p.due_before
)
SELECT
  'R03' AS scenario,
  d.break_key,
  p.severity,
  d.order_id,
  d.reference,
  d.expected_amount,
  d.actual_amount,
  CAST(d.actual_amount - coalesce(d.expected_amount, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS difference,
  d.currency,
  d.business_date,
  d.first_seen_at,
  d.reason
FROM duplicates d
CROSS JOIN param p
ORDER BY break_key NULLS LAST;
