-- R21 What a provider owes and holds back rolls forward from day to day.
-- Sides: settlement batches, lines and payouts by merchant account; what is posted on 1100-provider-clearing and 1300-provider-reserve.
-- Key: provider/merchant_account/currency/day/BALANCE or /RESERVE. Opening balance, activity and payouts of a day give its closing
-- balance, and the closing of a day is the opening of the next; so each day is judged by its movement, and the sums by all days up to it.
-- Break, the first that applies, one per key:
--   PAID_OUT_BEYOND_BALANCE  something was paid out that day, and all payouts exceed all batches up to it;
--   BALANCE_DIFFERS          1100-provider-clearing did not move by the net of the day's lines less the day's payouts;
--   RELEASED_BEYOND_RESERVE  something was released that day, and all releases exceed what was held back up to it;
--   RESERVE_DIFFERS          1300-provider-reserve did not move by what the day's lines held back and released;
--   RESERVE_NOT_RELEASED     what was held back that day is not released, after the SLA, which is the release schedule.
-- Releases are counted against the oldest reserve first. A batch counts with its header, without one with its lines.
-- A posting counts on the day of the line, batch or payout that its entry refers to. A reversal belongs to what the entry that it
-- takes back refers to, an adjustment to what its entry or its break is about; an entry that came too late for its sealed period
-- counts as the supplement that replaces it.
-- Due: a day is judged once the next one is over at as_of; a reserve is due for release when its day begins before due_before.
-- Amounts: PAID_OUT_BEYOND_BALANCE and RELEASED_BEYOND_RESERVE: zero and the closing balance; the two that differ: the movement by the
-- provider and by the books; RESERVE_NOT_RELEASED: what was held back that day, and how much of it is released. Reference: the first
-- payout, entry or batch of that day.
WITH param AS (
  SELECT as_of, due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R21'
),
line_batches AS (
  SELECT
    provider,
    batch_id,
    min(merchant_account) AS merchant_account,
    currency,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    sum(net_amount) AS net_amount,
    sum(coalesce(reserve_amount, CAST(0 AS DECIMAL(18,4)))) AS reserve_amount
  FROM settlement_lines
  GROUP BY provider, batch_id, currency
),
batches AS (
  SELECT
    coalesce(b.provider, l.provider) AS provider,
    coalesce(b.batch_id, l.batch_id) AS batch_id,
    coalesce(b.merchant_account, l.merchant_account) AS merchant_account,
    coalesce(b.currency, l.currency) AS currency,
    coalesce(b.business_date, l.business_date) AS business_date,
    coalesce(b.occurred_at, l.occurred_at) AS occurred_at,
    coalesce(b.net_amount, l.net_amount) AS net_amount,
    coalesce(b.reserve_amount, l.reserve_amount, CAST(0 AS DECIMAL(18,4))) AS reserve_amount
  FROM settlement_batches b
  FULL OUTER JOIN line_batches l ON l.provider = b.provider AND l.batch_id = b.batch_id AND l.currency = b.currency
),
movements AS (
  SELECT provider, merchant_account, currency, business_date, occurred_at, batch_id AS reference, net_amount AS balance,
    CAST(0 AS DECIMAL(18,4)) AS paid_out, reserve_amount AS reserve
  FROM batches
  UNION ALL
  SELECT provider, merchant_account, currency, business_date, occurred_at, payout_id AS reference, -amount AS balance,
    amount AS paid_out, CAST(0 AS DECIMAL(38,4)) AS reserve
  FROM payouts
),
days AS (
  SELECT
    provider,
    merchant_account,
    currency,
    business_date,
    min(occurred_at) AS occurred_at,
    min(CASE WHEN paid_out > 0 THEN reference END) AS payout_id,
    min(CASE WHEN reserve > 0 THEN reference END) AS held_batch_id,
    min(CASE WHEN reserve < 0 THEN reference END) AS released_batch_id,
    sum(balance) AS balance,
    sum(paid_out) AS paid_out,
    sum(reserve) AS reserve,
    sum(CASE WHEN reserve > 0 THEN reserve ELSE CAST(0 AS DECIMAL(38,4)) END) AS held,
    sum(CASE WHEN reserve < 0 THEN -reserve ELSE CAST(0 AS DECIMAL(38,4)) END) AS released
  FROM movements
  GROUP BY provider, merchant_account, currency, business_date
),
rolled AS (
  SELECT
    provider,
    merchant_account,
    currency,
    business_date,
    occurred_at,
    payout_id,
    held_batch_id,
    released_batch_id,
    paid_out,
    held,
    released,
    sum(balance) OVER (
      PARTITION BY provider, merchant_account, currency ORDER BY business_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS closing_balance,
    sum(reserve) OVER (
      PARTITION BY provider, merchant_account, currency ORDER BY business_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS closing_reserve,
    sum(held) OVER (
      PARTITION BY provider, merchant_account, currency ORDER BY business_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS held_so_far,
    sum(released) OVER (PARTITION BY provider, merchant_account, currency) AS released_in_all
  FROM days
),
superseded AS (
  SELECT answers_id AS entry_id
  FROM adjustments
  WHERE answers_kind = 'JOURNAL_ENTRY' AND late_period IS NOT NULL AND status = 'APPROVED'
  GROUP BY answers_id
),
booked AS (
  SELECT
    p.reference_kind,
    p.reference_id,
    CASE WHEN p.ledger_account = '1300-provider-reserve' THEN 'RESERVE' ELSE 'BALANCE' END AS topic,
    p.currency,
    sum(CASE WHEN p.side = 'DEBIT' THEN p.amount ELSE -p.amount END) AS amount,
    min(p.entry_id) AS entry_id
  FROM postings p
  LEFT JOIN superseded s ON s.entry_id = p.entry_id
  WHERE s.entry_id IS NULL AND p.ledger_account IN ('1100-provider-clearing', '1300-provider-reserve')
  GROUP BY p.reference_kind, p.reference_id, p.ledger_account, p.currency
),
pointed AS (
  SELECT
    b.reference_kind,
    b.reference_id,
    b.topic,
    b.currency,
    b.amount,
    b.entry_id,
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
    p.topic,
    p.currency,
    p.amount,
    p.entry_id,
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
members AS (
  SELECT concat_ws('/', 'SETTLEMENT_LINE', provider, batch_id, CAST(line_no AS VARCHAR)) AS subject, provider, merchant_account,
    business_date, occurred_at, CAST(NULL AS VARCHAR) AS own_topic
  FROM settlement_lines
  UNION ALL
  SELECT concat_ws('/', 'SETTLEMENT_BATCH', provider, batch_id) AS subject, provider, merchant_account, business_date, occurred_at,
    CAST(NULL AS VARCHAR) AS own_topic
  FROM settlement_batches
  UNION ALL
  SELECT concat_ws('/', 'PAYOUT', provider, payout_id) AS subject, provider, merchant_account, business_date, occurred_at,
    CAST(NULL AS VARCHAR) AS own_topic
  FROM payouts
  UNION ALL
  SELECT concat_ws('/', '1100-provider-clearing', provider, payout_id) AS subject, provider, merchant_account, business_date,
    occurred_at, 'BALANCE' AS own_topic
  FROM payouts
  UNION ALL
  SELECT concat_ws('/', provider, merchant_account, currency, CAST(business_date AS VARCHAR), 'BALANCE') AS subject, provider,
    merchant_account, business_date, occurred_at, 'BALANCE' AS own_topic
  FROM days
  UNION ALL
  SELECT concat_ws('/', provider, merchant_account, currency, CAST(business_date AS VARCHAR), 'RESERVE') AS subject, provider,
    merchant_account, business_date, occurred_at, 'RESERVE' AS own_topic
  FROM days
),
sides AS (
  SELECT 'BALANCE' AS topic, provider, merchant_account, currency, business_date, occurred_at, net_amount AS fact_amount,
    CAST(0 AS DECIMAL(38,4)) AS book_amount, CAST(NULL AS VARCHAR) AS entry_id
  FROM settlement_lines
  UNION ALL
  SELECT 'BALANCE' AS topic, provider, merchant_account, currency, business_date, occurred_at, -amount AS fact_amount,
    CAST(0 AS DECIMAL(38,4)) AS book_amount, CAST(NULL AS VARCHAR) AS entry_id
  FROM payouts
  UNION ALL
  SELECT 'RESERVE' AS topic, provider, merchant_account, currency, business_date, occurred_at, reserve_amount AS fact_amount,
    CAST(0 AS DECIMAL(38,4)) AS book_amount, CAST(NULL AS VARCHAR) AS entry_id
  FROM settlement_lines
  WHERE reserve_amount IS NOT NULL
  UNION ALL
  SELECT t.topic, m.provider, m.merchant_account, t.currency, m.business_date, m.occurred_at, CAST(0 AS DECIMAL(18,4)) AS fact_amount,
    t.amount AS book_amount, t.entry_id
  FROM traced t
  JOIN members m ON m.subject = t.subject AND coalesce(m.own_topic, t.topic) = t.topic
),
booked_days AS (
  SELECT
    topic,
    provider,
    merchant_account,
    currency,
    business_date,
    min(occurred_at) AS occurred_at,
    sum(fact_amount) AS fact_amount,
    sum(book_amount) AS book_amount,
    min(entry_id) AS entry_id
  FROM sides
  GROUP BY topic, provider, merchant_account, currency, business_date
),
findings AS (
  SELECT 1 AS rank_no, 'BALANCE' AS topic, r.provider, r.merchant_account, r.currency, r.business_date, r.occurred_at,
    r.payout_id AS reference, CAST(0 AS DECIMAL(38,4)) AS expected_amount, CAST(r.closing_balance AS DECIMAL(38,4)) AS actual_amount,
    'PAID_OUT_BEYOND_BALANCE' AS reason
  FROM rolled r
  CROSS JOIN param p
  WHERE r.paid_out > 0
    AND r.closing_balance < -p.tolerance
    AND CAST(r.business_date + INTERVAL 1 DAY AS DATE) < CAST(p.as_of AS DATE)
  UNION ALL
  SELECT 1 AS rank_no, 'RESERVE' AS topic, r.provider, r.merchant_account, r.currency, r.business_date, r.occurred_at,
    r.released_batch_id AS reference, CAST(0 AS DECIMAL(38,4)) AS expected_amount,
    CAST(r.closing_reserve AS DECIMAL(38,4)) AS actual_amount, 'RELEASED_BEYOND_RESERVE' AS reason
  FROM rolled r
  CROSS JOIN param p
  WHERE r.released > 0
    AND r.closing_reserve < -p.tolerance
    AND CAST(r.business_date + INTERVAL 1 DAY AS DATE) < CAST(p.as_of AS DATE)
  UNION ALL
  SELECT 2 AS rank_no, b.topic, b.provider, b.merchant_account, b.currency, b.business_date, b.occurred_at, b.entry_id AS reference,
    CAST(b.fact_amount AS DECIMAL(38,4)) AS expected_amount, CAST(b.book_amount AS DECIMAL(38,4)) AS actual_amount,
    CASE WHEN b.topic = 'BALANCE' THEN 'BALANCE_DIFFERS' ELSE 'RESERVE_DIFFERS' END AS reason
  FROM booked_days b
  CROSS JOIN param p
  WHERE (b.book_amount > b.fact_amount + p.tolerance OR b.book_amount < b.fact_amount - p.tolerance)
    AND CAST(b.business_date + INTERVAL 1 DAY AS DATE) < CAST(p.as_of AS DATE)
  UNION ALL
  SELECT 3 AS rank_no, 'RESERVE' AS topic, r.provider, r.merchant_account, r.currency, r.business_date, r.occurred_at,
    r.held_batch_id AS reference, CAST(r.held AS DECIMAL(38,4)) AS expected_amount,
    CAST(
      CASE
        WHEN r.held_so_far - r.released_in_all >= r.held THEN CAST(0 AS DECIMAL(38,4))
        ELSE r.held + r.released_in_all - r.held_so_far
      END AS DECIMAL(38,4)) AS actual_amount,
    'RESERVE_NOT_RELEASED' AS reason
  FROM rolled r
  CROSS JOIN param p
  WHERE r.held > 0
    AND r.held_so_far > r.released_in_all + p.tolerance
    AND r.business_date < p.due_before
),
ranked AS (
  SELECT
    topic,
    provider,
    merchant_account,
    currency,
    business_date,
    occurred_at,
    reference,
    expected_amount,
    actual_amount,
    reason,
    row_number() OVER (PARTITION BY topic, provider, merchant_account, currency, business_date ORDER BY rank_no) AS nth
  FROM findings
)
SELECT
  'R21' AS scenario,
  concat_ws('/', r.provider, r.merchant_account, r.currency, CAST(r.business_date AS VARCHAR), r.topic) AS break_key,
  p.severity,
  CAST(NULL AS VARCHAR) AS order_id,
  r.reference,
  r.expected_amount,
  r.actual_amount,
  CAST(r.actual_amount - r.expected_amount AS DECIMAL(38,4)) AS difference,
  r.currency,
  r.business_date,
  r.occurred_at AS first_seen_at,
  r.reason
FROM ranked r
CROSS JOIN param p
WHERE r.nth = 1
ORDER BY break_key NULLS LAST;
