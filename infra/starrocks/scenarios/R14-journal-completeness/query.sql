-- R14 Each fact of money has exactly one entry in the books.
-- And each entry refers to a fact. Sides: facts that a posting rule books; journal entries that refer to them.
-- Key: reference_kind/reference_id.
-- Posting rules (signed: debit positive, credit negative):
--   PAYMENT, id payment_id, each payment with a capture:
--     1200-receivables +captured, 4000-revenue -captured;
--   SETTLEMENT_LINE, id provider/batch_id/line_no, each line of kind CAPTURE:
--     1100-provider-clearing +net, 5100-payment-fees +fee, 1200-receivables -gross.
-- Break, the first that applies, one per key:
--   ENTRY_MISSING     no entry refers to the fact;
--   ENTRY_DOUBLED     more than one entry does;
--   UNBALANCED        debits and credits of the entry differ in some currency;
--   WRONG_CURRENCY    a posting is in another currency than the fact;
--   WRONG_ACCOUNT     an account outside the rule is booked, or one of the rule is not;
--   WRONG_AMOUNT      the accounts are right, an amount differs by more than the tolerance.
-- And with the entry id as key:
--   ENTRY_REFERS_TO_NOTHING  what the entry refers to is unknown, or is a payment without a capture.
-- Entries that refer to anything else that the tables know (an order, a batch, a line of another kind, a refund, a chargeback, a payout, a
-- bank entry, a right, another entry, an adjustment) have no rule yet: they must refer to something and balance.
-- Due: captured_at of the payment, occurred_at of the line (of the entry, where that is the key) is before due_before; at
-- due_before it is pending.
-- Amounts: expected is captured or gross, actual the debits booked in that currency; where an account is wrong the difference
-- may well be zero. Reference: the first entry id, null where the entry is missing.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R14'
),
capture_lines AS (
  SELECT
    concat_ws('/', provider, batch_id, CAST(line_no AS VARCHAR)) AS reference_id,
    merchant_reference,
    gross_amount,
    fee_amount,
    net_amount,
    currency,
    business_date,
    occurred_at
  FROM settlement_lines
  WHERE kind = 'CAPTURE'
),
facts AS (
  SELECT
    'PAYMENT' AS reference_kind,
    payment_id AS reference_id,
    order_id,
    captured_amount AS amount,
    currency,
    business_date,
    occurred_at,
    coalesce(captured_at, occurred_at) AS due_from
  FROM payments
  WHERE capture_count > 0
  UNION ALL
  SELECT
    'SETTLEMENT_LINE' AS reference_kind,
    reference_id,
    merchant_reference AS order_id,
    gross_amount AS amount,
    currency,
    business_date,
    occurred_at,
    occurred_at AS due_from
  FROM capture_lines
),
posting_rules AS (
  SELECT 'PAYMENT' AS reference_kind, payment_id AS reference_id, '1200-receivables' AS ledger_account, currency,
    captured_amount AS amount
  FROM payments
  WHERE capture_count > 0
  UNION ALL
  SELECT 'PAYMENT' AS reference_kind, payment_id AS reference_id, '4000-revenue' AS ledger_account, currency,
    -captured_amount AS amount
  FROM payments
  WHERE capture_count > 0
  UNION ALL
  SELECT 'SETTLEMENT_LINE' AS reference_kind, reference_id, '1100-provider-clearing' AS ledger_account, currency,
    net_amount AS amount
  FROM capture_lines
  UNION ALL
  SELECT 'SETTLEMENT_LINE' AS reference_kind, reference_id, '5100-payment-fees' AS ledger_account, currency,
    fee_amount AS amount
  FROM capture_lines
  UNION ALL
  SELECT 'SETTLEMENT_LINE' AS reference_kind, reference_id, '1200-receivables' AS ledger_account, currency,
    -gross_amount AS amount
  FROM capture_lines
),
entries AS (
  SELECT
    reference_kind,
    reference_id,
    count(*) AS entry_count,
    min(entry_id) AS entry_id,
    min(occurred_at) AS occurred_at
  FROM journal_entries
  GROUP BY reference_kind, reference_id
),
booked AS (
  SELECT
    reference_kind,
    reference_id,
    ledger_account,
    currency,
    sum(CASE WHEN side = 'DEBIT' THEN amount ELSE -amount END) AS amount,
    sum(CASE WHEN side = 'DEBIT' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS debits
  FROM postings
  GROUP BY reference_kind, reference_id, ledger_account, currency
),
debited AS (
  SELECT reference_kind, reference_id, currency, sum(debits) AS debits
  FROM booked
  GROUP BY reference_kind, reference_id, currency
),
unbalanced AS (
  SELECT
    entry_id,
    reference_kind,
    reference_id,
    currency,
    sum(CASE WHEN side = 'DEBIT' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS debits,
    sum(CASE WHEN side = 'DEBIT' THEN CAST(0 AS DECIMAL(18,4)) ELSE amount END) AS credits
  FROM postings
  GROUP BY entry_id, reference_kind, reference_id, currency
  HAVING sum(CASE WHEN side = 'DEBIT' THEN amount ELSE -amount END) <> 0
),
unbalanced_references AS (
  SELECT reference_kind, reference_id, count(*) AS entry_count
  FROM unbalanced
  GROUP BY reference_kind, reference_id
),
deviations AS (
  SELECT
    coalesce(r.reference_kind, b.reference_kind) AS reference_kind,
    coalesce(r.reference_id, b.reference_id) AS reference_id,
    coalesce(r.currency, b.currency) AS currency,
    CASE WHEN r.amount IS NULL OR b.amount IS NULL THEN 1 ELSE 0 END AS wrong_account
  FROM posting_rules r
  FULL OUTER JOIN booked b
    ON b.reference_kind = r.reference_kind
    AND b.reference_id = r.reference_id
    AND b.ledger_account = r.ledger_account
    AND b.currency = r.currency
  CROSS JOIN param p
  WHERE coalesce(b.amount, CAST(0 AS DECIMAL(38,4))) > coalesce(r.amount, CAST(0 AS DECIMAL(38,4))) + p.tolerance
    OR coalesce(b.amount, CAST(0 AS DECIMAL(38,4))) < coalesce(r.amount, CAST(0 AS DECIMAL(38,4))) - p.tolerance
),
deviating AS (
  SELECT
    f.reference_kind,
    f.reference_id,
    max(CASE WHEN d.currency <> f.currency THEN 1 ELSE 0 END) AS wrong_currency,
    max(d.wrong_account) AS wrong_account
  FROM facts f
  JOIN deviations d ON d.reference_kind = f.reference_kind AND d.reference_id = f.reference_id
  GROUP BY f.reference_kind, f.reference_id
),
judged AS (
  SELECT
    concat_ws('/', f.reference_kind, f.reference_id) AS break_key,
    f.order_id,
    e.entry_id AS reference,
    f.amount AS expected_amount,
    b.debits AS actual_amount,
    f.currency,
    f.business_date,
    CASE WHEN e.occurred_at < f.occurred_at THEN e.occurred_at ELSE f.occurred_at END AS first_seen_at,
    f.due_from,
    CASE
      WHEN e.entry_id IS NULL THEN 'ENTRY_MISSING'
      WHEN e.entry_count > 1 THEN 'ENTRY_DOUBLED'
      WHEN u.entry_count IS NOT NULL THEN 'UNBALANCED'
      WHEN d.wrong_currency = 1 THEN 'WRONG_CURRENCY'
      WHEN d.wrong_account = 1 THEN 'WRONG_ACCOUNT'
      WHEN d.wrong_account = 0 THEN 'WRONG_AMOUNT'
    END AS reason
  FROM facts f
  LEFT JOIN entries e ON e.reference_kind = f.reference_kind AND e.reference_id = f.reference_id
  LEFT JOIN debited b
    ON b.reference_kind = f.reference_kind AND b.reference_id = f.reference_id AND b.currency = f.currency
  LEFT JOIN unbalanced_references u ON u.reference_kind = f.reference_kind AND u.reference_id = f.reference_id
  LEFT JOIN deviating d ON d.reference_kind = f.reference_kind AND d.reference_id = f.reference_id
),
referable AS (
  SELECT reference_kind, reference_id, 1 AS has_rule
  FROM facts
  UNION ALL
  SELECT
    'SETTLEMENT_LINE' AS reference_kind,
    concat_ws('/', provider, batch_id, CAST(line_no AS VARCHAR)) AS reference_id,
    0 AS has_rule
  FROM settlement_lines
  WHERE kind <> 'CAPTURE'
  UNION ALL
  SELECT 'ORDER' AS reference_kind, order_id AS reference_id, 0 AS has_rule
  FROM orders
  UNION ALL
  SELECT 'SETTLEMENT_BATCH' AS reference_kind, concat_ws('/', provider, batch_id) AS reference_id, 0 AS has_rule
  FROM settlement_batches
  UNION ALL
  SELECT 'REFUND' AS reference_kind, refund_id AS reference_id, 0 AS has_rule
  FROM refunds
  UNION ALL
  SELECT DISTINCT 'CHARGEBACK' AS reference_kind, chargeback_id AS reference_id, 0 AS has_rule
  FROM chargebacks
  UNION ALL
  SELECT 'PAYOUT' AS reference_kind, concat_ws('/', provider, payout_id) AS reference_id, 0 AS has_rule
  FROM payouts
  UNION ALL
  SELECT 'BANK_ENTRY' AS reference_kind, concat_ws(' ', bank_account, statement_id, entry_reference) AS reference_id,
    0 AS has_rule
  FROM bank_entries
  UNION ALL
  SELECT 'ENTITLEMENT' AS reference_kind, grant_id AS reference_id, 0 AS has_rule
  FROM entitlements
  UNION ALL
  SELECT 'JOURNAL_ENTRY' AS reference_kind, entry_id AS reference_id, 0 AS has_rule
  FROM journal_entries
  UNION ALL
  SELECT 'ADJUSTMENT' AS reference_kind, adjustment_id AS reference_id, 0 AS has_rule
  FROM adjustments
),
entry_totals AS (
  SELECT
    entry_id,
    CASE WHEN min(currency) = max(currency) THEN max(currency) END AS currency
  FROM postings
  GROUP BY entry_id
),
entry_debits AS (
  SELECT entry_id, currency, sum(CASE WHEN side = 'DEBIT' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS debits
  FROM postings
  GROUP BY entry_id, currency
),
ruleless AS (
  SELECT
    j.entry_id,
    CASE WHEN j.reference_kind = 'ORDER' THEN j.reference_id END AS order_id,
    u.credits AS expected_amount,
    coalesce(u.debits, d.debits) AS actual_amount,
    coalesce(u.currency, t.currency) AS currency,
    j.business_date,
    j.occurred_at,
    CASE WHEN r.reference_id IS NULL THEN 'ENTRY_REFERS_TO_NOTHING' WHEN u.entry_id IS NOT NULL THEN 'UNBALANCED' END AS reason
  FROM journal_entries j
  LEFT JOIN referable r ON r.reference_kind = j.reference_kind AND r.reference_id = j.reference_id
  LEFT JOIN (
    SELECT entry_id, currency, debits, credits, row_number() OVER (PARTITION BY entry_id ORDER BY currency) AS nth
    FROM unbalanced
  ) u ON u.entry_id = j.entry_id AND u.nth = 1
  LEFT JOIN entry_totals t ON t.entry_id = j.entry_id
  LEFT JOIN entry_debits d ON d.entry_id = t.entry_id AND d.currency = t.currency
  WHERE coalesce(r.has_rule, 0) = 0
),
found AS (
  SELECT
    break_key,
    order_id,
    reference,
    CAST(expected_amount AS DECIMAL(38,4)) AS expected_amount,
    CAST(actual_amount AS DECIMAL(38,4)) AS actual_amount,
    currency,
    business_date,
    first_seen_at,
    due_from,
    reason
  FROM judged
  WHERE reason IS NOT NULL
  UNION ALL
  SELECT
    entry_id AS break_key,
    order_id,
    entry_id AS reference,
    CAST(CASE WHEN reason = 'UNBALANCED' THEN expected_amount END AS DECIMAL(38,4)) AS expected_amount,
    CAST(actual_amount AS DECIMAL(38,4)) AS actual_amount,
    currency,
    business_date,
    occurred_at AS first_seen_at,
    occurred_at AS due_from,
    reason
  FROM ruleless
  WHERE reason IS NOT NULL
)
SELECT
  'R14' AS scenario,
  f.break_key,
  p.severity,
  f.order_id,
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
