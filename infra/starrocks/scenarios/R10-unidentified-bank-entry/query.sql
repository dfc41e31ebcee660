-- R10 Every bank entry is explained.
-- Sides: bank entries, a debit counted negative; what may explain them, the first that applies:
--   1. payouts with the entry's end-to-end id;
--   2. one payout of the same amount, currency and value date, where step 1 left over one payout and one entry with them and no other
--      (steps 1 and 2 are R09's);
--   3. its return: the entries of one reference cancel each other;
--   4. the books: an entry that refers to the bank entry, a further one that refers to that entry, or an approved adjustment that answers
--      either the entry or the break, where together they book something on an account of its own and leave nothing on 2900-suspense and
--      nothing on 1150-cash-in-transit, which only a payout fills. A supplement for a sealed period repeats the entry that it answers, and is
--      left out.
-- Key: bank_account statement_id entry_reference, as journal entries refer to it.
-- Break, one per key:
--   HELD_IN_SUSPENSE     unexplained, and booked on 2900-suspense;
--   UNIDENTIFIED_CREDIT, UNIDENTIFIED_DEBIT  unexplained and not booked there.
-- Due: the booking date is before due_before; at due_before it is pending. The SLA is in business days.
-- Amounts: actual is the signed amount of the entry; nothing is expected. Reference: the end-to-end id, else the bank's own reference.
WITH param AS (
  SELECT due_before, severity
  FROM recon_parameter
  WHERE scenario = 'R10'
),
bank AS (
  SELECT
    concat_ws(' ', bank_account, statement_id, entry_reference) AS bank_entry_id,
    CASE WHEN end_to_end_id <> 'NOTPROVIDED' THEN end_to_end_id END AS end_to_end_id,
    coalesce(CASE WHEN end_to_end_id <> 'NOTPROVIDED' THEN end_to_end_id END, account_servicer_reference) AS reference,
    CASE WHEN credit_debit_indicator = 'CRDT' THEN amount ELSE -amount END AS amount,
    currency,
    booking_date,
    value_date,
    business_date,
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
unmatched AS (
  SELECT
    b.bank_entry_id,
    b.reference,
    b.amount,
    b.currency,
    b.booking_date,
    b.business_date,
    b.occurred_at
  FROM bank b
  LEFT JOIN referenced r ON r.end_to_end_id = b.end_to_end_id
  LEFT JOIN same_amount m ON m.bank_entry_id = b.bank_entry_id
  WHERE r.end_to_end_id IS NULL AND m.payout_key IS NULL
),
returned AS (
  SELECT reference, currency
  FROM unmatched
  WHERE reference IS NOT NULL
  GROUP BY reference, currency
  HAVING sum(amount) = 0 AND count(*) > 1
),
bookings AS (
  SELECT entry_id, reference_id AS bank_entry_id
  FROM journal_entries
  WHERE reference_kind = 'BANK_ENTRY'
  UNION
  SELECT f.entry_id, j.reference_id AS bank_entry_id
  FROM journal_entries j
  JOIN journal_entries f ON f.reference_id = j.entry_id
  WHERE j.reference_kind = 'BANK_ENTRY' AND f.reference_kind = 'JOURNAL_ENTRY'
  UNION
  SELECT a.entry_id, j.reference_id AS bank_entry_id
  FROM journal_entries j
  JOIN adjustments a ON a.answers_id = j.entry_id
  WHERE j.reference_kind = 'BANK_ENTRY'
    AND a.answers_kind = 'JOURNAL_ENTRY'
    AND a.status = 'APPROVED'
    AND a.late_period IS NULL
  UNION
  SELECT a.entry_id, r.break_key AS bank_entry_id
  FROM recon_break r
  JOIN adjustments a ON a.answers_id = r.break_id
  WHERE r.scenario = 'R10' AND a.answers_kind = 'BREAK' AND a.status = 'APPROVED'
),
balances AS (
  SELECT
    b.bank_entry_id,
    o.ledger_account,
    o.currency,
    sum(CASE WHEN o.side = 'DEBIT' THEN o.amount ELSE -o.amount END) AS amount
  FROM bookings b
  JOIN postings o ON o.entry_id = b.entry_id
  GROUP BY b.bank_entry_id, o.ledger_account, o.currency
),
booked AS (
  SELECT
    bank_entry_id,
    max(CASE WHEN ledger_account = '2900-suspense' THEN 1 ELSE 0 END) AS in_suspense,
    max(CASE WHEN ledger_account = '1150-cash-in-transit' THEN 1 ELSE 0 END) AS in_transit,
    max(CASE WHEN ledger_account IN ('1000-bank', '1150-cash-in-transit', '2900-suspense') THEN 0 ELSE 1 END) AS identified
  FROM balances
  WHERE amount <> 0
  GROUP BY bank_entry_id
),
unexplained AS (
  SELECT
    u.bank_entry_id,
    u.reference,
    u.amount,
    u.currency,
    u.booking_date,
    u.business_date,
    u.occurred_at,
    CASE
      WHEN b.in_suspense = 1 THEN 'HELD_IN_SUSPENSE'
      WHEN u.amount < 0 THEN 'UNIDENTIFIED_DEBIT'
      ELSE 'UNIDENTIFIED_CREDIT'
    END AS reason
  FROM unmatched u
  LEFT JOIN returned r ON r.reference = u.reference AND r.currency = u.currency
  LEFT JOIN booked b ON b.bank_entry_id = u.bank_entry_id
  WHERE r.reference IS NULL
    AND (b.bank_entry_id IS NULL OR b.identified = 0 OR b.in_suspense = 1 OR b.in_transit = 1)
)
SELECT
  'R10' AS scenario,
  u.bank_entry_id AS break_key,
  p.severity,
  CAST(NULL AS VARCHAR) AS order_id,
  u.reference,
  CAST(NULL AS DECIMAL(38,4)) AS expected_amount,
  CAST(u.amount AS DECIMAL(38,4)) AS actual_amount,
  CAST(u.amount AS DECIMAL(38,4)) AS difference,
  u.currency,
  u.business_date,
  u.occurred_at AS first_seen_at,
  u.reason
FROM unexplained u
CROSS JOIN param p
WHERE u.booking_date < p.due_before
ORDER BY break_key NULLS LAST;
