-- R20 An adjustment answers something, is approved by a second person, is posted once and closes its break.
-- Sides: adjustments; the breaks and entries that they answer; the entries that they post. Two keys, one break per key:
--   ADJUSTMENT/adjustment_id, the first that applies:
--     NOT_FOUR_EYES            approved by nobody, or by the one who made it;
--     POSTED_UNAPPROVED        an entry is posted for it and it is not approved;
--     NOT_POSTED               approved, and no entry is posted for it;
--     POSTED_TWICE             more than one entry is;
--     POSTED_BEYOND_RESIDUAL   a write-off posts more than the residual that it names, or in another currency;
--     ANSWERS_NOTHING          proposed or approved, and the break or entry that it answers is unknown;
--   BREAK/break_id, for a break that an approved adjustment answers:
--     BREAK_STILL_OPEN         it is open all the same;
--     WRITTEN_OFF_DIFFERS      it is resolved as written off, and its write-offs together are not its residual.
-- An adjustment that answers a fact is the ledger's own supplement for a late one and is not looked up.
-- Due: decided_at (undecided: proposed_at; posted unapproved: the entry; a break: its last adjustment) is before due_before; at
-- due_before it is pending.
-- Amounts: expected is the residual without sign, actual the debits posted (of write-offs, where those differ); null where the
-- adjustment or the break names no residual. Reference: what is answered, or for a break the first adjustment.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R20'
),
entries AS (
  SELECT reference_id AS adjustment_id, count(*) AS entry_count, max(occurred_at) AS last_occurred_at
  FROM journal_entries
  WHERE reference_kind = 'ADJUSTMENT'
  GROUP BY reference_id
),
debited AS (
  SELECT
    reference_id AS adjustment_id,
    currency,
    sum(CASE WHEN side = 'DEBIT' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS debits
  FROM postings
  WHERE reference_kind = 'ADJUSTMENT'
  GROUP BY reference_id, currency
),
foreign_debits AS (
  SELECT a.adjustment_id, count(*) AS currency_count
  FROM adjustments a
  JOIN debited d ON d.adjustment_id = a.adjustment_id
  WHERE d.currency <> a.currency
  GROUP BY a.adjustment_id
),
judged AS (
  SELECT
    a.adjustment_id,
    a.answers_id,
    a.residual_amount,
    a.currency,
    d.debits,
    a.business_date,
    a.occurred_at,
    CASE
      WHEN a.status <> 'APPROVED' AND e.entry_count > 0 THEN e.last_occurred_at
      ELSE coalesce(a.decided_at, a.proposed_at)
    END AS due_from,
    CASE
      WHEN a.status = 'APPROVED' AND (a.checker IS NULL OR a.checker = a.maker) THEN 'NOT_FOUR_EYES'
      WHEN a.status <> 'APPROVED' AND e.entry_count > 0 THEN 'POSTED_UNAPPROVED'
      WHEN a.status = 'APPROVED' AND e.entry_count IS NULL THEN 'NOT_POSTED'
      WHEN e.entry_count > 1 THEN 'POSTED_TWICE'
      WHEN a.kind = 'WRITE_OFF' AND (d.debits > a.residual_amount + p.tolerance OR f.currency_count > 0)
        THEN 'POSTED_BEYOND_RESIDUAL'
      WHEN a.status IN ('PROPOSED', 'APPROVED') AND a.answers_kind = 'BREAK' AND k.break_id IS NULL THEN 'ANSWERS_NOTHING'
      WHEN a.status IN ('PROPOSED', 'APPROVED') AND a.answers_kind = 'JOURNAL_ENTRY' AND j.entry_id IS NULL
        THEN 'ANSWERS_NOTHING'
    END AS reason
  FROM adjustments a
  LEFT JOIN entries e ON e.adjustment_id = a.adjustment_id
  LEFT JOIN debited d ON d.adjustment_id = a.adjustment_id AND d.currency = a.currency
  LEFT JOIN foreign_debits f ON f.adjustment_id = a.adjustment_id
  LEFT JOIN recon_break k ON k.break_id = a.answers_id
  LEFT JOIN journal_entries j ON j.entry_id = a.answers_id
  CROSS JOIN param p
),
answers AS (
  SELECT
    a.answers_id AS break_id,
    min(a.adjustment_id) AS adjustment_id,
    max(coalesce(a.decided_at, a.proposed_at)) AS last_decided_at
  FROM adjustments a
  WHERE a.status = 'APPROVED' AND a.answers_kind = 'BREAK'
  GROUP BY a.answers_id
),
given AS (
  SELECT
    a.answers_id AS break_id,
    d.currency,
    sum(d.debits) AS debits,
    sum(CASE WHEN a.kind = 'WRITE_OFF' THEN d.debits ELSE CAST(0 AS DECIMAL(38,4)) END) AS written_off
  FROM adjustments a
  JOIN debited d ON d.adjustment_id = a.adjustment_id
  WHERE a.status = 'APPROVED' AND a.answers_kind = 'BREAK'
  GROUP BY a.answers_id, d.currency
),
residuals AS (
  SELECT
    break_id,
    status,
    resolution,
    CASE WHEN residual_amount < 0 THEN -residual_amount ELSE residual_amount END AS residual_amount,
    currency,
    business_date,
    occurred_at
  FROM recon_break
),
closures AS (
  SELECT
    k.break_id,
    a.adjustment_id,
    k.residual_amount,
    k.currency,
    CASE WHEN k.status = 'OPEN' THEN g.debits ELSE g.written_off END AS debits,
    k.business_date,
    k.occurred_at,
    a.last_decided_at AS due_from,
    CASE
      WHEN k.status = 'OPEN' THEN 'BREAK_STILL_OPEN'
      WHEN k.resolution <> 'WRITTEN_OFF' OR k.resolution IS NULL THEN NULL
      WHEN coalesce(g.written_off, CAST(0 AS DECIMAL(38,4))) > k.residual_amount + p.tolerance THEN 'WRITTEN_OFF_DIFFERS'
      WHEN coalesce(g.written_off, CAST(0 AS DECIMAL(38,4))) < k.residual_amount - p.tolerance THEN 'WRITTEN_OFF_DIFFERS'
    END AS reason
  FROM residuals k
  JOIN answers a ON a.break_id = k.break_id
  LEFT JOIN given g ON g.break_id = k.break_id AND g.currency = k.currency
  CROSS JOIN param p
),
found AS (
  SELECT
    concat_ws('/', 'ADJUSTMENT', adjustment_id) AS break_key,
    answers_id AS reference,
    CAST(residual_amount AS DECIMAL(38,4)) AS expected_amount,
    CAST(CASE WHEN residual_amount IS NOT NULL THEN coalesce(debits, CAST(0 AS DECIMAL(38,4))) END AS DECIMAL(38,4)) AS actual_amount,
    currency,
    business_date,
    occurred_at AS first_seen_at,
    due_from,
    reason
  FROM judged
  WHERE reason IS NOT NULL
  UNION ALL
  SELECT
    concat_ws('/', 'BREAK', break_id) AS break_key,
    adjustment_id AS reference,
    CAST(residual_amount AS DECIMAL(38,4)) AS expected_amount,
    CAST(CASE WHEN residual_amount IS NOT NULL THEN coalesce(debits, CAST(0 AS DECIMAL(38,4))) END AS DECIMAL(38,4)) AS actual_amount,
    currency,
    business_date,
    occurred_at AS first_seen_at,
    due_from,
    reason
  FROM closures
  WHERE reason IS NOT NULL
)
SELECT
  'R20' AS scenario,
  f.break_key,
  p.severity,
  CAST(NULL AS VARCHAR) AS order_id,
  f.reference,
  f.expected_amount,
  f.actual_amount,
  CAST(f.actual_amount - f.expected_amount AS DECIMAL(38,4)) AS difference,
  f.currency,
  f.business_date,
  f.first_seen_at,
  f.reason
FROM found f
CROSS JOIN param p
WHERE f.due_from < p.due_before
ORDER BY break_key NULLS LAST;
