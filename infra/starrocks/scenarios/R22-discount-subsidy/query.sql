-- R22 What the customer does not pay is borne by whom it was said.
-- Sides: the items of an order, what the customer owes and the discounts that the order system tells; settlement lines of kind
-- CORRECTION that name the order, by which a provider pays what it bears. Key: order_id.
-- Only orders of which discounts are told: a price that was reduced without a word is not judged.
-- Break, the first that applies, one per key:
--   CURRENCY_DIFFERS     an item is in another currency than what the customer owes; currencies are never added;
--   GROSS_DIFFERS        the items at their prices are not what the customer owes plus all discounts;
--   SUBSIDY_NOT_SETTLED  the order is captured, the provider bears a discount, and no line of its paid it;
--   SUBSIDY_DIFFERS      its lines are not what it bears.
-- Subsidies are judged while the money stays: once something was refunded or disputed, each provider takes back its share by rules of
-- its own. Those of a cancelled order without a capture are not owed.
-- Due: placed_at, or amended_at where that is later (for subsidies the last captured_at) is before due_before; at due_before it is pending.
-- Amounts: GROSS_DIFFERS: owed plus discounts, and the items; subsidies: what the provider bears, and its lines. Reference: the first
-- of these lines, batch_id/line_no.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R22'
),
discounts AS (
  SELECT
    order_id,
    sum(amount) AS amount,
    sum(CASE WHEN bearer = 'PROVIDER' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS subsidy
  FROM order_discounts
  GROUP BY order_id
),
item_sums AS (
  SELECT order_id, currency, sum(unit_price * quantity) AS amount
  FROM order_items
  GROUP BY order_id, currency
),
items AS (
  SELECT order_id, count(*) AS currency_count, min(currency) AS currency, max(amount) AS amount
  FROM item_sums
  GROUP BY order_id
),
captured AS (
  SELECT order_id, max(coalesce(captured_at, occurred_at)) AS last_captured_at
  FROM payments
  WHERE capture_count > 0
  GROUP BY order_id
),
given_back AS (
  SELECT order_id
  FROM refunds
  WHERE refund_count > 0
  UNION
  SELECT order_id
  FROM chargebacks
  WHERE status = 'OPEN' AND order_id IS NOT NULL
),
subsidies AS (
  SELECT
    merchant_reference AS order_id,
    currency,
    sum(gross_amount) AS amount,
    min(concat_ws('/', batch_id, CAST(line_no AS VARCHAR))) AS line_id
  FROM settlement_lines
  WHERE kind = 'CORRECTION' AND merchant_reference IS NOT NULL
  GROUP BY merchant_reference, currency
),
compared AS (
  SELECT
    o.order_id,
    o.currency,
    o.payable_amount + d.amount AS owed_amount,
    i.amount AS item_amount,
    i.currency_count,
    i.currency AS item_currency,
    d.subsidy,
    s.amount AS settled_amount,
    s.line_id,
    c.last_captured_at,
    CASE WHEN g.order_id IS NULL THEN 0 ELSE 1 END AS is_given_back,
    CASE WHEN o.amended_at > o.placed_at OR o.placed_at IS NULL THEN o.amended_at ELSE o.placed_at END AS priced_at,
    o.business_date,
    o.occurred_at
  FROM orders o
  JOIN discounts d ON d.order_id = o.order_id
  JOIN items i ON i.order_id = o.order_id
  LEFT JOIN captured c ON c.order_id = o.order_id
  LEFT JOIN given_back g ON g.order_id = o.order_id
  LEFT JOIN subsidies s ON s.order_id = o.order_id AND s.currency = o.currency
  WHERE o.payable_amount IS NOT NULL
),
classified AS (
  SELECT
    c.order_id,
    c.currency,
    c.owed_amount,
    c.item_amount,
    c.subsidy,
    c.settled_amount,
    c.line_id,
    c.business_date,
    c.occurred_at,
    CASE
      WHEN c.priced_at < p.due_before AND (c.currency_count > 1 OR c.item_currency <> c.currency) THEN 'CURRENCY_DIFFERS'
      WHEN c.priced_at < p.due_before AND c.item_amount > c.owed_amount + p.tolerance THEN 'GROSS_DIFFERS'
      WHEN c.priced_at < p.due_before AND c.item_amount < c.owed_amount - p.tolerance THEN 'GROSS_DIFFERS'
      WHEN c.is_given_back = 1 OR c.last_captured_at IS NULL OR c.last_captured_at >= p.due_before THEN NULL
      WHEN c.subsidy > 0 AND c.settled_amount IS NULL THEN 'SUBSIDY_NOT_SETTLED'
      WHEN c.subsidy > 0 AND c.settled_amount > c.subsidy + p.tolerance THEN 'SUBSIDY_DIFFERS'
      WHEN c.subsidy > 0 AND c.settled_amount < c.subsidy - p.tolerance THEN 'SUBSIDY_DIFFERS'
    END AS reason
  FROM compared c
  CROSS JOIN param p
),
measured AS (
  SELECT
    order_id,
    currency,
    line_id,
    business_date,
    occurred_at,
    reason,
    CASE
      WHEN reason = 'GROSS_DIFFERS' THEN owed_amount
      WHEN reason IN ('SUBSIDY_NOT_SETTLED', 'SUBSIDY_DIFFERS') THEN subsidy
    END AS expected_amount,
    CASE
      WHEN reason = 'GROSS_DIFFERS' THEN item_amount
      WHEN reason = 'SUBSIDY_NOT_SETTLED' THEN CAST(0 AS DECIMAL(38,4))
      WHEN reason = 'SUBSIDY_DIFFERS' THEN settled_amount
    END AS actual_amount
  FROM classified
  WHERE reason IS NOT NULL
)
SELECT
  'R22' AS scenario,
  m.order_id AS break_key,
  p.severity,
  m.order_id,
  CASE WHEN m.reason = 'SUBSIDY_DIFFERS' THEN m.line_id END AS reference,
  CAST(m.expected_amount AS DECIMAL(38,4)) AS expected_amount,
  CAST(m.actual_amount AS DECIMAL(38,4)) AS actual_amount,
  CAST(CAST(m.actual_amount AS DECIMAL(38,4)) - CAST(m.expected_amount AS DECIMAL(38,4)) AS DECIMAL(38,4)) AS difference,
  CASE WHEN m.reason <> 'CURRENCY_DIFFERS' THEN m.currency END AS currency,
  m.business_date,
  m.occurred_at AS first_seen_at,
  m.reason
FROM measured m
CROSS JOIN param p
ORDER BY break_key NULLS LAST;
