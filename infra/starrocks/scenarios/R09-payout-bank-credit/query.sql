-- R09 What was paid out is on the bank account, and nothing stays unpaid.
-- Sides: payouts; bank entries, a debit counted negative; settlement batches with what pays them.
-- A bank entry belongs to payouts by, the first that applies:
--   1. its end-to-end id, which payouts have too; all payouts and all entries of one id are summed (several payouts in one credit,
--      one payout in several, a return);
--   2. amount, currency and value date, where one payout and one entry that step 1 left over have them and no other.
-- An id of NOTPROVIDED is none (ISO 20022).
-- Keys: provider/payout_id, the first where one credit pays several; BATCH/provider/batch_id.
-- Break, one per key:
--   NOT_CREDITED        no bank entry for the payout;
--   RETURNED            the entries of the payout cancel each other;
--   AMOUNT_DIFFERS      their sum is not the payout, by more than the tolerance of the currency: that is what a bank may keep as its fee;
--   CURRENCY_DIFFERS    they are in another currency; currencies are never added;
--   BATCH_NOT_PAID_OUT  a batch with a net above the tolerance that no payout pays.
-- Due: the last value date of the payouts, or that of the batch, is before due_before, of the provider where recon_term has a row. The
-- SLA is in business days, so due_before is a day of the calendar.
-- Amounts: expected is the payout or the net of the batch, actual what the bank booked. Reference: the first bank entry, else the
-- end-to-end id; for a batch the payout id that its header names.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R09'
),
terms AS (
  SELECT provider, due_before
  FROM recon_term
  WHERE scenario = 'R09' AND term = '*' AND payment_method = '*'
),
tolerances AS (
  SELECT currency, tolerance
  FROM recon_tolerance
  WHERE scenario = 'R09' AND term = '*'
),
bank AS (
  SELECT
    concat_ws(' ', bank_account, statement_id, entry_reference) AS bank_entry_id,
    CASE WHEN end_to_end_id <> 'NOTPROVIDED' THEN end_to_end_id END AS end_to_end_id,
    CASE WHEN credit_debit_indicator = 'CRDT' THEN amount ELSE -amount END AS amount,
    currency,
    value_date,
    occurred_at
  FROM bank_entries
),
sent AS (
  SELECT
    concat_ws('/', provider, payout_id) AS payout_key,
    provider,
    CASE WHEN end_to_end_id <> 'NOTPROVIDED' THEN end_to_end_id END AS end_to_end_id,
    amount,
    currency,
    value_date,
    business_date,
    occurred_at
  FROM payouts
),
referenced AS (
  SELECT DISTINCT s.end_to_end_id
  FROM sent s
  JOIN bank b ON b.end_to_end_id = s.end_to_end_id
),
lone_payouts AS (
  SELECT s.amount, s.currency, s.value_date, min(s.payout_key) AS payout_key
  FROM sent s
  LEFT JOIN referenced r ON r.end_to_end_id = s.end_to_end_id
  WHERE r.end_to_end_id IS NULL
  GROUP BY s.amount, s.currency, s.value_date
  HAVING count(*) = 1
),
lone_entries AS (
  SELECT b.amount, b.currency, b.value_date, min(b.bank_entry_id) AS bank_entry_id
  FROM bank b
  LEFT JOIN referenced r ON r.end_to_end_id = b.end_to_end_id
  WHERE r.end_to_end_id IS NULL
  GROUP BY b.amount, b.currency, b.value_date
  HAVING count(*) = 1
),
same_amount AS (
  SELECT o.payout_key, e.bank_entry_id
  FROM lone_payouts o
  JOIN lone_entries e ON e.amount = o.amount AND e.currency = o.currency AND e.value_date = o.value_date
),
matched_entries AS (
  SELECT
    coalesce(r.end_to_end_id, m.payout_key) AS match_id,
    b.bank_entry_id,
    b.amount,
    b.currency,
    b.occurred_at
  FROM bank b
  LEFT JOIN referenced r ON r.end_to_end_id = b.end_to_end_id
  LEFT JOIN same_amount m ON m.bank_entry_id = b.bank_entry_id
  WHERE r.end_to_end_id IS NOT NULL OR m.payout_key IS NOT NULL
),
credited AS (
  SELECT
    match_id,
    currency,
    sum(amount) AS amount,
    count(*) AS entry_count,
    min(bank_entry_id) AS bank_entry_id,
    min(occurred_at) AS occurred_at
  FROM matched_entries
  GROUP BY match_id, currency
),
paid_out AS (
  SELECT
    coalesce(r.end_to_end_id, s.payout_key) AS match_id,
    s.currency,
    sum(s.amount) AS amount,
    min(s.payout_key) AS payout_key,
    min(s.provider) AS provider,
    min(s.end_to_end_id) AS end_to_end_id,
    min(s.business_date) AS business_date,
    min(s.occurred_at) AS occurred_at,
    max(s.value_date) AS value_date
  FROM sent s
  LEFT JOIN referenced r ON r.end_to_end_id = s.end_to_end_id
  GROUP BY coalesce(r.end_to_end_id, s.payout_key), s.currency
),
named_payouts AS (
  SELECT
    match_id,
    min(payout_key) AS payout_key,
    min(provider) AS provider,
    min(end_to_end_id) AS end_to_end_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(value_date) AS value_date
  FROM paid_out
  GROUP BY match_id
),
compared AS (
  SELECT
    coalesce(o.match_id, c.match_id) AS match_id,
    o.amount AS expected_amount,
    c.amount AS actual_amount,
    coalesce(o.currency, c.currency) AS currency,
    c.bank_entry_id,
    c.occurred_at,
    CASE
      WHEN c.amount IS NULL THEN 'NOT_CREDITED'
      WHEN o.amount IS NULL THEN 'OTHER_CURRENCY'
      WHEN c.amount = 0 AND c.entry_count > 1 THEN 'RETURNED'
      ELSE 'AMOUNT_DIFFERS'
    END AS reason
  FROM paid_out o
  FULL OUTER JOIN credited c ON c.match_id = o.match_id AND c.currency = o.currency
  LEFT JOIN tolerances x ON x.currency = o.currency
  CROSS JOIN param p
  WHERE o.amount IS NULL
    OR c.amount IS NULL
    OR c.amount > o.amount + coalesce(x.tolerance, p.tolerance)
    OR c.amount < o.amount - coalesce(x.tolerance, p.tolerance)
),
ranked AS (
  SELECT
    match_id,
    expected_amount,
    actual_amount,
    currency,
    min(bank_entry_id) OVER (PARTITION BY match_id) AS bank_entry_id,
    min(occurred_at) OVER (PARTITION BY match_id) AS occurred_at,
    reason,
    max(CASE WHEN reason = 'OTHER_CURRENCY' THEN 1 ELSE 0 END) OVER (PARTITION BY match_id) AS other_currency,
    row_number() OVER (PARTITION BY match_id ORDER BY CASE WHEN expected_amount IS NULL THEN 1 ELSE 0 END, reason, currency) AS nth
  FROM compared
),
unpaid AS (
  SELECT
    b.provider,
    b.batch_id,
    b.payout_id,
    b.net_amount,
    b.currency,
    b.value_date,
    b.business_date,
    b.occurred_at
  FROM settlement_batches b
  LEFT JOIN (SELECT DISTINCT provider, batch_id FROM payout_batches) l ON l.provider = b.provider AND l.batch_id = b.batch_id
  LEFT JOIN payouts o ON o.provider = b.provider AND o.payout_id = b.payout_id
  LEFT JOIN tolerances x ON x.currency = b.currency
  CROSS JOIN param p
  WHERE l.batch_id IS NULL
    AND o.payout_id IS NULL
    AND b.net_amount > CAST(0 AS DECIMAL(38,4)) + coalesce(x.tolerance, p.tolerance)
),
found AS (
  SELECT
    n.payout_key AS break_key,
    n.provider,
    coalesce(r.bank_entry_id, n.end_to_end_id) AS reference,
    r.expected_amount,
    CASE WHEN r.other_currency = 0 THEN r.actual_amount END AS actual_amount,
    r.currency,
    n.value_date,
    n.business_date,
    CASE WHEN r.occurred_at < n.occurred_at THEN r.occurred_at ELSE n.occurred_at END AS first_seen_at,
    CASE WHEN r.other_currency = 1 THEN 'CURRENCY_DIFFERS' ELSE r.reason END AS reason
  FROM ranked r
  JOIN named_payouts n ON n.match_id = r.match_id
  WHERE r.nth = 1
  UNION ALL
  SELECT
    concat_ws('/', 'BATCH', provider, batch_id) AS break_key,
    provider,
    payout_id AS reference,
    net_amount AS expected_amount,
    CAST(NULL AS DECIMAL(38,4)) AS actual_amount,
    currency,
    value_date,
    business_date,
    occurred_at AS first_seen_at,
    'BATCH_NOT_PAID_OUT' AS reason
  FROM unpaid
)
SELECT
  'R09' AS scenario,
  f.break_key,
  p.severity,
  CAST(NULL AS VARCHAR) AS order_id,
  f.reference,
  CAST(f.expected_amount AS DECIMAL(38,4)) AS expected_amount,
  CAST(f.actual_amount AS DECIMAL(38,4)) AS actual_amount,
  CAST(
    CASE
      WHEN f.reason <> 'CURRENCY_DIFFERS' THEN coalesce(f.actual_amount, CAST(0 AS DECIMAL(38,4))) - f.expected_amount
    END AS DECIMAL(38,4)) AS difference,
  f.currency,
  f.business_date,
  f.first_seen_at,
  f.reason
FROM found f
LEFT JOIN terms t ON t.provider = f.provider
CROSS JOIN param p
WHERE f.value_date < coalesce(t.due_before, p.due_before)
ORDER BY break_key NULLS LAST;
