-- The lines under a reading of closed_loop. remainder is 0 in each of them, or the reading is not to be trusted.
--   POPULATION  every order and orphan has exactly one verdict, and the verdicts add up to the population of the sides;
--   SIDE        what the rows say of a side, less what its table says: net is the sum of the rows, other_currency what lies in rows of another
--               currency and is therefore not in them, gross the sum of the absolute amounts;
--   RESIDUAL    the residuals of a link, less the difference of its side totals; gross stands next to the net because opposite breaks hide in it.
-- (@closed_loop) stands for closed_loop.sql, which the catalogue puts in its place.
WITH computed AS (
  @closed_loop
),
money AS (
  SELECT
    currency,
    sum(captured_amount) AS captured,
    sum(refunded_amount) AS refunded,
    sum(charged_back_amount) AS charged_back,
    sum(settled_gross_amount) AS sales,
    sum(settled_refund_amount) AS settled_refunds,
    sum(settled_chargeback_amount) AS settled_chargebacks,
    sum(receivable_balance) AS receivables,
    sum(deferred_revenue_balance) AS deferred_revenue,
    sum(revenue_balance) AS revenue,
    sum(granted_value_amount) AS granted_value
  FROM computed
  GROUP BY currency
),
fees_booked AS (
  SELECT
    c.currency,
    sum(c.residual_payment + c.captured_amount) AS owed
  FROM computed c
  GROUP BY c.currency
),
residuals AS (
  SELECT 'PAYMENT' AS link, currency, residual_payment AS residual FROM closed_loop
  UNION ALL
  SELECT 'SETTLEMENT' AS link, currency, residual_settlement AS residual FROM closed_loop
  UNION ALL
  SELECT 'FEE' AS link, currency, residual_fee AS residual FROM closed_loop
  UNION ALL
  SELECT 'PAYOUT' AS link, currency, residual_payout AS residual FROM closed_loop
  UNION ALL
  SELECT 'BOOKS' AS link, currency, residual_books AS residual FROM closed_loop
  UNION ALL
  SELECT 'BOOKS_DEFERRED_REVENUE' AS link, currency, residual_deferred_revenue AS residual FROM closed_loop
  UNION ALL
  SELECT 'BOOKS_REVENUE' AS link, currency, residual_revenue AS residual FROM closed_loop
  UNION ALL
  SELECT 'RIGHTS' AS link, currency, residual_rights AS residual FROM closed_loop
),
residual_totals AS (
  SELECT link, currency, sum(residual) AS net, sum(abs(residual)) AS gross
  FROM residuals
  WHERE currency IS NOT NULL
  GROUP BY link, currency
),
side_differences AS (
  SELECT
    'SETTLEMENT' AS link,
    currency,
    captured - refunded - charged_back - (sales - settled_refunds - settled_chargebacks) AS difference
  FROM money
  UNION ALL
  SELECT 'PAYMENT' AS link, m.currency, f.owed - m.captured AS difference
  FROM money m
  JOIN fees_booked f ON f.currency = m.currency
),
payment_rows AS (
  SELECT
    p.currency,
    sum(p.captured_amount) AS captured,
    sum(CASE WHEN l.currency = p.currency THEN CAST(0 AS DECIMAL(18,4)) ELSE p.captured_amount END) AS other
  FROM payments p
  LEFT JOIN closed_loop l ON l.order_id = p.order_id
  GROUP BY p.currency
),
captured_rows AS (
  SELECT currency, sum(captured_amount) AS net, sum(abs(captured_amount)) AS gross
  FROM closed_loop
  WHERE currency IS NOT NULL
  GROUP BY currency
),
population AS (
  SELECT count(*) AS orders FROM computed
),
verdicts AS (
  SELECT verdict, count(*) AS orders
  FROM closed_loop
  GROUP BY verdict
),
verdict_total AS (
  SELECT coalesce(sum(orders), 0) AS orders FROM verdicts
)
SELECT
  'POPULATION' AS line,
  'ALL' AS name,
  CAST(NULL AS VARCHAR) AS currency,
  CAST(p.orders AS DECIMAL(38,4)) AS expected,
  CAST(t.orders AS DECIMAL(38,4)) AS net,
  CAST(NULL AS DECIMAL(38,4)) AS gross,
  CAST(0 AS DECIMAL(38,4)) AS other_currency,
  CAST(p.orders - t.orders AS DECIMAL(38,4)) AS remainder
FROM population p
CROSS JOIN verdict_total t
UNION ALL
SELECT
  'POPULATION' AS line,
  v.verdict AS name,
  CAST(NULL AS VARCHAR) AS currency,
  CAST(coalesce(c.orders, 0) AS DECIMAL(38,4)) AS expected,
  CAST(v.orders AS DECIMAL(38,4)) AS net,
  CAST(NULL AS DECIMAL(38,4)) AS gross,
  CAST(0 AS DECIMAL(38,4)) AS other_currency,
  CAST(coalesce(c.orders, 0) - v.orders AS DECIMAL(38,4)) AS remainder
FROM verdicts v
LEFT JOIN (SELECT verdict, count(*) AS orders FROM computed GROUP BY verdict) c ON c.verdict = v.verdict
UNION ALL
SELECT
  'SIDE' AS line,
  'CAPTURED' AS name,
  coalesce(p.currency, l.currency) AS currency,
  CAST(coalesce(p.captured, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS expected,
  CAST(coalesce(l.net, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS net,
  CAST(coalesce(l.gross, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS gross,
  CAST(coalesce(p.other, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS other_currency,
  CAST(
    coalesce(p.captured, CAST(0 AS DECIMAL(38,4))) - coalesce(l.net, CAST(0 AS DECIMAL(38,4)))
      - coalesce(p.other, CAST(0 AS DECIMAL(38,4))) AS DECIMAL(38,4)) AS remainder
FROM payment_rows p
FULL OUTER JOIN captured_rows l ON l.currency = p.currency
UNION ALL
SELECT
  'RESIDUAL' AS line,
  r.link AS name,
  r.currency,
  CAST(coalesce(d.difference, r.net) AS DECIMAL(38,4)) AS expected,
  CAST(r.net AS DECIMAL(38,4)) AS net,
  CAST(r.gross AS DECIMAL(38,4)) AS gross,
  CAST(0 AS DECIMAL(38,4)) AS other_currency,
  CAST(coalesce(d.difference, r.net) - r.net AS DECIMAL(38,4)) AS remainder
FROM residual_totals r
LEFT JOIN side_differences d ON d.link = r.link AND d.currency = r.currency
ORDER BY line NULLS LAST, name NULLS LAST, currency NULLS LAST;
