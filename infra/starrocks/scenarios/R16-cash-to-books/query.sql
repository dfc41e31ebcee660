-- R16 The bank account in the books is the one at the bank.
-- Sides: bank statements and their entries; what is posted on 1000-bank. Three keys, one break per key:
--   bank_account/statement_id, a statement against itself, its entries and the statement before it; the first that applies:
--     STATEMENT_MISSING        entries of the statement are known and its head is not;
--     ENTRIES_MISSING          fewer entries are known than the statement says;
--     TOO_MANY_ENTRIES         more are;
--     CONTROL_TOTAL_DIFFERS    the entries are not the sum of credits or of debits that the statement prints;
--     DOES_NOT_ADD_UP          opening balance and entries are not the closing balance;
--     OPENING_IS_NOT_CLOSING   the opening balance is not the closing balance of the statement before, so one between them is missing;
--   bank_account/booking_date, a day of the account:
--     NOT_BOOKED               an entry of that day has no posting on 1000-bank;
--     BOOK_DIFFERS             each has, and for one of them the postings are not the entry's amount;
--   1000-bank/what the entry refers to:
--     BOOKED_WITHOUT_BANK_ENTRY  a balance on 1000-bank that refers to no known bank entry.
-- A posting belongs to the bank entry that its journal entry refers to. A reversal belongs to what the entry that it takes back
-- refers to, an adjustment to what its entry or its break is about; one that answers a day's break belongs to that day. An entry
-- that came too late for its sealed period counts as the supplement that replaces it.
-- Due: occurred_at of the statement (without its head: of its last entry), of the day's last bank entry, of the last posting is
-- before due_before; at due_before it is pending.
-- Amounts, credits of the bank positive: expected is what the bank says, actual what the entries add up to or what is booked;
-- null where several currencies meet. Reference: statement_id, first bank entry that differs, or entry id.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R16'
),
bank_items AS (
  SELECT
    bank_account,
    statement_id,
    concat_ws('/', 'BANK_ENTRY', concat_ws(' ', bank_account, statement_id, entry_reference)) AS subject,
    concat_ws('/', bank_account, CAST(booking_date AS VARCHAR)) AS day_key,
    CASE WHEN credit_debit_indicator = 'CRDT' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END AS credit_amount,
    CASE WHEN credit_debit_indicator = 'CRDT' THEN CAST(0 AS DECIMAL(18,4)) ELSE amount END AS debit_amount,
    CASE WHEN credit_debit_indicator = 'CRDT' THEN amount ELSE -amount END AS amount,
    currency,
    business_date,
    occurred_at
  FROM bank_entries
),
entry_sums AS (
  SELECT
    bank_account,
    statement_id,
    currency,
    count(*) AS entry_count,
    sum(credit_amount) AS credits,
    sum(debit_amount) AS debits,
    sum(amount) AS amount,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(occurred_at) AS last_occurred_at
  FROM bank_items
  GROUP BY bank_account, statement_id, currency
),
entry_counts AS (
  SELECT
    bank_account,
    statement_id,
    sum(entry_count) AS entry_count,
    CASE WHEN count(*) = 1 THEN max(amount) END AS amount,
    CASE WHEN count(*) = 1 THEN max(currency) END AS currency,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(last_occurred_at) AS last_occurred_at
  FROM entry_sums
  GROUP BY bank_account, statement_id
),
statement_order AS (
  SELECT
    bank_account,
    statement_id,
    currency,
    closing_balance,
    row_number() OVER (PARTITION BY bank_account, currency ORDER BY from_date, sequence_no NULLS FIRST, statement_id) AS nth
  FROM bank_statements
),
chained AS (
  SELECT o.bank_account, o.statement_id, b.closing_balance AS closing_before
  FROM statement_order o
  JOIN statement_order b ON b.bank_account = o.bank_account AND b.currency = o.currency AND b.nth + 1 = o.nth
),
statements AS (
  SELECT
    concat_ws('/', s.bank_account, s.statement_id) AS break_key,
    s.statement_id AS reference,
    s.opening_balance,
    s.closing_balance,
    s.opening_balance + coalesce(e.amount, CAST(0 AS DECIMAL(38,4))) AS computed_balance,
    s.credit_total,
    s.debit_total,
    coalesce(e.credits, CAST(0 AS DECIMAL(38,4))) AS credits,
    coalesce(e.debits, CAST(0 AS DECIMAL(38,4))) AS debits,
    h.closing_before,
    s.currency,
    s.business_date,
    s.occurred_at,
    CASE
      WHEN coalesce(c.entry_count, 0) < s.entry_count THEN 'ENTRIES_MISSING'
      WHEN coalesce(c.entry_count, 0) > s.entry_count THEN 'TOO_MANY_ENTRIES'
      WHEN s.credit_total <> coalesce(e.credits, CAST(0 AS DECIMAL(38,4))) THEN 'CONTROL_TOTAL_DIFFERS'
      WHEN s.debit_total <> coalesce(e.debits, CAST(0 AS DECIMAL(38,4))) THEN 'CONTROL_TOTAL_DIFFERS'
      WHEN s.opening_balance + coalesce(e.amount, CAST(0 AS DECIMAL(38,4))) <> s.closing_balance THEN 'DOES_NOT_ADD_UP'
      WHEN s.opening_balance <> h.closing_before THEN 'OPENING_IS_NOT_CLOSING'
    END AS reason
  FROM bank_statements s
  LEFT JOIN entry_sums e ON e.bank_account = s.bank_account AND e.statement_id = s.statement_id AND e.currency = s.currency
  LEFT JOIN entry_counts c ON c.bank_account = s.bank_account AND c.statement_id = s.statement_id
  LEFT JOIN chained h ON h.bank_account = s.bank_account AND h.statement_id = s.statement_id
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
    p.currency,
    sum(CASE WHEN p.side = 'DEBIT' THEN p.amount ELSE -p.amount END) AS amount,
    min(p.entry_id) AS entry_id,
    min(p.business_date) AS business_date,
    min(p.occurred_at) AS occurred_at,
    max(p.occurred_at) AS last_occurred_at
  FROM postings p
  LEFT JOIN superseded s ON s.entry_id = p.entry_id
  WHERE s.entry_id IS NULL AND p.ledger_account = '1000-bank'
  GROUP BY p.reference_kind, p.reference_id, p.currency
),
pointed AS (
  SELECT
    b.reference_kind,
    b.reference_id,
    b.currency,
    b.amount,
    b.entry_id,
    b.business_date,
    b.occurred_at,
    b.last_occurred_at,
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
    p.currency,
    p.amount,
    p.entry_id,
    p.business_date,
    p.occurred_at,
    p.last_occurred_at,
    CASE WHEN k.scenario = 'R16' THEN k.break_key END AS answered_key,
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
days AS (
  SELECT
    day_key,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(occurred_at) AS last_occurred_at
  FROM bank_items
  GROUP BY day_key
),
placed AS (
  SELECT
    coalesce(i.day_key, d.day_key) AS day_key,
    i.subject,
    coalesce(t.answered_key, concat_ws('/', '1000-bank', t.subject)) AS orphan_key,
    t.currency,
    t.amount,
    t.entry_id,
    t.business_date,
    t.occurred_at,
    t.last_occurred_at
  FROM traced t
  LEFT JOIN bank_items i ON i.subject = t.subject
  LEFT JOIN days d ON d.day_key = t.answered_key
),
sides AS (
  SELECT day_key, subject, currency, amount AS bank_amount, CAST(0 AS DECIMAL(38,4)) AS book_amount, 1 AS entry_count,
    0 AS booked_count, 0 AS adjusted_count
  FROM bank_items
  UNION ALL
  SELECT day_key, subject, currency, CAST(0 AS DECIMAL(18,4)) AS bank_amount, amount AS book_amount, 0 AS entry_count,
    CASE WHEN subject IS NOT NULL THEN 1 ELSE 0 END AS booked_count, CASE WHEN subject IS NULL THEN 1 ELSE 0 END AS adjusted_count
  FROM placed
  WHERE day_key IS NOT NULL
),
compared AS (
  SELECT
    day_key,
    subject,
    currency,
    sum(bank_amount) AS bank_amount,
    sum(book_amount) AS book_amount,
    CASE WHEN sum(entry_count) > 0 AND sum(booked_count) = 0 THEN 1 ELSE 0 END AS is_missing,
    sum(adjusted_count) AS adjusted_count
  FROM sides
  GROUP BY day_key, subject, currency
),
judged AS (
  SELECT
    c.day_key,
    c.subject,
    c.currency,
    c.bank_amount,
    c.book_amount,
    c.is_missing,
    c.adjusted_count,
    CASE
      WHEN c.book_amount > c.bank_amount + p.tolerance OR c.book_amount < c.bank_amount - p.tolerance THEN 1
      ELSE 0
    END AS is_different
  FROM compared c
  CROSS JOIN param p
),
day_currencies AS (
  SELECT
    day_key,
    currency,
    sum(bank_amount) AS bank_amount,
    sum(book_amount) AS book_amount,
    max(is_missing) AS is_missing,
    max(is_different) AS is_different,
    sum(adjusted_count) AS adjusted_count,
    min(CASE WHEN is_different = 1 THEN subject END) AS subject
  FROM judged
  GROUP BY day_key, currency
),
day_totals AS (
  SELECT
    d.day_key,
    CASE WHEN count(*) = 1 THEN max(d.bank_amount) END AS bank_amount,
    CASE WHEN count(*) = 1 THEN max(d.book_amount) END AS book_amount,
    CASE WHEN count(*) = 1 THEN max(d.currency) END AS currency,
    max(d.is_missing) AS is_missing,
    min(d.subject) AS subject
  FROM day_currencies d
  CROSS JOIN param p
  WHERE (d.adjusted_count = 0 AND d.is_different = 1)
    OR (d.adjusted_count > 0 AND d.book_amount > d.bank_amount + p.tolerance)
    OR (d.adjusted_count > 0 AND d.book_amount < d.bank_amount - p.tolerance)
  GROUP BY d.day_key
),
orphans AS (
  SELECT
    orphan_key,
    currency,
    sum(amount) AS amount,
    min(entry_id) AS entry_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(last_occurred_at) AS last_occurred_at
  FROM placed
  WHERE day_key IS NULL
  GROUP BY orphan_key, currency
),
orphan_totals AS (
  SELECT
    o.orphan_key,
    CASE WHEN count(*) = 1 THEN max(o.amount) END AS amount,
    CASE WHEN count(*) = 1 THEN max(o.currency) END AS currency,
    min(o.entry_id) AS entry_id,
    min(o.business_date) AS business_date,
    min(o.occurred_at) AS occurred_at,
    max(o.last_occurred_at) AS last_occurred_at
  FROM orphans o
  CROSS JOIN param p
  WHERE o.amount > p.tolerance OR o.amount < -p.tolerance
  GROUP BY o.orphan_key
),
found AS (
  SELECT
    concat_ws('/', c.bank_account, c.statement_id) AS break_key,
    c.statement_id AS reference,
    CAST(NULL AS DECIMAL(38,4)) AS expected_amount,
    CAST(c.amount AS DECIMAL(38,4)) AS actual_amount,
    c.currency,
    c.business_date,
    c.occurred_at AS first_seen_at,
    c.last_occurred_at AS due_from,
    'STATEMENT_MISSING' AS reason
  FROM entry_counts c
  LEFT JOIN bank_statements s ON s.bank_account = c.bank_account AND s.statement_id = c.statement_id
  WHERE s.statement_id IS NULL
  UNION ALL
  SELECT
    break_key,
    reference,
    CAST(
      CASE
        WHEN reason IN ('ENTRIES_MISSING', 'TOO_MANY_ENTRIES', 'DOES_NOT_ADD_UP') THEN closing_balance
        WHEN reason = 'OPENING_IS_NOT_CLOSING' THEN closing_before
        WHEN credit_total <> credits THEN credit_total
        ELSE -debit_total
      END AS DECIMAL(38,4)) AS expected_amount,
    CAST(
      CASE
        WHEN reason IN ('ENTRIES_MISSING', 'TOO_MANY_ENTRIES', 'DOES_NOT_ADD_UP') THEN computed_balance
        WHEN reason = 'OPENING_IS_NOT_CLOSING' THEN opening_balance
        WHEN credit_total <> credits THEN credits
        ELSE -debits
      END AS DECIMAL(38,4)) AS actual_amount,
    currency,
    business_date,
    occurred_at AS first_seen_at,
    occurred_at AS due_from,
    reason
  FROM statements
  WHERE reason IS NOT NULL
  UNION ALL
  SELECT
    t.day_key AS break_key,
    t.subject AS reference,
    CAST(t.bank_amount AS DECIMAL(38,4)) AS expected_amount,
    CAST(t.book_amount AS DECIMAL(38,4)) AS actual_amount,
    t.currency,
    d.business_date,
    d.occurred_at AS first_seen_at,
    d.last_occurred_at AS due_from,
    CASE WHEN t.is_missing = 1 THEN 'NOT_BOOKED' ELSE 'BOOK_DIFFERS' END AS reason
  FROM day_totals t
  JOIN days d ON d.day_key = t.day_key
  UNION ALL
  SELECT
    orphan_key AS break_key,
    entry_id AS reference,
    CASE WHEN currency IS NOT NULL THEN CAST(0 AS DECIMAL(38,4)) END AS expected_amount,
    CAST(amount AS DECIMAL(38,4)) AS actual_amount,
    currency,
    business_date,
    occurred_at AS first_seen_at,
    last_occurred_at AS due_from,
    'BOOKED_WITHOUT_BANK_ENTRY' AS reason
  FROM orphan_totals
)
SELECT
  'R16' AS scenario,
  f.break_key,
  p.severity,
  CAST(NULL AS VARCHAR) AS order_id,
  f.reference,
  f.expected_amount,
  f.actual_amount,
  CASE
    WHEN f.currency IS NOT NULL
      THEN CAST(
        coalesce(f.actual_amount, CAST(0 AS DECIMAL(38,4))) - coalesce(f.expected_amount, CAST(0 AS DECIMAL(38,4)))
        AS DECIMAL(38,4))
  END AS difference,
  f.currency,
  f.business_date,
  f.first_seen_at,
  f.reason
FROM found f
CROSS JOIN param p
WHERE f.due_from < p.due_before
ORDER BY break_key NULLS LAST;
