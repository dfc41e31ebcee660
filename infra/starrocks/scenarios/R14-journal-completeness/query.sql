-- R14 Each fact of money has exactly one entry in the books.
-- And each entry refers to a fact. Sides: facts that a posting rule books; journal entries that refer to them.
-- Key: reference_kind/reference_id.
-- Posting rules (signed: debit positive, credit negative; what is zero is not posted, and a fact of nothing needs no entry):
--   PAYMENT, id payment_id, each payment with a capture:
--     1200-receivables +captured, 2400-deferred-revenue -captured;
--   ENTITLEMENT, id grant_id, each grant of a known order item, with its quantity at the unit price:
--     2400-deferred-revenue +value, 4000-revenue -value;
--   REFUND, id refund_id, each refund done:
--     4000-revenue +refunded, 1200-receivables -refunded;
--   CHARGEBACK, id chargeback_id, an entry for each stage that takes money and one for its return, which together leave what is away:
--     5300-chargeback-losses +away, 1200-receivables -away;
--   SETTLEMENT_LINE, id provider/batch_id/line_no:
--     1100-provider-clearing +net, 5100-payment-fees +fee, 1300-provider-reserve +reserve, 1200-receivables -gross; of the kind FEE, which
--     settles no receivable, the gross belongs to 5100-payment-fees;
--   PAYOUT, id provider/payout_id:
--     1150-cash-in-transit +amount, 1100-provider-clearing -amount;
--   BANK_ENTRY, id bank_account statement_id entry_reference, a debit negative:
--     1000-bank +amount, and where a payout explains it (see R09) 1150-cash-in-transit -amount, else 2900-suspense -amount or any account but
--     1150-cash-in-transit that people found for it (see R10).
-- Break, the first that applies, one per key:
--   ENTRY_MISSING     no entry refers to the fact, or fewer than a chargeback has stages and returns;
--   ENTRY_DOUBLED     more than one entry does, except for chargebacks, where the sum tells;
--   UNBALANCED        debits and credits of the entries differ in some currency;
--   WRONG_CURRENCY    a posting is in another currency than the fact;
--   WRONG_ACCOUNT     an account outside the rule is booked, or one of the rule is not;
--   WRONG_AMOUNT      the accounts are right, an amount differs by more than the tolerance.
-- And with the entry id as key:
--   ENTRY_REFERS_TO_NOTHING  what the entry refers to is unknown, or has nothing to book: a payment without a capture, a refund not done.
-- An entry and its reversal of the same reference cancel, and a reversal of the reversal restores it. Entries that refer to another entry,
-- and approved adjustments that answer an entry or a break of this scenario, belong to what that entry refers to or that break is about:
-- they are no entry of their own, but their postings count, and once there is one only the sums decide. A supplement for what came too late
-- for its sealed period repeats the entry it answers, and does not count beside it.
-- Entries that refer to anything else that the tables know (an order, a batch, a right of an unknown item, a chargeback of an unknown
-- amount) have no rule: they must refer to something and balance. Entries of one such reference that leave nothing are no break.
-- Due: captured_at, granted_at, refunded_at, the last time of the chargeback, occurred_at of the line, the payout, the bank entry (of the
-- entry, where that is the key) is before due_before; at due_before it is pending.
-- Amounts: the debits by the rule and as booked in that currency, each account netted; where an account is wrong the difference may well
-- be zero. Reference: the first entry id, null where there is none.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R14'
),
bank AS (
  SELECT concat_ws(' ', bank_account, statement_id, entry_reference) AS bank_entry_id,
    CASE WHEN end_to_end_id <> 'NOTPROVIDED' THEN end_to_end_id END AS end_to_end_id,
    CASE WHEN credit_debit_indicator = 'CRDT' THEN amount ELSE -amount END AS amount, currency, value_date, business_date, occurred_at
  FROM bank_entries
),
sent AS (
  SELECT concat_ws('/', provider, payout_id) AS payout_key,
    CASE WHEN end_to_end_id <> 'NOTPROVIDED' THEN end_to_end_id END AS end_to_end_id, amount, currency, value_date
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
facts AS (
  SELECT 'PAYMENT' AS reference_kind, payment_id AS reference_id, order_id, currency, 1 AS entry_count, business_date, occurred_at,
    coalesce(captured_at, occurred_at) AS due_from, '1200-receivables' AS debit_account, '2400-deferred-revenue' AS credit_account,
    CAST(captured_amount AS DECIMAL(38,4)) AS amount
  FROM payments
  WHERE capture_count > 0
  UNION ALL
  SELECT 'ENTITLEMENT' AS reference_kind, g.grant_id AS reference_id, g.order_id, i.currency, 1 AS entry_count, g.business_date,
    g.occurred_at, coalesce(g.granted_at, g.occurred_at) AS due_from, '2400-deferred-revenue' AS debit_account,
    '4000-revenue' AS credit_account, CAST(i.unit_price * g.quantity AS DECIMAL(38,4)) AS amount
  FROM entitlements g
  JOIN order_items i ON i.order_id = g.order_id AND i.item_id = g.item_id
  WHERE g.quantity IS NOT NULL
  UNION ALL
  SELECT 'REFUND' AS reference_kind, refund_id AS reference_id, order_id, currency, 1 AS entry_count, business_date, occurred_at,
    coalesce(refunded_at, occurred_at) AS due_from, '4000-revenue' AS debit_account, '1200-receivables' AS credit_account,
    CAST(refunded_amount AS DECIMAL(38,4)) AS amount
  FROM refunds
  WHERE refund_count > 0
  UNION ALL
  SELECT 'CHARGEBACK' AS reference_kind, chargeback_id AS reference_id, min(order_id) AS order_id,
    CASE WHEN min(currency) = max(currency) THEN min(currency) END AS currency,
    sum(CASE WHEN opened_at IS NOT NULL AND second_opened_at IS NOT NULL THEN 2 ELSE 1 END
      + CASE WHEN status = 'OPEN' THEN 0 ELSE 1 END) AS entry_count,
    min(business_date) AS business_date, min(occurred_at) AS occurred_at,
    max(CASE WHEN status = 'OPEN' THEN coalesce(second_opened_at, opened_at, occurred_at) ELSE reversed_at END) AS due_from,
    '5300-chargeback-losses' AS debit_account, '1200-receivables' AS credit_account, CAST(NULL AS DECIMAL(38,4)) AS amount
  FROM chargebacks
  WHERE amount IS NOT NULL
  GROUP BY chargeback_id
  UNION ALL
  SELECT 'SETTLEMENT_LINE' AS reference_kind, concat_ws('/', provider, batch_id, CAST(line_no AS VARCHAR)) AS reference_id,
    merchant_reference AS order_id, currency, 1 AS entry_count, business_date, occurred_at, occurred_at AS due_from,
    CAST(NULL AS VARCHAR) AS debit_account, CAST(NULL AS VARCHAR) AS credit_account, CAST(NULL AS DECIMAL(38,4)) AS amount
  FROM settlement_lines
  UNION ALL
  SELECT 'PAYOUT' AS reference_kind, concat_ws('/', provider, payout_id) AS reference_id, CAST(NULL AS VARCHAR) AS order_id, currency,
    1 AS entry_count, business_date, occurred_at, occurred_at AS due_from, '1150-cash-in-transit' AS debit_account,
    '1100-provider-clearing' AS credit_account, CAST(amount AS DECIMAL(38,4)) AS amount
  FROM payouts
  UNION ALL
  SELECT 'BANK_ENTRY' AS reference_kind, b.bank_entry_id AS reference_id, CAST(NULL AS VARCHAR) AS order_id, b.currency, 1 AS entry_count,
    b.business_date, b.occurred_at, b.occurred_at AS due_from, '1000-bank' AS debit_account,
    CASE WHEN r.end_to_end_id IS NULL AND m.payout_key IS NULL THEN '2900-suspense' ELSE '1150-cash-in-transit' END AS credit_account,
    CAST(b.amount AS DECIMAL(38,4)) AS amount
  FROM bank b
  LEFT JOIN referenced r ON r.end_to_end_id = b.end_to_end_id
  LEFT JOIN same_amount m ON m.bank_entry_id = b.bank_entry_id
),
legs AS (
  SELECT reference_kind, reference_id, debit_account AS ledger_account, currency, amount
  FROM facts
  WHERE amount IS NOT NULL
  UNION ALL
  SELECT reference_kind, reference_id, credit_account AS ledger_account, currency, -amount AS amount
  FROM facts
  WHERE amount IS NOT NULL
  UNION ALL
  SELECT 'CHARGEBACK' AS reference_kind, c.chargeback_id AS reference_id, a.ledger_account, c.currency,
    CASE
      WHEN c.status <> 'OPEN' AND (c.reversed_amount IS NULL OR c.reversed_amount > c.amount) THEN CAST(0 AS DECIMAL(18,4))
      WHEN c.status <> 'OPEN' THEN (c.amount - c.reversed_amount) * a.direction
      ELSE c.amount * a.direction
    END AS amount
  FROM chargebacks c
  CROSS JOIN (
    SELECT '5300-chargeback-losses' AS ledger_account, 1 AS direction
    UNION ALL
    SELECT '1200-receivables' AS ledger_account, -1 AS direction
  ) a
  WHERE c.amount IS NOT NULL
  UNION ALL
  SELECT 'SETTLEMENT_LINE' AS reference_kind, concat_ws('/', l.provider, l.batch_id, CAST(l.line_no AS VARCHAR)) AS reference_id,
    a.ledger_account, l.currency,
    CASE
      WHEN a.ledger_account = '1100-provider-clearing' THEN l.net_amount
      WHEN a.ledger_account = '1300-provider-reserve' THEN coalesce(l.reserve_amount, CAST(0 AS DECIMAL(18,4)))
      WHEN a.ledger_account = '5100-payment-fees' AND l.kind = 'FEE' THEN l.fee_amount - l.gross_amount
      WHEN a.ledger_account = '5100-payment-fees' THEN l.fee_amount
      WHEN l.kind = 'FEE' THEN CAST(0 AS DECIMAL(18,4))
      ELSE -l.gross_amount
    END AS amount
  FROM settlement_lines l
  CROSS JOIN (
    SELECT '1100-provider-clearing' AS ledger_account
    UNION ALL
    SELECT '1300-provider-reserve' AS ledger_account
    UNION ALL
    SELECT '5100-payment-fees' AS ledger_account
    UNION ALL
    SELECT '1200-receivables' AS ledger_account
  ) a
),
posting_rules AS (
  SELECT reference_kind, reference_id, ledger_account, currency, sum(amount) AS amount
  FROM legs
  GROUP BY reference_kind, reference_id, ledger_account, currency
  HAVING sum(amount) <> 0
),
rule_totals AS (
  SELECT reference_kind, reference_id, currency,
    sum(CASE WHEN amount > 0 THEN amount ELSE CAST(0 AS DECIMAL(38,4)) END) AS debits
  FROM posting_rules
  GROUP BY reference_kind, reference_id, currency
),
ruled AS (
  SELECT DISTINCT reference_kind, reference_id
  FROM posting_rules
),
directed AS (
  SELECT j.entry_id, j.reference_kind, j.reference_id, j.reversed_entry_id, r.break_key,
    coalesce(
      CASE WHEN j.reference_kind = 'JOURNAL_ENTRY' THEN j.reference_id END,
      CASE WHEN a.answers_kind = 'JOURNAL_ENTRY' THEN a.answers_id END,
      r.break_key) AS target_id
  FROM journal_entries j
  LEFT JOIN adjustments a
    ON j.reference_kind = 'ADJUSTMENT' AND a.adjustment_id = j.reference_id AND a.entry_id = j.entry_id AND a.status = 'APPROVED'
    AND a.late_period IS NULL
  LEFT JOIN recon_break r ON a.answers_kind = 'BREAK' AND r.break_id = a.answers_id AND r.scenario = 'R14'
),
resolved AS (
  SELECT d.entry_id, d.reversed_entry_id,
    coalesce(t2.reference_kind, t1.reference_kind, f.reference_kind, d.reference_kind) AS reference_kind,
    coalesce(t2.reference_id, t1.reference_id, f.reference_id, d.reference_id) AS reference_id,
    CASE WHEN t1.entry_id IS NOT NULL OR f.reference_id IS NOT NULL THEN 1 ELSE 0 END AS is_further
  FROM directed d
  LEFT JOIN directed t1 ON t1.entry_id = d.target_id
  LEFT JOIN directed t2 ON t2.entry_id = t1.target_id
  LEFT JOIN facts f ON concat_ws('/', f.reference_kind, f.reference_id) = d.break_key
),
weighed AS (
  SELECT e.entry_id, e.reference_kind, e.reference_id,
    CASE
      WHEN e.reversed_entry_id IS NULL OR t.entry_id IS NULL THEN 1 - e.is_further
      WHEN t.reversed_entry_id IS NOT NULL THEN 1
      ELSE t.is_further - 1
    END AS weight,
    CASE WHEN e.is_further = 1 AND e.reversed_entry_id IS NULL THEN 1 ELSE 0 END AS is_correction
  FROM resolved e
  LEFT JOIN resolved t
    ON t.entry_id = e.reversed_entry_id AND t.reference_kind = e.reference_kind AND t.reference_id = e.reference_id
),
entries AS (
  SELECT
    w.reference_kind,
    w.reference_id,
    sum(CASE WHEN w.reference_kind = 'CHARGEBACK' THEN 1 ELSE w.weight END) AS entry_count,
    max(w.is_correction) AS is_corrected,
    min(w.entry_id) AS entry_id,
    max(w.entry_id) AS last_entry_id,
    min(j.occurred_at) AS occurred_at
  FROM weighed w
  JOIN journal_entries j ON j.entry_id = w.entry_id
  GROUP BY w.reference_kind, w.reference_id
),
named_postings AS (
  SELECT w.reference_kind, w.reference_id, o.currency,
    CASE WHEN o.side = 'DEBIT' THEN o.amount ELSE -o.amount END AS amount,
    CASE
      WHEN f.credit_account = '2900-suspense' AND o.ledger_account NOT IN ('1000-bank', '1150-cash-in-transit') THEN '2900-suspense'
      ELSE o.ledger_account
    END AS ledger_account
  FROM postings o
  JOIN weighed w ON w.entry_id = o.entry_id
  LEFT JOIN facts f ON f.reference_kind = w.reference_kind AND f.reference_id = w.reference_id
),
booked AS (
  SELECT reference_kind, reference_id, ledger_account, currency, sum(amount) AS amount
  FROM named_postings
  GROUP BY reference_kind, reference_id, ledger_account, currency
),
booked_totals AS (
  SELECT
    reference_kind,
    reference_id,
    currency,
    sum(CASE WHEN amount > 0 THEN amount ELSE CAST(0 AS DECIMAL(38,4)) END) AS debits,
    sum(amount) AS balance,
    max(CASE WHEN amount <> 0 THEN 1 ELSE 0 END) AS is_left
  FROM booked
  GROUP BY reference_kind, reference_id, currency
),
booked_references AS (
  SELECT reference_kind, reference_id, max(is_left) AS is_left,
    max(CASE WHEN balance <> 0 THEN 1 ELSE 0 END) AS is_unbalanced
  FROM booked_totals
  GROUP BY reference_kind, reference_id
),
deviating AS (
  SELECT
    coalesce(r.reference_kind, b.reference_kind) AS reference_kind,
    coalesce(r.reference_id, b.reference_id) AS reference_id,
    max(CASE WHEN coalesce(r.currency, b.currency) <> f.currency THEN 1 ELSE 0 END) AS wrong_currency,
    max(CASE WHEN r.amount IS NULL OR b.amount IS NULL THEN 1 ELSE 0 END) AS wrong_account
  FROM posting_rules r
  FULL OUTER JOIN booked b
    ON b.reference_kind = r.reference_kind
    AND b.reference_id = r.reference_id
    AND b.ledger_account = r.ledger_account
    AND b.currency = r.currency
  JOIN facts f
    ON f.reference_kind = coalesce(r.reference_kind, b.reference_kind)
    AND f.reference_id = coalesce(r.reference_id, b.reference_id)
  CROSS JOIN param p
  WHERE coalesce(b.amount, CAST(0 AS DECIMAL(38,4))) > coalesce(r.amount, CAST(0 AS DECIMAL(38,4))) + p.tolerance
    OR coalesce(b.amount, CAST(0 AS DECIMAL(38,4))) < coalesce(r.amount, CAST(0 AS DECIMAL(38,4))) - p.tolerance
  GROUP BY coalesce(r.reference_kind, b.reference_kind), coalesce(r.reference_id, b.reference_id)
),
judged AS (
  SELECT
    concat_ws('/', f.reference_kind, f.reference_id) AS break_key,
    f.order_id,
    e.entry_id AS reference,
    coalesce(x.debits, CASE WHEN f.currency IS NOT NULL THEN CAST(0 AS DECIMAL(38,4)) END) AS expected_amount,
    b.debits AS actual_amount,
    f.currency,
    f.business_date,
    CASE WHEN e.occurred_at < f.occurred_at THEN e.occurred_at ELSE f.occurred_at END AS first_seen_at,
    f.due_from,
    CASE
      WHEN (r.reference_id IS NOT NULL OR f.reference_kind = 'CHARGEBACK')
        AND coalesce(e.is_corrected, 0) = 0
        AND coalesce(e.entry_count, 0) < f.entry_count
        THEN 'ENTRY_MISSING'
      WHEN e.entry_count > 1 AND e.is_corrected = 0 AND f.reference_kind <> 'CHARGEBACK' THEN 'ENTRY_DOUBLED'
      WHEN u.is_unbalanced = 1 THEN 'UNBALANCED'
      WHEN d.wrong_currency = 1 THEN 'WRONG_CURRENCY'
      WHEN d.wrong_account = 1 THEN 'WRONG_ACCOUNT'
      WHEN d.wrong_account = 0 THEN 'WRONG_AMOUNT'
    END AS reason
  FROM facts f
  LEFT JOIN ruled r ON r.reference_kind = f.reference_kind AND r.reference_id = f.reference_id
  LEFT JOIN rule_totals x ON x.reference_kind = f.reference_kind AND x.reference_id = f.reference_id AND x.currency = f.currency
  LEFT JOIN entries e ON e.reference_kind = f.reference_kind AND e.reference_id = f.reference_id
  LEFT JOIN booked_totals b ON b.reference_kind = f.reference_kind AND b.reference_id = f.reference_id AND b.currency = f.currency
  LEFT JOIN booked_references u ON u.reference_kind = f.reference_kind AND u.reference_id = f.reference_id
  LEFT JOIN deviating d ON d.reference_kind = f.reference_kind AND d.reference_id = f.reference_id
),
referable AS (
  SELECT 'ORDER' AS reference_kind, order_id AS reference_id FROM orders
  UNION ALL
  SELECT 'SETTLEMENT_BATCH' AS reference_kind, concat_ws('/', provider, batch_id) AS reference_id FROM settlement_batches
  UNION ALL
  SELECT DISTINCT 'CHARGEBACK' AS reference_kind, chargeback_id AS reference_id FROM chargebacks
  UNION ALL
  SELECT 'ENTITLEMENT' AS reference_kind, grant_id AS reference_id FROM entitlements
  UNION ALL
  SELECT 'JOURNAL_ENTRY' AS reference_kind, entry_id AS reference_id FROM journal_entries
  UNION ALL
  SELECT 'ADJUSTMENT' AS reference_kind, adjustment_id AS reference_id FROM adjustments
),
entry_sums AS (
  SELECT
    entry_id,
    currency,
    sum(CASE WHEN side = 'DEBIT' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) END) AS debits,
    sum(CASE WHEN side = 'DEBIT' THEN CAST(0 AS DECIMAL(18,4)) ELSE amount END) AS credits
  FROM postings
  GROUP BY entry_id, currency
),
entry_totals AS (
  SELECT entry_id, debits, credits, currency,
    count(*) OVER (PARTITION BY entry_id) AS currency_count,
    row_number() OVER (PARTITION BY entry_id ORDER BY CASE WHEN debits = credits THEN 1 ELSE 0 END, currency) AS nth
  FROM entry_sums
),
ruleless AS (
  SELECT
    j.entry_id,
    CASE WHEN j.reference_kind = 'ORDER' THEN j.reference_id END AS order_id,
    CASE WHEN r.reference_id IS NOT NULL THEN t.credits END AS expected_amount,
    CASE WHEN t.debits <> t.credits OR t.currency_count = 1 THEN t.debits END AS actual_amount,
    CASE WHEN t.debits <> t.credits OR t.currency_count = 1 THEN t.currency END AS currency,
    j.business_date,
    j.occurred_at,
    CASE WHEN r.reference_id IS NULL THEN 'ENTRY_REFERS_TO_NOTHING' WHEN t.debits <> t.credits THEN 'UNBALANCED' END AS reason
  FROM weighed w
  JOIN journal_entries j ON j.entry_id = w.entry_id
  LEFT JOIN facts f ON f.reference_kind = w.reference_kind AND f.reference_id = w.reference_id
  LEFT JOIN referable r ON r.reference_kind = j.reference_kind AND r.reference_id = j.reference_id
  JOIN entries e ON e.reference_kind = w.reference_kind AND e.reference_id = w.reference_id
  LEFT JOIN booked_references b ON b.reference_kind = w.reference_kind AND b.reference_id = w.reference_id
  LEFT JOIN entry_totals t ON t.entry_id = j.entry_id AND t.nth = 1
  WHERE f.reference_id IS NULL AND (coalesce(b.is_left, 1) = 1 OR e.entry_id = e.last_entry_id)
),
found AS (
  SELECT break_key, order_id, reference, expected_amount, actual_amount, currency, business_date, first_seen_at, due_from, reason
  FROM judged
  WHERE reason IS NOT NULL
  UNION ALL
  SELECT entry_id AS break_key, order_id, entry_id AS reference, expected_amount, actual_amount, currency, business_date,
    occurred_at AS first_seen_at, occurred_at AS due_from, reason
  FROM ruleless
  WHERE reason IS NOT NULL
)
SELECT
  'R14' AS scenario,
  f.break_key,
  p.severity,
  f.order_id,
  f.reference,
  CAST(f.expected_amount AS DECIMAL(38,4)) AS expected_amount,
  CAST(f.actual_amount AS DECIMAL(38,4)) AS actual_amount,
  CAST(
    CASE
      WHEN f.currency IS NOT NULL
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
