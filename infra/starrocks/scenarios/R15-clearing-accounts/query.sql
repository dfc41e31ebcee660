-- R15 Clearing accounts return to zero.
-- Sides: what the facts say is still open; what is left on the clearing account. Three accounts are watched, each by its item:
--   1200-receivables        by payment: captures, refunds and disputes against their settlement lines;
--   1100-provider-clearing  by payout: the net of the lines of its batches against the payout;
--   1150-cash-in-transit    by payout: the payout against the bank entries that carry its end-to-end id.
-- Key: account/payment_id, account/provider/payout_id, or trial-balance/currency.
-- An item is final when its facts leave nothing open in any currency. Before that it says nothing here: what is not settled, not
-- paid out or not credited is named where facts are compared with facts.
-- Break, past due, one per key:
--   RECEIVABLE_NOT_ZERO         the payment is final and 1200-receivables has a balance for it;
--   PROVIDER_CLEARING_NOT_ZERO  the payout is final and 1100-provider-clearing has a balance for it;
--   CASH_IN_TRANSIT_NOT_ZERO    the credit has come and 1150-cash-in-transit has a balance for the payout;
--   BOOKS_OUT_OF_BALANCE        debits and credits of all entries differ in a currency.
-- An entry belongs to the item that it refers to. A reversal belongs to what the entry that it takes back refers to, an adjustment to
-- what its entry or its break is about, so that an original and its reversal meet; an entry that came too late for its sealed
-- period counts as the supplement that replaces it. Two payments with one provider transaction
-- cannot be told apart by their lines, so they have no item here. Payouts that share batches are one item, under the first of them.
-- Due: the item's last fact (for the balance of the books: the last entry out of balance) is before due_before; at due_before it is
-- pending.
-- Amounts: expected is zero, actual the balance, debit positive; null where several currencies are left. For BOOKS_OUT_OF_BALANCE
-- credits and debits of the entries out of balance. Reference: the first entry id.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R15'
),
claims AS (
  SELECT
    provider,
    merchant_account,
    provider_transaction_id,
    min(payment_id) AS payment_id
  FROM payments
  WHERE provider_transaction_id IS NOT NULL
  GROUP BY provider, merchant_account, provider_transaction_id
  HAVING count(*) = 1
),
payment_lines AS (
  SELECT
    concat_ws('/', l.provider, l.batch_id, CAST(l.line_no AS VARCHAR)) AS line_id,
    c.payment_id,
    l.gross_amount,
    l.currency,
    l.business_date,
    l.occurred_at
  FROM settlement_lines l
  JOIN claims c
    ON c.provider = l.provider
    AND c.merchant_account = l.merchant_account
    AND c.provider_transaction_id = l.provider_transaction_id
  WHERE l.kind <> 'FEE'
),
disputes AS (
  SELECT chargeback_id, min(payment_id) AS payment_id
  FROM chargebacks
  GROUP BY chargeback_id
  HAVING count(*) = 1
),
batch_heads AS (
  SELECT provider, batch_id, min(payout_id) AS payout_id
  FROM payout_batches
  GROUP BY provider, batch_id
),
payout_groups AS (
  SELECT p.provider, p.payout_id, coalesce(min(h.payout_id), p.payout_id) AS head_id
  FROM payouts p
  LEFT JOIN payout_batches b ON b.provider = p.provider AND b.payout_id = p.payout_id
  LEFT JOIN batch_heads h ON h.provider = b.provider AND h.batch_id = b.batch_id
  GROUP BY p.provider, p.payout_id
),
batch_groups AS (
  SELECT
    b.provider,
    b.batch_id,
    min(g.head_id) AS head_id,
    CASE WHEN min(g.head_id) = max(g.head_id) THEN 0 ELSE 1 END AS is_torn
  FROM payout_batches b
  JOIN payout_groups g ON g.provider = b.provider AND g.payout_id = b.payout_id
  GROUP BY b.provider, b.batch_id
),
payout_lines AS (
  SELECT
    concat_ws('/', l.provider, l.batch_id, CAST(l.line_no AS VARCHAR)) AS line_id,
    concat_ws('/', l.provider, g.head_id) AS item,
    g.is_torn,
    l.net_amount,
    l.currency,
    l.business_date,
    l.occurred_at
  FROM settlement_lines l
  JOIN batch_groups g ON g.provider = l.provider AND g.batch_id = l.batch_id
),
transfers AS (
  SELECT
    concat_ws('/', provider, payout_id) AS payout_key,
    min(concat_ws('/', provider, payout_id)) OVER (PARTITION BY coalesce(end_to_end_id, payout_id)) AS item,
    coalesce(end_to_end_id, payout_id) AS end_to_end_id,
    amount,
    currency,
    business_date,
    occurred_at
  FROM payouts
),
transfer_heads AS (
  SELECT end_to_end_id, min(item) AS item
  FROM transfers
  GROUP BY end_to_end_id
),
credits AS (
  SELECT
    concat_ws(' ', e.bank_account, e.statement_id, e.entry_reference) AS entry_key,
    h.item,
    CASE WHEN e.credit_debit_indicator = 'CRDT' THEN e.amount ELSE -e.amount END AS amount,
    e.currency,
    e.business_date,
    e.occurred_at
  FROM bank_entries e
  JOIN transfer_heads h ON h.end_to_end_id = e.end_to_end_id
),
movements AS (
  SELECT '1200-receivables' AS ledger_account, payment_id AS item, order_id, currency, captured_amount AS amount, 0 AS is_torn,
    business_date, occurred_at, coalesce(captured_at, occurred_at) AS moved_at
  FROM payments
  WHERE capture_count > 0
  UNION ALL
  SELECT '1200-receivables' AS ledger_account, payment_id AS item, order_id, currency, -refunded_amount AS amount, 0 AS is_torn,
    business_date, occurred_at, coalesce(refunded_at, occurred_at) AS moved_at
  FROM refunds
  WHERE refund_count > 0 AND payment_id IS NOT NULL
  UNION ALL
  SELECT '1200-receivables' AS ledger_account, payment_id AS item, order_id, currency,
    CASE WHEN status = 'OPEN' THEN -coalesce(amount, CAST(0 AS DECIMAL(18,4))) ELSE CAST(0 AS DECIMAL(18,4)) END AS amount,
    0 AS is_torn, business_date, occurred_at,
    CASE WHEN status = 'OPEN' THEN coalesce(second_opened_at, opened_at, occurred_at) ELSE coalesce(reversed_at, occurred_at) END
      AS moved_at
  FROM chargebacks
  UNION ALL
  SELECT '1200-receivables' AS ledger_account, payment_id AS item, CAST(NULL AS VARCHAR) AS order_id, currency,
    -gross_amount AS amount, 0 AS is_torn, business_date, occurred_at, occurred_at AS moved_at
  FROM payment_lines
  UNION ALL
  SELECT '1100-provider-clearing' AS ledger_account, item, CAST(NULL AS VARCHAR) AS order_id, currency, net_amount AS amount,
    is_torn, business_date, occurred_at, occurred_at AS moved_at
  FROM payout_lines
  UNION ALL
  SELECT '1100-provider-clearing' AS ledger_account, concat_ws('/', p.provider, g.head_id) AS item,
    CAST(NULL AS VARCHAR) AS order_id, p.currency, -p.amount AS amount, 0 AS is_torn, p.business_date, p.occurred_at,
    p.occurred_at AS moved_at
  FROM payouts p
  JOIN payout_groups g ON g.provider = p.provider AND g.payout_id = p.payout_id
  UNION ALL
  SELECT '1150-cash-in-transit' AS ledger_account, item, CAST(NULL AS VARCHAR) AS order_id, currency, amount, 0 AS is_torn,
    business_date, occurred_at, occurred_at AS moved_at
  FROM transfers
  UNION ALL
  SELECT '1150-cash-in-transit' AS ledger_account, item, CAST(NULL AS VARCHAR) AS order_id, currency, -amount AS amount,
    0 AS is_torn, business_date, occurred_at, occurred_at AS moved_at
  FROM credits
),
open_by_currency AS (
  SELECT
    ledger_account,
    item,
    currency,
    sum(amount) AS amount,
    max(is_torn) AS is_torn,
    max(order_id) AS order_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(moved_at) AS last_moved_at
  FROM movements
  GROUP BY ledger_account, item, currency
),
final_items AS (
  SELECT
    ledger_account,
    item,
    max(order_id) AS order_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(last_moved_at) AS last_moved_at
  FROM open_by_currency
  GROUP BY ledger_account, item
  HAVING min(amount) = 0 AND max(amount) = 0 AND max(is_torn) = 0
),
members AS (
  SELECT '1200-receivables' AS ledger_account, concat_ws('/', 'PAYMENT', payment_id) AS subject, payment_id AS item
  FROM payments
  UNION ALL
  SELECT '1200-receivables' AS ledger_account, concat_ws('/', 'REFUND', refund_id) AS subject, payment_id AS item
  FROM refunds
  WHERE payment_id IS NOT NULL
  UNION ALL
  SELECT '1200-receivables' AS ledger_account, concat_ws('/', 'CHARGEBACK', chargeback_id) AS subject, payment_id AS item
  FROM disputes
  UNION ALL
  SELECT '1200-receivables' AS ledger_account, concat_ws('/', 'SETTLEMENT_LINE', line_id) AS subject, payment_id AS item
  FROM payment_lines
  UNION ALL
  SELECT '1200-receivables' AS ledger_account, concat_ws('/', provider, merchant_account, provider_transaction_id) AS subject,
    payment_id AS item
  FROM claims
  UNION ALL
  SELECT '1100-provider-clearing' AS ledger_account, concat_ws('/', 'SETTLEMENT_LINE', line_id) AS subject, item
  FROM payout_lines
  UNION ALL
  SELECT '1100-provider-clearing' AS ledger_account, concat_ws('/', 'SETTLEMENT_BATCH', provider, batch_id) AS subject,
    concat_ws('/', provider, head_id) AS item
  FROM batch_groups
  UNION ALL
  SELECT '1100-provider-clearing' AS ledger_account, concat_ws('/', 'PAYOUT', provider, payout_id) AS subject,
    concat_ws('/', provider, head_id) AS item
  FROM payout_groups
  UNION ALL
  SELECT '1150-cash-in-transit' AS ledger_account, concat_ws('/', 'PAYOUT', payout_key) AS subject, item
  FROM transfers
  UNION ALL
  SELECT '1150-cash-in-transit' AS ledger_account, concat_ws('/', 'BANK_ENTRY', entry_key) AS subject, item
  FROM credits
  UNION ALL
  SELECT ledger_account, concat_ws('/', ledger_account, item) AS subject, item
  FROM final_items
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
    p.ledger_account,
    p.currency,
    sum(CASE WHEN p.side = 'DEBIT' THEN p.amount ELSE -p.amount END) AS amount,
    min(p.entry_id) AS entry_id
  FROM postings p
  LEFT JOIN superseded s ON s.entry_id = p.entry_id
  WHERE s.entry_id IS NULL AND p.ledger_account IN ('1100-provider-clearing', '1150-cash-in-transit', '1200-receivables')
  GROUP BY p.reference_kind, p.reference_id, p.ledger_account, p.currency
),
pointed AS (
  SELECT
    b.reference_kind,
    b.reference_id,
    b.ledger_account,
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
    p.ledger_account,
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
balances AS (
  SELECT m.ledger_account, m.item, t.currency, sum(t.amount) AS amount, min(t.entry_id) AS entry_id
  FROM traced t
  JOIN members m ON m.ledger_account = t.ledger_account AND m.subject = t.subject
  GROUP BY m.ledger_account, m.item, t.currency
),
left_over AS (
  SELECT
    b.ledger_account,
    b.item,
    CASE WHEN count(*) = 1 THEN max(b.amount) END AS amount,
    CASE WHEN count(*) = 1 THEN max(b.currency) END AS currency,
    min(b.entry_id) AS entry_id
  FROM balances b
  CROSS JOIN param p
  WHERE b.amount > p.tolerance OR b.amount < -p.tolerance
  GROUP BY b.ledger_account, b.item
),
entry_sums AS (
  SELECT
    entry_id,
    currency,
    sum(CASE WHEN side = 'DEBIT' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS debits,
    sum(CASE WHEN side = 'CREDIT' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS credits,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at
  FROM postings
  GROUP BY entry_id, currency
),
trial_balance AS (
  SELECT
    currency,
    sum(credits) AS credits,
    sum(debits) AS debits,
    min(entry_id) AS entry_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(occurred_at) AS last_occurred_at
  FROM entry_sums
  WHERE debits <> credits
  GROUP BY currency
),
found AS (
  SELECT
    concat_ws('/', l.ledger_account, l.item) AS break_key,
    f.order_id,
    l.entry_id AS reference,
    CASE WHEN l.currency IS NOT NULL THEN CAST(0 AS DECIMAL(38,4)) END AS expected_amount,
    CAST(l.amount AS DECIMAL(38,4)) AS actual_amount,
    l.currency,
    f.business_date,
    f.occurred_at AS first_seen_at,
    f.last_moved_at AS due_from,
    CASE
      WHEN l.ledger_account = '1200-receivables' THEN 'RECEIVABLE_NOT_ZERO'
      WHEN l.ledger_account = '1100-provider-clearing' THEN 'PROVIDER_CLEARING_NOT_ZERO'
      ELSE 'CASH_IN_TRANSIT_NOT_ZERO'
    END AS reason
  FROM left_over l
  JOIN final_items f ON f.ledger_account = l.ledger_account AND f.item = l.item
  UNION ALL
  SELECT
    concat_ws('/', 'trial-balance', t.currency) AS break_key,
    CAST(NULL AS VARCHAR) AS order_id,
    t.entry_id AS reference,
    CAST(t.credits AS DECIMAL(38,4)) AS expected_amount,
    CAST(t.debits AS DECIMAL(38,4)) AS actual_amount,
    t.currency,
    t.business_date,
    t.occurred_at AS first_seen_at,
    t.last_occurred_at AS due_from,
    'BOOKS_OUT_OF_BALANCE' AS reason
  FROM trial_balance t
  CROSS JOIN param p
  WHERE t.debits > t.credits + p.tolerance OR t.debits < t.credits - p.tolerance
)
SELECT
  'R15' AS scenario,
  f.break_key,
  p.severity,
  f.order_id,
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
