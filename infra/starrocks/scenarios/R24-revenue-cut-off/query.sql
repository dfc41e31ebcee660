-- R24 Revenue is booked when it is earned.
-- Sides: what was captured, delivered and refunded in a period; what is posted on 4000-revenue and 2400-deferred-revenue for it.
-- Key: order_id/period, the period as YYYY-MM. Delivered is each grant of a known item, quantity at unit price.
--   Recognised in a period: delivered less refunded. Deferred in a period: captured less delivered; so the balance at its end is
--   what was captured and not yet delivered, if all periods before agree.
-- Break, the first that applies, one per key:
--   RECOGNISED_IN_ANOTHER_PERIOD  revenue of this period differs, and over all periods of the order it agrees;
--   RECOGNISED_TOO_MUCH           more revenue is booked than was delivered and not refunded;
--   RECOGNISED_TOO_LITTLE         less is;
--   DEFERRED_DIFFERS              revenue agrees, and deferred revenue does not.
-- A posting counts in the period of the fact that its entry refers to when it is booked on the day of the fact or the day before or
-- after, or when that period was sealed before the entry was made; else in the period of its booking date. A reversal belongs to what
-- the entry that it takes back refers to, an adjustment to what its entry or its break is about; an entry that came too late for its
-- sealed period counts as the supplement that replaces it.
-- Due: the last fact of the order in that period (where there is none: the last posting) is before due_before; at due_before it is pending.
-- Amounts, credit positive: expected by the facts, actual by the books; null where several currencies differ. Reference: the first
-- entry id of that order and period on these accounts.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R24'
),
deliveries AS (
  SELECT
    e.grant_id,
    e.order_id,
    i.currency,
    i.unit_price * CAST(e.quantity AS INT) AS amount,
    CAST(coalesce(e.granted_at, e.occurred_at) AS DATE) AS fact_date,
    coalesce(e.granted_at, e.occurred_at) AS fact_at
  FROM entitlements e
  JOIN order_items i ON i.order_id = e.order_id AND i.item_id = e.item_id
  WHERE e.quantity IS NOT NULL
),
facts AS (
  SELECT
    concat_ws('/', 'ENTITLEMENT', grant_id) AS subject,
    order_id,
    currency,
    CAST(amount AS DECIMAL(38,4)) AS recognised_amount,
    CAST(-amount AS DECIMAL(38,4)) AS deferred_amount,
    fact_date,
    fact_at
  FROM deliveries
  UNION ALL
  SELECT
    concat_ws('/', 'PAYMENT', payment_id) AS subject,
    order_id,
    currency,
    CAST(0 AS DECIMAL(38,4)) AS recognised_amount,
    CAST(captured_amount AS DECIMAL(38,4)) AS deferred_amount,
    CAST(coalesce(captured_at, occurred_at) AS DATE) AS fact_date,
    coalesce(captured_at, occurred_at) AS fact_at
  FROM payments
  WHERE capture_count > 0
  UNION ALL
  SELECT
    concat_ws('/', 'REFUND', refund_id) AS subject,
    order_id,
    currency,
    CAST(-refunded_amount AS DECIMAL(38,4)) AS recognised_amount,
    CAST(0 AS DECIMAL(38,4)) AS deferred_amount,
    CAST(coalesce(refunded_at, occurred_at) AS DATE) AS fact_date,
    coalesce(refunded_at, occurred_at) AS fact_at
  FROM refunds
  WHERE refund_count > 0
),
members AS (
  SELECT concat_ws('/', 'ORDER', order_id) AS subject, order_id
  FROM orders
  UNION ALL
  SELECT concat_ws('/', 'PAYMENT', payment_id) AS subject, order_id
  FROM payments
  UNION ALL
  SELECT concat_ws('/', 'REFUND', refund_id) AS subject, order_id
  FROM refunds
  UNION ALL
  SELECT concat_ws('/', 'ENTITLEMENT', grant_id) AS subject, order_id
  FROM entitlements
),
placed_members AS (
  SELECT
    m.subject,
    m.order_id,
    f.fact_date,
    substr(CAST(f.fact_date AS VARCHAR), 1, 7) AS period,
    CAST(f.fact_date - INTERVAL 1 DAY AS DATE) AS day_before,
    CAST(f.fact_date + INTERVAL 1 DAY AS DATE) AS day_after
  FROM members m
  LEFT JOIN facts f ON f.subject = m.subject
),
superseded AS (
  SELECT answers_id AS entry_id
  FROM adjustments
  WHERE answers_kind = 'JOURNAL_ENTRY' AND late_period IS NOT NULL AND status = 'APPROVED'
  GROUP BY answers_id
),
booked AS (
  SELECT
    p.entry_id,
    p.reference_kind,
    p.reference_id,
    p.currency,
    p.booking_date,
    sum(
      CASE
        WHEN p.ledger_account <> '4000-revenue' THEN CAST(0 AS DECIMAL(18,4))
        WHEN p.side = 'DEBIT' THEN -p.amount
        ELSE p.amount
      END) AS recognised_amount,
    sum(
      CASE
        WHEN p.ledger_account <> '2400-deferred-revenue' THEN CAST(0 AS DECIMAL(18,4))
        WHEN p.side = 'DEBIT' THEN -p.amount
        ELSE p.amount
      END) AS deferred_amount,
    max(p.occurred_at) AS occurred_at
  FROM postings p
  LEFT JOIN superseded s ON s.entry_id = p.entry_id
  WHERE s.entry_id IS NULL AND p.ledger_account IN ('2400-deferred-revenue', '4000-revenue')
  GROUP BY p.entry_id, p.reference_kind, p.reference_id, p.currency, p.booking_date
),
pointed AS (
  SELECT
    b.entry_id,
    b.reference_kind,
    b.reference_id,
    b.currency,
    b.booking_date,
    b.recognised_amount,
    b.deferred_amount,
    b.occurred_at,
    CASE
      WHEN b.reference_kind = 'JOURNAL_ENTRY' THEN b.reference_id
      WHEN a.answers_kind = 'JOURNAL_ENTRY' THEN a.answers_id
    END AS answered_entry_id,
    CASE WHEN a.answers_kind = 'BREAK' THEN a.answers_id END AS answered_break_id
  FROM booked b
  LEFT JOIN adjustments a ON a.adjustment_id = b.reference_id AND b.reference_kind = 'ADJUSTMENT'
),
traced AS (
  SELECT
    p.entry_id,
    p.currency,
    p.booking_date,
    substr(CAST(p.booking_date AS VARCHAR), 1, 7) AS period,
    p.recognised_amount,
    p.deferred_amount,
    p.occurred_at,
    CASE WHEN k.scenario = 'R24' THEN k.break_key END AS answered_key,
    coalesce(
      k.break_key,
      concat_ws('/',
        coalesce(f.reference_kind, e.reference_kind, p.reference_kind),
        coalesce(f.reference_id, e.reference_id, p.reference_id))) AS subject
  FROM pointed p
  LEFT JOIN journal_entries e ON e.entry_id = p.answered_entry_id
  LEFT JOIN journal_entries f ON f.entry_id = e.reference_id AND e.reference_kind = 'JOURNAL_ENTRY'
  LEFT JOIN recon_break k ON k.break_id = p.answered_break_id
),
dated AS (
  SELECT
    t.entry_id,
    m.order_id,
    t.currency,
    t.recognised_amount,
    t.deferred_amount,
    t.booking_date,
    t.occurred_at,
    concat_ws('/', m.order_id,
      CASE
        WHEN t.booking_date >= m.day_before AND t.booking_date <= m.day_after THEN m.period
        WHEN s.decided_at < t.occurred_at THEN m.period
        ELSE t.period
      END) AS break_key
  FROM traced t
  JOIN placed_members m ON m.subject = t.subject
  LEFT JOIN accounting_periods s ON s.period_id = m.period AND s.status = 'SEALED'
  UNION ALL
  SELECT
    entry_id,
    CAST(NULL AS VARCHAR) AS order_id,
    currency,
    recognised_amount,
    deferred_amount,
    booking_date,
    occurred_at,
    answered_key AS break_key
  FROM traced
  WHERE answered_key IS NOT NULL
),
sides AS (
  SELECT
    concat_ws('/', order_id, substr(CAST(fact_date AS VARCHAR), 1, 7)) AS break_key,
    order_id,
    currency,
    recognised_amount AS recognised_fact,
    deferred_amount AS deferred_fact,
    CAST(0 AS DECIMAL(38,4)) AS recognised_book,
    CAST(0 AS DECIMAL(38,4)) AS deferred_book,
    CAST(NULL AS VARCHAR) AS entry_id,
    fact_date AS business_date,
    fact_at AS seen_at,
    fact_at,
    fact_at AS last_at
  FROM facts
  UNION ALL
  SELECT
    break_key,
    order_id,
    currency,
    CAST(0 AS DECIMAL(38,4)) AS recognised_fact,
    CAST(0 AS DECIMAL(38,4)) AS deferred_fact,
    CAST(recognised_amount AS DECIMAL(38,4)) AS recognised_book,
    CAST(deferred_amount AS DECIMAL(38,4)) AS deferred_book,
    entry_id,
    booking_date AS business_date,
    occurred_at AS seen_at,
    CAST(NULL AS DATETIME) AS fact_at,
    occurred_at AS last_at
  FROM dated
),
compared AS (
  SELECT
    break_key,
    max(order_id) AS order_id,
    currency,
    sum(recognised_fact) AS recognised_fact,
    sum(recognised_book) AS recognised_book,
    sum(deferred_fact) AS deferred_fact,
    sum(deferred_book) AS deferred_book,
    min(entry_id) AS entry_id,
    min(business_date) AS business_date,
    min(seen_at) AS first_seen_at,
    coalesce(max(fact_at), max(last_at)) AS due_from
  FROM sides
  GROUP BY break_key, currency
),
order_totals AS (
  SELECT order_id, currency, sum(recognised_book) AS recognised_book, sum(recognised_fact) AS recognised_fact
  FROM compared
  GROUP BY order_id, currency
),
classified AS (
  SELECT
    c.break_key,
    c.order_id,
    c.currency,
    c.recognised_fact,
    c.recognised_book,
    c.deferred_fact,
    c.deferred_book,
    c.entry_id,
    c.business_date,
    c.first_seen_at,
    c.due_from,
    CASE
      WHEN c.recognised_book > c.recognised_fact + p.tolerance AND o.recognised_book = o.recognised_fact
        THEN 'RECOGNISED_IN_ANOTHER_PERIOD'
      WHEN c.recognised_book < c.recognised_fact - p.tolerance AND o.recognised_book = o.recognised_fact
        THEN 'RECOGNISED_IN_ANOTHER_PERIOD'
      WHEN c.recognised_book > c.recognised_fact + p.tolerance THEN 'RECOGNISED_TOO_MUCH'
      WHEN c.recognised_book < c.recognised_fact - p.tolerance THEN 'RECOGNISED_TOO_LITTLE'
      WHEN c.deferred_book > c.deferred_fact + p.tolerance THEN 'DEFERRED_DIFFERS'
      WHEN c.deferred_book < c.deferred_fact - p.tolerance THEN 'DEFERRED_DIFFERS'
    END AS reason
  FROM compared c
  JOIN order_totals o ON o.order_id = c.order_id AND o.currency = c.currency
  CROSS JOIN param p
),
ranked AS (
  SELECT
    break_key,
    order_id,
    currency,
    CASE WHEN reason = 'DEFERRED_DIFFERS' THEN deferred_fact ELSE recognised_fact END AS expected_amount,
    CASE WHEN reason = 'DEFERRED_DIFFERS' THEN deferred_book ELSE recognised_book END AS actual_amount,
    reason,
    min(entry_id) OVER (PARTITION BY break_key) AS entry_id,
    min(business_date) OVER (PARTITION BY break_key) AS business_date,
    min(first_seen_at) OVER (PARTITION BY break_key) AS first_seen_at,
    max(due_from) OVER (PARTITION BY break_key) AS due_from,
    count(*) OVER (PARTITION BY break_key) AS currency_count,
    row_number() OVER (PARTITION BY break_key ORDER BY CASE WHEN reason = 'DEFERRED_DIFFERS' THEN 1 ELSE 0 END, currency) AS nth
  FROM classified
  WHERE reason IS NOT NULL
)
SELECT
  'R24' AS scenario,
  r.break_key,
  p.severity,
  r.order_id,
  r.entry_id AS reference,
  CAST(CASE WHEN r.currency_count = 1 THEN r.expected_amount END AS DECIMAL(38,4)) AS expected_amount,
  CAST(CASE WHEN r.currency_count = 1 THEN r.actual_amount END AS DECIMAL(38,4)) AS actual_amount,
  CAST(CASE WHEN r.currency_count = 1 THEN r.actual_amount - r.expected_amount END AS DECIMAL(38,4)) AS difference,
  CASE WHEN r.currency_count = 1 THEN r.currency END AS currency,
  r.business_date,
  r.first_seen_at,
  r.reason
FROM ranked r
CROSS JOIN param p
WHERE r.nth = 1 AND r.due_from < p.due_before
ORDER BY break_key NULLS LAST;
