-- R08 What a batch says in total is what its lines add up to, and what its payout pays.
-- Sides: settlement lines, summed by batch and currency; the control totals of the header; payouts with the batches they pay.
-- Keys: provider/batch_id for a batch, PAYOUT/provider/payout_id for a payout.
-- Break of a batch, the first that applies, one per key:
--   BATCH_WITHOUT_HEADER  lines without a header;
--   LINES_MISSING         fewer lines than the header says, none included: a file cut short, or a type that was not understood;
--   LINES_SURPLUS         more lines: a file loaded twice;
--   CURRENCY_DIFFERS      a line is in another currency than the header; currencies are never added;
--   GROSS_DIFFERS, FEES_DIFFER, RESERVE_DIFFERS, NET_DIFFERS  the sum of the lines is not the total, by more than the tolerance; a
--                         reserve is compared where the header reports one;
--   LINE_OUT_OF_BALANCE   the totals agree, and in some line gross - fee - reserve is not net.
-- Break of a payout, the first that applies:
--   PAYOUT_BATCH_UNKNOWN     a batch that it pays has no header;
--   PAYOUT_CURRENCY_DIFFERS  it pays in a currency that none of its batches has, or leaves one out that they have;
--   PAYOUT_DIFFERS           the amount is not the net of its batches. Payouts that share batches are judged together, under the first
--                            payout id: then only their sums can agree.
-- A payout pays the batches that it names, and those whose header names it.
-- Due: the last of the facts (header and lines; payouts and headers) is before due_before; at due_before it is pending.
-- Amounts: of the header and of the lines, in the total that differs, else in net; of the batches and of the payout. Reference: the
-- header's payout id, the line that does not add up, or the first batch of the payout.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R08'
),
lines_by_currency AS (
  SELECT
    provider,
    batch_id,
    currency,
    count(*) AS line_count,
    sum(gross_amount) AS gross_amount,
    sum(fee_amount) AS fee_amount,
    sum(coalesce(reserve_amount, CAST(0 AS DECIMAL(18,4)))) AS reserve_amount,
    sum(net_amount) AS net_amount,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(occurred_at) AS last_occurred_at
  FROM settlement_lines
  GROUP BY provider, batch_id, currency
),
batch_lines AS (
  SELECT
    provider,
    batch_id,
    sum(line_count) AS line_count,
    count(*) AS currency_count,
    min(currency) AS currency,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(last_occurred_at) AS last_occurred_at
  FROM lines_by_currency
  GROUP BY provider, batch_id
),
unbalanced AS (
  SELECT
    l.provider,
    l.batch_id,
    count(*) AS line_count,
    min(l.line_no) AS line_no
  FROM settlement_lines l
  CROSS JOIN param p
  WHERE l.net_amount > l.gross_amount - l.fee_amount - coalesce(l.reserve_amount, CAST(0 AS DECIMAL(18,4))) + p.tolerance
    OR l.net_amount < l.gross_amount - l.fee_amount - coalesce(l.reserve_amount, CAST(0 AS DECIMAL(18,4))) - p.tolerance
  GROUP BY l.provider, l.batch_id
),
batches AS (
  SELECT
    coalesce(b.provider, n.provider) AS provider,
    coalesce(b.batch_id, n.batch_id) AS batch_id,
    b.batch_id AS header_id,
    b.payout_id,
    b.line_count AS expected_count,
    coalesce(n.line_count, 0) AS actual_count,
    b.gross_amount AS header_gross,
    b.fee_amount AS header_fee,
    b.reserve_amount AS header_reserve,
    b.net_amount AS header_net,
    coalesce(s.gross_amount, CAST(0 AS DECIMAL(38,4))) AS lines_gross,
    coalesce(s.fee_amount, CAST(0 AS DECIMAL(38,4))) AS lines_fee,
    coalesce(s.reserve_amount, CAST(0 AS DECIMAL(38,4))) AS lines_reserve,
    coalesce(s.net_amount, CAST(0 AS DECIMAL(38,4))) AS lines_net,
    CASE WHEN n.currency_count > 1 OR n.currency <> b.currency THEN 1 ELSE 0 END AS other_currency,
    coalesce(b.currency, s.currency) AS currency,
    u.line_no,
    coalesce(b.business_date, n.business_date) AS business_date,
    CASE WHEN n.occurred_at IS NULL OR b.occurred_at < n.occurred_at THEN b.occurred_at ELSE n.occurred_at END AS first_seen_at,
    CASE WHEN b.occurred_at IS NULL OR n.last_occurred_at > b.occurred_at THEN n.last_occurred_at ELSE b.occurred_at END AS due_from
  FROM settlement_batches b
  FULL OUTER JOIN batch_lines n ON n.provider = b.provider AND n.batch_id = b.batch_id
  LEFT JOIN lines_by_currency s
    ON s.provider = coalesce(b.provider, n.provider)
    AND s.batch_id = coalesce(b.batch_id, n.batch_id)
    AND (s.currency = b.currency OR (b.currency IS NULL AND n.currency_count = 1))
  LEFT JOIN unbalanced u ON u.provider = b.provider AND u.batch_id = b.batch_id
),
judged_batches AS (
  SELECT
    b.provider,
    b.batch_id,
    b.payout_id,
    b.header_gross,
    b.header_fee,
    b.header_reserve,
    b.header_net,
    b.lines_gross,
    b.lines_fee,
    b.lines_reserve,
    b.lines_net,
    b.currency,
    b.line_no,
    b.business_date,
    b.first_seen_at,
    b.due_from,
    CASE
      WHEN b.header_id IS NULL THEN 'BATCH_WITHOUT_HEADER'
      WHEN b.actual_count < b.expected_count THEN 'LINES_MISSING'
      WHEN b.actual_count > b.expected_count THEN 'LINES_SURPLUS'
      WHEN b.other_currency = 1 THEN 'CURRENCY_DIFFERS'
      WHEN b.lines_gross > b.header_gross + p.tolerance OR b.lines_gross < b.header_gross - p.tolerance THEN 'GROSS_DIFFERS'
      WHEN b.lines_fee > b.header_fee + p.tolerance OR b.lines_fee < b.header_fee - p.tolerance THEN 'FEES_DIFFER'
      WHEN b.lines_reserve > b.header_reserve + p.tolerance OR b.lines_reserve < b.header_reserve - p.tolerance THEN 'RESERVE_DIFFERS'
      WHEN b.lines_net > b.header_net + p.tolerance OR b.lines_net < b.header_net - p.tolerance THEN 'NET_DIFFERS'
      WHEN b.line_no IS NOT NULL THEN 'LINE_OUT_OF_BALANCE'
    END AS reason
  FROM batches b
  CROSS JOIN param p
),
paid_batches AS (
  SELECT provider, payout_id, batch_id
  FROM payout_batches
  UNION
  SELECT provider, payout_id, batch_id
  FROM settlement_batches
  WHERE payout_id IS NOT NULL
),
first_of_batch AS (
  SELECT provider, batch_id, min(payout_id) AS first_id
  FROM paid_batches
  GROUP BY provider, batch_id
),
neighbours AS (
  SELECT l.provider, l.payout_id, min(f.first_id) AS first_id
  FROM paid_batches l
  JOIN first_of_batch f ON f.provider = l.provider AND f.batch_id = l.batch_id
  GROUP BY l.provider, l.payout_id
),
first_of_group AS (
  SELECT l.provider, l.batch_id, min(n.first_id) AS group_id
  FROM paid_batches l
  JOIN neighbours n ON n.provider = l.provider AND n.payout_id = l.payout_id
  GROUP BY l.provider, l.batch_id
),
grouped AS (
  SELECT l.provider, l.payout_id, min(g.group_id) AS group_id
  FROM paid_batches l
  JOIN first_of_group g ON g.provider = l.provider AND g.batch_id = l.batch_id
  GROUP BY l.provider, l.payout_id
),
paid AS (
  SELECT
    g.provider,
    g.group_id,
    o.currency,
    sum(o.amount) AS amount,
    min(o.business_date) AS business_date,
    min(o.occurred_at) AS occurred_at,
    max(o.occurred_at) AS last_occurred_at
  FROM payouts o
  JOIN grouped g ON g.provider = o.provider AND g.payout_id = o.payout_id
  GROUP BY g.provider, g.group_id, o.currency
),
group_batches AS (
  SELECT DISTINCT g.provider, g.group_id, l.batch_id
  FROM paid_batches l
  JOIN grouped g ON g.provider = l.provider AND g.payout_id = l.payout_id
),
payable AS (
  SELECT
    g.provider,
    g.group_id,
    b.currency,
    sum(b.net_amount) AS amount,
    min(b.business_date) AS business_date,
    min(b.occurred_at) AS occurred_at,
    max(b.occurred_at) AS last_occurred_at
  FROM group_batches g
  JOIN settlement_batches b ON b.provider = g.provider AND b.batch_id = g.batch_id
  GROUP BY g.provider, g.group_id, b.currency
),
group_names AS (
  SELECT
    g.provider,
    g.group_id,
    min(g.batch_id) AS batch_id,
    max(CASE WHEN b.batch_id IS NULL THEN 1 ELSE 0 END) AS unknown_batch
  FROM group_batches g
  LEFT JOIN settlement_batches b ON b.provider = g.provider AND b.batch_id = g.batch_id
  GROUP BY g.provider, g.group_id
),
group_times AS (
  SELECT
    provider,
    group_id,
    min(occurred_at) AS first_seen_at,
    max(last_occurred_at) AS due_from,
    max(is_payout) AS has_payout
  FROM (
    SELECT provider, group_id, occurred_at, last_occurred_at, 1 AS is_payout FROM paid
    UNION ALL
    SELECT provider, group_id, occurred_at, last_occurred_at, 0 AS is_payout FROM payable
  ) either
  GROUP BY provider, group_id
),
compared_payouts AS (
  SELECT
    coalesce(o.provider, b.provider) AS provider,
    coalesce(o.group_id, b.group_id) AS group_id,
    b.amount AS expected_amount,
    o.amount AS actual_amount,
    coalesce(o.currency, b.currency) AS currency,
    coalesce(o.business_date, b.business_date) AS business_date,
    CASE WHEN o.currency IS NULL OR b.currency IS NULL THEN 1 ELSE 0 END AS one_sided
  FROM paid o
  FULL OUTER JOIN payable b ON b.provider = o.provider AND b.group_id = o.group_id AND b.currency = o.currency
),
judged_payouts AS (
  SELECT
    c.provider,
    c.group_id,
    n.batch_id,
    c.expected_amount,
    c.actual_amount,
    c.currency,
    c.business_date,
    t.first_seen_at,
    t.due_from,
    CASE
      WHEN n.unknown_batch = 1 THEN 'PAYOUT_BATCH_UNKNOWN'
      WHEN c.one_sided = 1 THEN 'PAYOUT_CURRENCY_DIFFERS'
      WHEN c.actual_amount > c.expected_amount + p.tolerance OR c.actual_amount < c.expected_amount - p.tolerance
        THEN 'PAYOUT_DIFFERS'
    END AS reason
  FROM compared_payouts c
  JOIN group_names n ON n.provider = c.provider AND n.group_id = c.group_id
  JOIN group_times t ON t.provider = c.provider AND t.group_id = c.group_id
  CROSS JOIN param p
  WHERE t.has_payout = 1
),
ranked_payouts AS (
  SELECT
    provider,
    group_id,
    batch_id,
    expected_amount,
    actual_amount,
    currency,
    business_date,
    first_seen_at,
    due_from,
    reason,
    row_number() OVER (PARTITION BY provider, group_id ORDER BY reason, CASE WHEN actual_amount IS NULL THEN 1 ELSE 0 END, currency)
      AS nth
  FROM judged_payouts
  WHERE reason IS NOT NULL
),
found AS (
  SELECT
    concat_ws('/', provider, batch_id) AS break_key,
    CASE WHEN reason = 'LINE_OUT_OF_BALANCE' THEN concat_ws('/', batch_id, CAST(line_no AS VARCHAR)) ELSE payout_id END AS reference,
    CASE
      WHEN reason = 'GROSS_DIFFERS' THEN header_gross
      WHEN reason = 'FEES_DIFFER' THEN header_fee
      WHEN reason = 'RESERVE_DIFFERS' THEN header_reserve
      ELSE header_net
    END AS expected_amount,
    CASE
      WHEN currency IS NULL THEN NULL
      WHEN reason = 'GROSS_DIFFERS' THEN lines_gross
      WHEN reason = 'FEES_DIFFER' THEN lines_fee
      WHEN reason = 'RESERVE_DIFFERS' THEN lines_reserve
      ELSE lines_net
    END AS actual_amount,
    currency,
    business_date,
    first_seen_at,
    due_from,
    reason
  FROM judged_batches
  WHERE reason IS NOT NULL
  UNION ALL
  SELECT
    concat_ws('/', 'PAYOUT', provider, group_id) AS break_key,
    batch_id AS reference,
    expected_amount,
    actual_amount,
    currency,
    business_date,
    first_seen_at,
    due_from,
    reason
  FROM ranked_payouts
  WHERE nth = 1
)
SELECT
  'R08' AS scenario,
  f.break_key,
  p.severity,
  CAST(NULL AS VARCHAR) AS order_id,
  f.reference,
  CAST(f.expected_amount AS DECIMAL(38,4)) AS expected_amount,
  CAST(f.actual_amount AS DECIMAL(38,4)) AS actual_amount,
  CAST(
    CASE
      WHEN f.currency IS NOT NULL AND f.reason <> 'PAYOUT_CURRENCY_DIFFERS'
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
