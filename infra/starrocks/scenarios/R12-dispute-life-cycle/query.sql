-- R12 A dispute takes its money once, and a won one brings it back.
-- Sides: disputes; settlement lines of the kinds CHARGEBACK and CHARGEBACK_REVERSAL, and lines of kind FEE that name a dispute, for their
-- fee; refunds and captures of the payment; postings of the fees.
-- A line belongs to a dispute by, the first that applies and only where one dispute has it: provider, merchant account and dispute id;
-- provider and acquirer reference number; provider, merchant account and transaction. It counts in the currency of the transaction
-- where it names that amount.
-- Keys: payment_id/chargeback_id; for lines without a dispute provider/merchant_account and the dispute id, else the transaction, else
-- batch_id/line_no.
-- Break of a dispute, the first that applies, one per key. What is away by the dispute is its amount while it is open, and what was
-- not given back once it is reversed; what is away by the lines is their sum, whatever their number.
--   REFUNDED_AND_CHARGED_BACK  open, and what is away in all open disputes of the payment and its refunds exceed what was captured;
--   CURRENCY_DIFFERS           lines in another currency only;
--   OPENED_NOT_SETTLED         open, and fewer CHARGEBACK lines than stages that took money;
--   CREDITED_NOT_WON           open, a CHARGEBACK_REVERSAL line, and less away by the lines;
--   WON_NOT_CREDITED           reversed, and more away by the lines;
--   AMOUNT_DIFFERS             otherwise another sum, by more than the tolerance;
--   FEE_NOT_BOOKED             a line with a fee whose postings on 5100-payment-fees are not the fee.
-- SETTLED_WITHOUT_CASE: lines of the two kinds that belong to no dispute.
-- Due: reversed_at is before due_before of the term WON where the dispute is reversed; else the last opening (of lines alone the first
-- occurred_at) is before due_before of the term OPENED, each by provider where recon_term has a row; at due_before it is pending.
-- Amounts: expected is away by the dispute, actual away by the lines; for REFUNDED_AND_CHARGED_BACK captured, and given back; for a fee
-- the fee and what is booked. Reference: the acquirer reference number, else the transaction; the line.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R12'
),
terms AS (
  SELECT term, provider, due_before
  FROM recon_term
  WHERE scenario = 'R12' AND payment_method = '*'
),
cases AS (
  SELECT
    concat_ws('/', payment_id, chargeback_id) AS case_id,
    payment_id,
    chargeback_id,
    order_id,
    provider,
    merchant_account,
    provider_transaction_id,
    acquirer_reference_number,
    status,
    coalesce(amount, CAST(0 AS DECIMAL(18,4))) AS amount,
    CASE
      WHEN status = 'OPEN' THEN amount
      WHEN amount > reversed_amount THEN amount - reversed_amount
      ELSE CAST(0 AS DECIMAL(18,4))
    END AS away_amount,
    currency,
    CASE WHEN opened_at IS NOT NULL AND second_opened_at IS NOT NULL THEN 2 ELSE 1 END AS stage_count,
    coalesce(second_opened_at, opened_at, occurred_at) AS opened_at,
    reversed_at,
    business_date,
    occurred_at
  FROM chargebacks
),
cases_by_id AS (
  SELECT provider, merchant_account, chargeback_id, min(case_id) AS case_id
  FROM cases
  GROUP BY provider, merchant_account, chargeback_id
  HAVING count(*) = 1
),
cases_by_number AS (
  SELECT provider, acquirer_reference_number, min(case_id) AS case_id
  FROM cases
  WHERE acquirer_reference_number IS NOT NULL
  GROUP BY provider, acquirer_reference_number
  HAVING count(*) = 1
),
cases_by_transaction AS (
  SELECT provider, merchant_account, provider_transaction_id, min(case_id) AS case_id
  FROM cases
  GROUP BY provider, merchant_account, provider_transaction_id
  HAVING count(*) = 1
),
dispute_lines AS (
  SELECT
    coalesce(i.case_id, n.case_id, t.case_id) AS case_id,
    l.kind,
    concat_ws('/', l.provider, l.merchant_account,
      coalesce(l.chargeback_id, l.provider_transaction_id, concat_ws('/', l.batch_id, CAST(l.line_no AS VARCHAR)))) AS line_key,
    concat_ws('/', l.provider, l.batch_id, CAST(l.line_no AS VARCHAR)) AS line_id,
    l.provider,
    l.merchant_reference,
    CASE WHEN l.transaction_amount IS NULL THEN -l.gross_amount ELSE -l.transaction_amount END AS amount,
    CASE WHEN l.transaction_amount IS NULL THEN l.currency ELSE l.transaction_currency END AS currency,
    l.fee_amount,
    l.currency AS fee_currency,
    l.business_date,
    l.occurred_at
  FROM settlement_lines l
  LEFT JOIN cases_by_id i
    ON i.provider = l.provider AND i.merchant_account = l.merchant_account AND i.chargeback_id = l.chargeback_id
  LEFT JOIN cases_by_number n
    ON n.provider = l.provider AND n.acquirer_reference_number = l.acquirer_reference_number
  LEFT JOIN cases_by_transaction t
    ON t.provider = l.provider
    AND t.merchant_account = l.merchant_account
    AND t.provider_transaction_id = l.provider_transaction_id
  WHERE l.kind IN ('CHARGEBACK', 'CHARGEBACK_REVERSAL')
    OR (l.kind = 'FEE' AND l.chargeback_id IS NOT NULL)
),
settled AS (
  SELECT
    case_id,
    currency,
    sum(amount) AS amount,
    sum(CASE WHEN kind = 'CHARGEBACK' THEN 1 ELSE 0 END) AS taking_count,
    sum(CASE WHEN kind = 'CHARGEBACK' THEN 0 ELSE 1 END) AS returning_count
  FROM dispute_lines
  WHERE case_id IS NOT NULL AND kind <> 'FEE'
  GROUP BY case_id, currency
),
settled_cases AS (
  SELECT case_id, min(occurred_at) AS occurred_at
  FROM dispute_lines
  WHERE case_id IS NOT NULL AND kind <> 'FEE'
  GROUP BY case_id
),
booked_fees AS (
  SELECT
    reference_id,
    currency,
    sum(CASE WHEN side = 'DEBIT' THEN amount ELSE -amount END) AS amount
  FROM postings
  WHERE reference_kind = 'SETTLEMENT_LINE' AND ledger_account = '5100-payment-fees'
  GROUP BY reference_id, currency
),
unbooked_fees AS (
  SELECT
    l.case_id,
    l.line_id,
    l.fee_amount,
    l.fee_currency,
    b.amount AS booked_amount,
    row_number() OVER (PARTITION BY l.case_id ORDER BY l.line_id) AS nth
  FROM dispute_lines l
  LEFT JOIN booked_fees b ON b.reference_id = l.line_id AND b.currency = l.fee_currency
  CROSS JOIN param p
  WHERE l.case_id IS NOT NULL
    AND (l.fee_amount > coalesce(b.amount, CAST(0 AS DECIMAL(38,4))) + p.tolerance
      OR l.fee_amount < coalesce(b.amount, CAST(0 AS DECIMAL(38,4))) - p.tolerance)
),
open_cases AS (
  SELECT payment_id, currency, sum(away_amount) AS amount
  FROM cases
  WHERE status = 'OPEN'
  GROUP BY payment_id, currency
),
given_back AS (
  SELECT
    y.payment_id,
    y.currency,
    y.captured_amount,
    o.amount + y.refunded_amount AS amount
  FROM payments y
  JOIN open_cases o ON o.payment_id = y.payment_id AND o.currency = y.currency
  CROSS JOIN param p
  WHERE y.refunded_amount > 0 AND o.amount + y.refunded_amount > y.captured_amount + p.tolerance
),
judged AS (
  SELECT
    c.case_id,
    c.order_id,
    c.provider,
    coalesce(c.acquirer_reference_number, c.provider_transaction_id) AS reference,
    c.status,
    c.away_amount,
    coalesce(s.amount, CAST(0 AS DECIMAL(38,4))) AS settled_amount,
    c.currency,
    g.captured_amount,
    g.amount AS given_back_amount,
    f.line_id,
    f.fee_amount,
    f.booked_amount,
    f.fee_currency,
    c.business_date,
    CASE WHEN e.occurred_at < c.occurred_at THEN e.occurred_at ELSE c.occurred_at END AS first_seen_at,
    CASE WHEN c.status = 'OPEN' THEN c.opened_at ELSE c.reversed_at END AS due_from,
    CASE
      WHEN c.status = 'OPEN' AND g.payment_id IS NOT NULL THEN 'REFUNDED_AND_CHARGED_BACK'
      WHEN e.case_id IS NOT NULL AND s.case_id IS NULL THEN 'CURRENCY_DIFFERS'
      WHEN c.status = 'OPEN' AND coalesce(s.taking_count, 0) < c.stage_count THEN 'OPENED_NOT_SETTLED'
      WHEN c.status = 'OPEN' AND s.returning_count > 0 AND s.amount < c.away_amount - p.tolerance THEN 'CREDITED_NOT_WON'
      WHEN c.status <> 'OPEN' AND s.amount > c.away_amount + p.tolerance THEN 'WON_NOT_CREDITED'
      WHEN s.amount > c.away_amount + p.tolerance OR s.amount < c.away_amount - p.tolerance THEN 'AMOUNT_DIFFERS'
      WHEN f.case_id IS NOT NULL THEN 'FEE_NOT_BOOKED'
    END AS reason
  FROM cases c
  LEFT JOIN settled s ON s.case_id = c.case_id AND s.currency = c.currency
  LEFT JOIN settled_cases e ON e.case_id = c.case_id
  LEFT JOIN given_back g ON g.payment_id = c.payment_id AND g.currency = c.currency
  LEFT JOIN unbooked_fees f ON f.case_id = c.case_id AND f.nth = 1
  CROSS JOIN param p
),
strays AS (
  SELECT line_key, merchant_reference, line_id, provider, amount, currency, business_date, occurred_at
  FROM dispute_lines
  WHERE case_id IS NULL AND kind <> 'FEE'
),
stray_sums AS (
  SELECT
    line_key,
    CASE WHEN min(currency) = max(currency) THEN min(currency) END AS currency,
    min(merchant_reference) AS order_id,
    min(line_id) AS line_id,
    min(provider) AS provider,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at
  FROM strays
  GROUP BY line_key
),
stray_amounts AS (
  SELECT line_key, currency, sum(amount) AS amount
  FROM strays
  GROUP BY line_key, currency
),
found AS (
  SELECT
    case_id AS break_key,
    order_id,
    provider,
    CASE WHEN status = 'OPEN' THEN 'OPENED' ELSE 'WON' END AS term,
    CASE WHEN reason = 'FEE_NOT_BOOKED' THEN line_id ELSE reference END AS reference,
    CASE
      WHEN reason = 'REFUNDED_AND_CHARGED_BACK' THEN captured_amount
      WHEN reason = 'FEE_NOT_BOOKED' THEN fee_amount
      ELSE away_amount
    END AS expected_amount,
    CASE
      WHEN reason = 'REFUNDED_AND_CHARGED_BACK' THEN given_back_amount
      WHEN reason = 'FEE_NOT_BOOKED' THEN booked_amount
      WHEN reason <> 'CURRENCY_DIFFERS' THEN settled_amount
    END AS actual_amount,
    CASE WHEN reason = 'FEE_NOT_BOOKED' THEN fee_currency ELSE currency END AS currency,
    business_date,
    first_seen_at,
    due_from,
    reason
  FROM judged
  WHERE reason IS NOT NULL
  UNION ALL
  SELECT
    s.line_key AS break_key,
    s.order_id,
    s.provider,
    'OPENED' AS term,
    s.line_id AS reference,
    CAST(NULL AS DECIMAL(38,4)) AS expected_amount,
    a.amount AS actual_amount,
    s.currency,
    s.business_date,
    s.occurred_at AS first_seen_at,
    s.occurred_at AS due_from,
    'SETTLED_WITHOUT_CASE' AS reason
  FROM stray_sums s
  LEFT JOIN stray_amounts a ON a.line_key = s.line_key AND a.currency = s.currency
)
SELECT
  'R12' AS scenario,
  f.break_key,
  p.severity,
  f.order_id,
  f.reference,
  CAST(f.expected_amount AS DECIMAL(38,4)) AS expected_amount,
  CAST(f.actual_amount AS DECIMAL(38,4)) AS actual_amount,
  CAST(
    CASE
      WHEN f.currency IS NOT NULL AND f.reason <> 'CURRENCY_DIFFERS'
        THEN coalesce(f.actual_amount, CAST(0 AS DECIMAL(38,4))) - coalesce(f.expected_amount, CAST(0 AS DECIMAL(38,4)))
    END AS DECIMAL(38,4)) AS difference,
  f.currency,
  f.business_date,
  f.first_seen_at,
  f.reason
FROM found f
LEFT JOIN terms x ON x.term = f.term AND x.provider = f.provider
LEFT JOIN terms a ON a.term = f.term AND a.provider = '*'
CROSS JOIN param p
WHERE f.due_from < coalesce(x.due_before, a.due_before, p.due_before)
ORDER BY break_key NULLS LAST;
