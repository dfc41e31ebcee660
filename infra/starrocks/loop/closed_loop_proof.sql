-- The lines under a reading of closed_loop. remainder is 0 in each of them, or the reading is not to be trusted.
--   POPULATION  every order and orphan has exactly one verdict, and the verdicts add up to the population of the sides;
--   SIDE        what the table of a side says, less what the rows of the loop say of it: other_currency lies in rows of another currency and is
--               therefore not in them, gross is the sum of the absolute amounts;
--   RESIDUAL    the difference of the side totals of a link, less the residuals of the rows; gross stands next to the net because breaks in
--               opposite directions hide in it.
-- (@closed_loop) stands for closed_loop.sql, which the catalogue puts in its place.
WITH computed AS (
  @closed_loop
),
population_lines AS (
  SELECT 'ALL' AS name, (SELECT count(*) FROM computed) AS expected, (SELECT count(*) FROM closed_loop) AS net
  UNION ALL
  SELECT 'ONE_VERDICT' AS name, (SELECT count(*) FROM closed_loop) AS expected,
    (SELECT count(DISTINCT order_id) FROM closed_loop WHERE verdict IN ('CONFLICT', 'BROKEN', 'LATE', 'CLOSED')) AS net
  UNION ALL
  SELECT v.name, coalesce(c.orders, 0) AS expected, coalesce(t.orders, 0) AS net
  FROM (
    SELECT 'CONFLICT' AS name
    UNION ALL
    SELECT 'BROKEN' AS name
    UNION ALL
    SELECT 'LATE' AS name
    UNION ALL
    SELECT 'CLOSED' AS name
  ) v
  LEFT JOIN (SELECT verdict, count(*) AS orders FROM computed GROUP BY verdict) c ON c.verdict = v.name
  LEFT JOIN (SELECT verdict, count(*) AS orders FROM closed_loop GROUP BY verdict) t ON t.verdict = v.name
),
transaction_orders AS (
  SELECT provider, merchant_account, provider_transaction_id, min(order_id) AS order_id
  FROM payments
  WHERE provider_transaction_id IS NOT NULL
  GROUP BY provider, merchant_account, provider_transaction_id
),
side_items AS (
  SELECT 'CAPTURED' AS name, order_id, currency, captured_amount AS amount
  FROM payments
  UNION ALL
  SELECT 'REFUNDED' AS name, order_id, currency, coalesce(refunded_amount, CAST(0 AS DECIMAL(18,4))) AS amount
  FROM payments
  UNION ALL
  SELECT
    'SETTLED_NET' AS name,
    coalesce(
      t.order_id,
      l.merchant_reference,
      concat('orphan:SETTLEMENT_LINE:', concat_ws('/', l.provider, l.batch_id, CAST(l.line_no AS VARCHAR)))) AS order_id,
    l.currency,
    l.net_amount AS amount
  FROM settlement_lines l
  LEFT JOIN transaction_orders t
    ON t.provider = l.provider
    AND t.merchant_account = l.merchant_account
    AND t.provider_transaction_id = l.provider_transaction_id
),
side_totals AS (
  SELECT
    i.name,
    i.currency,
    sum(i.amount) AS expected,
    sum(CASE WHEN l.currency = i.currency THEN CAST(0 AS DECIMAL(18,4)) ELSE i.amount END) AS other_currency
  FROM side_items i
  LEFT JOIN closed_loop l ON l.order_id = i.order_id
  GROUP BY i.name, i.currency
),
loop_sides AS (
  SELECT 'CAPTURED' AS name, currency, captured_amount AS amount FROM closed_loop
  UNION ALL
  SELECT 'REFUNDED' AS name, currency, refunded_amount AS amount FROM closed_loop
  UNION ALL
  SELECT 'SETTLED_NET' AS name, currency, settled_net_amount AS amount FROM closed_loop
),
loop_side_totals AS (
  SELECT name, currency, sum(amount) AS net, sum(abs(amount)) AS gross
  FROM loop_sides
  WHERE currency IS NOT NULL
  GROUP BY name, currency
),
residuals AS (
  SELECT 'PAYMENT' AS name, currency, residual_payment AS amount FROM closed_loop
  UNION ALL
  SELECT 'SETTLEMENT' AS name, currency, residual_settlement AS amount FROM closed_loop
  UNION ALL
  SELECT 'FEE' AS name, currency, residual_fee AS amount FROM closed_loop
  UNION ALL
  SELECT 'PAYOUT' AS name, currency, residual_payout AS amount FROM closed_loop
  UNION ALL
  SELECT 'BOOKS' AS name, currency, residual_books AS amount FROM closed_loop
  UNION ALL
  SELECT 'BOOKS_DEFERRED_REVENUE' AS name, currency, residual_deferred_revenue AS amount FROM closed_loop
  UNION ALL
  SELECT 'BOOKS_REVENUE' AS name, currency, residual_revenue AS amount FROM closed_loop
  UNION ALL
  SELECT 'RIGHTS' AS name, currency, residual_rights AS amount FROM closed_loop
),
residual_totals AS (
  SELECT name, currency, sum(amount) AS net, sum(abs(amount)) AS gross
  FROM residuals
  WHERE currency IS NOT NULL
  GROUP BY name, currency
),
side_differences AS (
  SELECT 'PAYMENT' AS name, currency, sum(residual_payment + captured_amount) - sum(captured_amount) AS expected
  FROM computed
  GROUP BY currency
  UNION ALL
  SELECT
    'SETTLEMENT' AS name,
    currency,
    sum(captured_amount) - sum(refunded_amount) - sum(charged_back_amount)
      - (sum(settled_gross_amount) - sum(settled_refund_amount) - sum(settled_chargeback_amount)) AS expected
  FROM computed
  GROUP BY currency
  UNION ALL
  SELECT 'FEE' AS name, currency, sum(residual_fee) AS expected FROM computed GROUP BY currency
  UNION ALL
  SELECT 'PAYOUT' AS name, currency, sum(residual_payout) AS expected FROM computed GROUP BY currency
  UNION ALL
  SELECT 'BOOKS' AS name, currency, sum(residual_books + receivable_balance) - sum(receivable_balance) AS expected
  FROM computed
  GROUP BY currency
  UNION ALL
  SELECT
    'BOOKS_DEFERRED_REVENUE' AS name,
    currency,
    sum(residual_deferred_revenue + deferred_revenue_balance) - sum(deferred_revenue_balance) AS expected
  FROM computed
  GROUP BY currency
  UNION ALL
  SELECT 'BOOKS_REVENUE' AS name, currency, sum(residual_revenue + revenue_balance) - sum(revenue_balance) AS expected
  FROM computed
  GROUP BY currency
  UNION ALL
  SELECT
    'RIGHTS' AS name,
    currency,
    sum(active_value_amount) - sum(active_value_amount - residual_rights) AS expected
  FROM computed
  GROUP BY currency
)
SELECT
  'POPULATION' AS line,
  p.name,
  CAST(NULL AS VARCHAR) AS currency,
  CAST(p.expected AS DECIMAL(38,4)) AS expected,
  CAST(p.net AS DECIMAL(38,4)) AS net,
  CAST(NULL AS DECIMAL(38,4)) AS gross,
  CAST(0 AS DECIMAL(38,4)) AS other_currency,
  CAST(p.expected - p.net AS DECIMAL(38,4)) AS remainder
FROM population_lines p
UNION ALL
SELECT
  'SIDE' AS line,
  coalesce(s.name, l.name) AS name,
  coalesce(s.currency, l.currency) AS currency,
  CAST(coalesce(s.expected, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS expected,
  CAST(coalesce(l.net, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS net,
  CAST(coalesce(l.gross, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS gross,
  CAST(coalesce(s.other_currency, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS other_currency,
  CAST(
    coalesce(s.expected, CAST(0 AS DECIMAL(38,4))) - coalesce(l.net, CAST(0 AS DECIMAL(38,4)))
      - coalesce(s.other_currency, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS remainder
FROM side_totals s
FULL OUTER JOIN loop_side_totals l ON l.name = s.name AND l.currency = s.currency
UNION ALL
SELECT
  'RESIDUAL' AS line,
  r.name,
  r.currency,
  CAST(coalesce(d.expected, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS expected,
  CAST(r.net AS DECIMAL(38,4)) AS net,
  CAST(r.gross AS DECIMAL(38,4)) AS gross,
  CAST(0 AS DECIMAL(38,4)) AS other_currency,
  CAST(coalesce(d.expected, CAST(0 AS DECIMAL(38,4))) - r.net AS DECIMAL(38,4)) AS remainder
FROM residual_totals r
LEFT JOIN side_differences d ON d.name = r.name AND d.currency = r.currency
ORDER BY line NULLS LAST, name NULLS LAST, currency NULLS LAST;
