-- The closed loop once more, from the tables of the five sides and not from the stream that writes closed_loop. One row per order and per fact
-- that reaches no order, with the columns of closed_loop but for when it was recorded; ledger_seq is the highest of all rows it rests on, so
-- that a reader can leave out what lies behind the cut. What each number means: infra/docs/closed-loop.md.
-- Sides are summed by order before they are joined; sums first, no division, no clock. The times after which a link is due are those of
-- LoopTimes, the account names those of LoopAccount.
WITH
-- Batches: header, lines, payouts and bank, to one status.
batch_lines AS (
  SELECT
    provider,
    batch_id,
    currency,
    count(*) AS line_count,
    sum(net_amount) AS net_amount,
    max(ledger_seq) AS ledger_seq
  FROM settlement_lines
  GROUP BY provider, batch_id, currency
),
batch_shares AS (
  SELECT provider, batch_id, count(*) AS payout_count
  FROM payout_batches
  GROUP BY provider, batch_id
),
payout_covers AS (
  SELECT
    p.provider,
    p.payout_id,
    count(*) AS batch_count,
    sum(CASE WHEN s.payout_count > 1 THEN 1 ELSE 0 END) AS shared_count,
    sum(CASE WHEN h.batch_id IS NULL THEN 1 ELSE 0 END) AS unknown_count,
    sum(CASE WHEN h.currency <> p.currency THEN 1 ELSE 0 END) AS foreign_count,
    coalesce(sum(h.net_amount), CAST(0 AS DECIMAL(38,4))) AS net_amount
  FROM payouts p
  JOIN payout_batches b ON b.provider = p.provider AND b.payout_id = p.payout_id
  JOIN batch_shares s ON s.provider = b.provider AND s.batch_id = b.batch_id
  LEFT JOIN settlement_batches h ON h.provider = b.provider AND h.batch_id = b.batch_id
  GROUP BY p.provider, p.payout_id
),
payout_names AS (
  SELECT end_to_end_id, min(concat_ws('/', provider, payout_id)) AS payout
  FROM payouts
  WHERE end_to_end_id IS NOT NULL AND end_to_end_id <> 'NOTPROVIDED'
  GROUP BY end_to_end_id
),
bank_placed AS (
  SELECT
    concat_ws('/', b.bank_account, b.statement_id, b.entry_reference) AS bank_id,
    n.payout,
    CASE WHEN b.credit_debit_indicator = 'DBIT' THEN CAST(0 AS DECIMAL(18,4)) - b.amount ELSE b.amount END AS amount,
    b.currency,
    b.booking_date,
    b.business_date,
    b.occurred_at,
    b.ledger_seq
  FROM bank_entries b
  LEFT JOIN payout_names n ON n.end_to_end_id = b.end_to_end_id
),
payout_credits AS (
  SELECT
    p.provider,
    p.payout_id,
    count(b.bank_id) AS entry_count,
    sum(CASE WHEN b.currency <> p.currency THEN 1 ELSE 0 END) AS foreign_count,
    coalesce(sum(b.amount), CAST(0 AS DECIMAL(38,4))) AS amount,
    coalesce(max(b.ledger_seq), 0) AS ledger_seq
  FROM payouts p
  LEFT JOIN bank_placed b ON b.payout = concat_ws('/', p.provider, p.payout_id)
  GROUP BY p.provider, p.payout_id
),
payout_states AS (
  SELECT
    p.provider,
    p.payout_id,
    p.amount,
    p.currency,
    p.value_date,
    p.business_date,
    p.occurred_at,
    CASE WHEN c.ledger_seq > p.ledger_seq THEN c.ledger_seq ELSE p.ledger_seq END AS ledger_seq,
    v.batch_count,
    CASE
      WHEN v.shared_count > 0 THEN 'SHARED'
      WHEN v.unknown_count > 0 THEN 'UNKNOWN'
      WHEN v.foreign_count > 0 OR v.net_amount <> p.amount THEN 'DIFFERS'
      ELSE 'COVERED'
    END AS cover,
    CASE
      WHEN c.entry_count = 0 THEN 'MISSING'
      WHEN c.foreign_count > 0 OR c.amount <> p.amount THEN 'DIFFERS'
      ELSE 'CREDITED'
    END AS credit
  FROM payouts p
  JOIN payout_covers v ON v.provider = p.provider AND v.payout_id = p.payout_id
  JOIN payout_credits c ON c.provider = p.provider AND c.payout_id = p.payout_id
),
batch_payouts AS (
  SELECT
    b.provider,
    b.batch_id,
    count(*) AS payout_count,
    sum(p.amount) AS amount,
    min(p.currency) AS first_currency,
    max(p.currency) AS last_currency,
    sum(CASE WHEN p.batch_count > 1 THEN 1 ELSE 0 END) AS wide_count,
    sum(CASE WHEN p.cover = 'DIFFERS' THEN 1 ELSE 0 END) AS differing_count,
    sum(CASE WHEN p.cover = 'UNKNOWN' THEN 1 ELSE 0 END) AS unknown_count,
    sum(CASE WHEN p.credit = 'DIFFERS' THEN 1 ELSE 0 END) AS miscredited_count,
    sum(CASE WHEN p.credit = 'MISSING' THEN 1 ELSE 0 END) AS uncredited_count,
    max(p.value_date) AS value_date,
    min(p.business_date) AS business_date,
    min(p.occurred_at) AS occurred_at,
    max(p.ledger_seq) AS ledger_seq
  FROM payout_batches b
  JOIN payout_states p ON p.provider = b.provider AND p.payout_id = b.payout_id
  GROUP BY b.provider, b.batch_id
),
batch_names AS (
  SELECT provider, batch_id FROM settlement_batches
  UNION
  SELECT provider, batch_id FROM payout_batches
  UNION
  SELECT provider, batch_id FROM batch_lines
),
batch_totals AS (
  SELECT
    n.provider,
    n.batch_id,
    coalesce(sum(l.line_count), 0) AS line_count,
    coalesce(sum(CASE WHEN l.currency = h.currency THEN l.line_count ELSE 0 END), 0) AS own_count,
    coalesce(sum(CASE WHEN l.currency = h.currency THEN l.net_amount END), CAST(0 AS DECIMAL(38,4))) AS own_net,
    coalesce(max(l.ledger_seq), 0) AS ledger_seq
  FROM batch_names n
  LEFT JOIN settlement_batches h ON h.provider = n.provider AND h.batch_id = n.batch_id
  LEFT JOIN batch_lines l ON l.provider = n.provider AND l.batch_id = n.batch_id
  GROUP BY n.provider, n.batch_id
),
batch_states AS (
  SELECT
    t.provider,
    t.batch_id,
    t.line_count,
    h.currency,
    coalesce(h.value_date, p.value_date) AS value_date,
    CASE WHEN p.business_date < h.business_date OR h.business_date IS NULL THEN p.business_date ELSE h.business_date END
      AS business_date,
    CASE WHEN p.occurred_at < h.occurred_at OR h.occurred_at IS NULL THEN p.occurred_at ELSE h.occurred_at END AS occurred_at,
    greatest(t.ledger_seq, coalesce(h.ledger_seq, 0), coalesce(p.ledger_seq, 0)) AS ledger_seq,
    CASE
      WHEN h.batch_id IS NULL THEN 'HEADER_MISSING'
      WHEN t.line_count > h.line_count
        OR t.own_count <> t.line_count
        OR (t.line_count = h.line_count AND t.own_net <> h.net_amount)
        THEN 'LINES_DIFFER'
      WHEN t.line_count < h.line_count THEN 'LINES_MISSING'
      WHEN p.batch_id IS NULL AND h.net_amount = CAST(0 AS DECIMAL(18,4)) THEN 'FUNDED'
      WHEN p.batch_id IS NULL THEN 'PAYOUT_MISSING'
      WHEN p.first_currency <> h.currency
        OR p.last_currency <> h.currency
        OR p.differing_count > 0
        OR (p.payout_count > 1 AND p.wide_count = 0 AND p.amount <> h.net_amount)
        THEN 'PAYOUT_DIFFERS'
      WHEN p.unknown_count > 0 THEN 'BATCHES_MISSING'
      WHEN p.miscredited_count > 0 THEN 'CREDIT_DIFFERS'
      WHEN p.uncredited_count > 0 THEN 'CREDIT_MISSING'
      ELSE 'FUNDED'
    END AS status
  FROM batch_totals t
  LEFT JOIN settlement_batches h ON h.provider = t.provider AND h.batch_id = t.batch_id
  LEFT JOIN batch_payouts p ON p.provider = t.provider AND p.batch_id = t.batch_id
),
-- Facts with the order they reach.
transaction_orders AS (
  SELECT provider, merchant_account, provider_transaction_id, min(order_id) AS order_id
  FROM payments
  WHERE provider_transaction_id IS NOT NULL
  GROUP BY provider, merchant_account, provider_transaction_id
),
lines_placed AS (
  SELECT
    coalesce(
      t.order_id,
      l.merchant_reference,
      concat('orphan:SETTLEMENT_LINE:', concat_ws('/', l.provider, l.batch_id, CAST(l.line_no AS VARCHAR)))) AS order_id,
    concat_ws('/', l.provider, l.batch_id, CAST(l.line_no AS VARCHAR)) AS line_id,
    concat_ws('/', l.provider, l.batch_id) AS batch,
    CASE
      WHEN l.kind IN ('CAPTURE', 'CORRECTION') THEN 'SALE'
      WHEN l.kind = 'REFUND' THEN 'REFUND'
      WHEN l.kind IN ('CHARGEBACK', 'CHARGEBACK_REVERSAL') THEN 'DISPUTE'
      ELSE 'FEE'
    END AS part,
    l.gross_amount,
    l.fee_amount,
    l.net_amount,
    l.gross_amount - l.fee_amount - coalesce(l.reserve_amount, CAST(0 AS DECIMAL(18,4))) - l.net_amount AS open_net,
    l.currency,
    l.transaction_amount,
    l.transaction_currency,
    f.expected_fee,
    f.tolerance,
    l.value_date,
    b.status,
    CASE WHEN b.status IN ('LINES_DIFFER', 'PAYOUT_DIFFERS', 'CREDIT_DIFFERS') THEN 1 ELSE 0 END AS contradicts,
    l.business_date,
    l.occurred_at,
    greatest(l.ledger_seq, b.ledger_seq, coalesce(f.ledger_seq, 0)) AS ledger_seq
  FROM settlement_lines l
  JOIN batch_states b ON b.provider = l.provider AND b.batch_id = l.batch_id
  LEFT JOIN transaction_orders t
    ON t.provider = l.provider
    AND t.merchant_account = l.merchant_account
    AND t.provider_transaction_id = l.provider_transaction_id
  LEFT JOIN expected_fees f ON f.provider = l.provider AND f.batch_id = l.batch_id AND f.line_no = l.line_no
),
chargebacks_placed AS (
  SELECT
    coalesce(c.order_id, p.order_id, concat('orphan:CHARGEBACK:', concat_ws('/', c.payment_id, c.chargeback_id))) AS order_id,
    c.chargeback_id,
    c.currency,
    CASE WHEN c.status = 'OPEN' THEN coalesce(c.amount, CAST(0 AS DECIMAL(18,4))) ELSE CAST(0 AS DECIMAL(18,4)) END AS away,
    coalesce(c.second_opened_at, c.reversed_at, c.occurred_at) AS changed_at,
    c.business_date,
    c.occurred_at,
    c.ledger_seq
  FROM chargebacks c
  LEFT JOIN payments p ON p.payment_id = c.payment_id
),
referable AS (
  SELECT 'PAYMENT' AS kind, payment_id AS id, order_id FROM payments
  UNION ALL
  SELECT 'REFUND' AS kind, refund_id AS id, order_id FROM refunds
  UNION ALL
  SELECT 'ENTITLEMENT' AS kind, grant_id AS id, order_id FROM entitlements
  UNION ALL
  SELECT 'CHARGEBACK' AS kind, chargeback_id AS id, min(order_id) AS order_id FROM chargebacks_placed GROUP BY chargeback_id
  UNION ALL
  SELECT 'SETTLEMENT_LINE' AS kind, line_id AS id, order_id FROM lines_placed
),
balances AS (
  SELECT
    entry_id,
    ledger_account,
    currency,
    sum(CASE WHEN side = 'DEBIT' THEN amount ELSE CAST(0 AS DECIMAL(18,4)) - amount END) AS amount
  FROM postings
  WHERE ledger_account IN ('1200-receivables', '2400-deferred-revenue', '4000-revenue')
  GROUP BY entry_id, ledger_account, currency
),
moving AS (
  SELECT entry_id, min(currency) AS currency FROM balances GROUP BY entry_id
),
-- An adjustment that answers an entry, and an entry that takes another back, book what that entry books: one step, no further.
entry_references AS (
  SELECT
    j.entry_id,
    CASE WHEN a.adjustment_id IS NOT NULL THEN 'JOURNAL_ENTRY' ELSE j.reference_kind END AS kind,
    CASE WHEN a.adjustment_id IS NOT NULL THEN a.answers_id ELSE j.reference_id END AS id,
    j.business_date,
    j.occurred_at,
    j.ledger_seq
  FROM journal_entries j
  LEFT JOIN adjustments a
    ON j.reference_kind = 'ADJUSTMENT' AND a.adjustment_id = j.reference_id AND a.answers_kind = 'JOURNAL_ENTRY'
),
entry_subjects AS (
  SELECT
    r.entry_id,
    CASE
      WHEN r.kind <> 'JOURNAL_ENTRY' THEN r.kind
      WHEN j.entry_id IS NULL OR j.reference_kind IN ('JOURNAL_ENTRY', 'ADJUSTMENT') THEN 'NOTHING'
      ELSE j.reference_kind
    END AS kind,
    CASE WHEN r.kind <> 'JOURNAL_ENTRY' THEN r.id ELSE j.reference_id END AS id,
    r.business_date,
    r.occurred_at,
    r.ledger_seq
  FROM entry_references r
  LEFT JOIN journal_entries j ON r.kind = 'JOURNAL_ENTRY' AND j.entry_id = r.id
),
entries_placed AS (
  SELECT
    e.entry_id,
    CASE WHEN e.kind = 'ORDER' THEN e.id ELSE coalesce(o.order_id, concat('orphan:JOURNAL_ENTRY:', e.entry_id)) END AS order_id,
    m.currency,
    e.business_date,
    e.occurred_at,
    e.ledger_seq
  FROM entry_subjects e
  LEFT JOIN referable o ON o.kind = e.kind AND o.id = e.id
  LEFT JOIN moving m ON m.entry_id = e.entry_id
  WHERE e.kind NOT IN ('SETTLEMENT_BATCH', 'PAYOUT', 'BANK_ENTRY') OR m.entry_id IS NOT NULL
),
conflicts_placed AS (
  SELECT
    CASE
      WHEN c.reference_kind = 'ORDER' THEN c.reference_id
      ELSE coalesce(o.order_id, concat('orphan:CONFLICT:', c.conflict_id))
    END AS order_id,
    c.business_date,
    c.occurred_at,
    c.ledger_seq
  FROM fact_conflicts c
  LEFT JOIN referable o ON o.kind = c.reference_kind AND o.id = c.reference_id
  WHERE NOT EXISTS (
    SELECT 1
    FROM recon_break b
    WHERE b.kind = 'CONFLICTING_DUPLICATE' AND b.break_key = c.break_key AND b.resolved_at IS NOT NULL
  )
),
bank_orphans AS (
  SELECT
    concat('orphan:BANK_ENTRY:', bank_id) AS order_id,
    amount,
    currency,
    booking_date,
    business_date,
    occurred_at,
    ledger_seq
  FROM bank_placed
  WHERE payout IS NULL
),
batch_orphans AS (
  SELECT
    concat('orphan:SETTLEMENT_BATCH:', concat_ws('/', provider, batch_id)) AS order_id,
    currency,
    value_date,
    status,
    CASE WHEN status IN ('LINES_DIFFER', 'PAYOUT_DIFFERS', 'CREDIT_DIFFERS') THEN 1 ELSE 0 END AS contradicts,
    business_date,
    occurred_at,
    ledger_seq
  FROM batch_states
  WHERE line_count = 0
),
-- The population: every order that any side names, and what reaches none.
facts AS (
  SELECT order_id, 1 AS side, currency, business_date, occurred_at, ledger_seq FROM orders
  UNION ALL
  SELECT order_id, 2 AS side, currency, business_date, occurred_at, ledger_seq FROM payments
  UNION ALL
  SELECT order_id, 3 AS side, currency, business_date, occurred_at, ledger_seq FROM lines_placed
  UNION ALL
  SELECT order_id, 4 AS side, currency, business_date, occurred_at, ledger_seq FROM chargebacks_placed
  UNION ALL
  SELECT order_id, 5 AS side, currency, business_date, occurred_at, ledger_seq FROM entries_placed
  UNION ALL
  SELECT order_id, 6 AS side, currency, business_date, occurred_at, ledger_seq FROM bank_orphans
  UNION ALL
  SELECT order_id, 7 AS side, currency, business_date, occurred_at, ledger_seq FROM batch_orphans
  UNION ALL
  SELECT order_id, 8 AS side, CAST(NULL AS VARCHAR) AS currency, business_date, occurred_at, ledger_seq FROM refunds
  UNION ALL
  SELECT order_id, 8 AS side, CAST(NULL AS VARCHAR) AS currency, business_date, occurred_at, ledger_seq FROM entitlements
  UNION ALL
  SELECT order_id, 8 AS side, CAST(NULL AS VARCHAR) AS currency, business_date, occurred_at, ledger_seq FROM conflicts_placed
),
currencies AS (
  SELECT order_id, currency
  FROM (
    SELECT order_id, currency, row_number() OVER (PARTITION BY order_id ORDER BY side, currency) AS nth
    FROM facts
    WHERE currency IS NOT NULL
  ) ranked
  WHERE nth = 1
),
population AS (
  SELECT
    f.order_id,
    c.currency,
    count(*) AS fact_count,
    min(f.business_date) AS business_date,
    min(f.occurred_at) AS occurred_at,
    max(f.ledger_seq) AS ledger_seq
  FROM facts f
  LEFT JOIN currencies c ON c.order_id = f.order_id
  GROUP BY f.order_id, c.currency
),
-- Sides, each one row per order.
payment_side AS (
  SELECT
    p.order_id,
    coalesce(sum(CASE WHEN p.currency = c.currency THEN p.authorized_amount END), CAST(0 AS DECIMAL(38,4))) AS authorized,
    coalesce(sum(CASE WHEN p.currency = c.currency THEN p.captured_amount END), CAST(0 AS DECIMAL(38,4))) AS captured,
    coalesce(sum(CASE WHEN p.currency = c.currency THEN p.refunded_amount END), CAST(0 AS DECIMAL(38,4))) AS refunded,
    sum(p.capture_count) AS capture_count,
    sum(coalesce(p.refund_count, 0)) AS refund_count,
    max(p.captured_at) AS captured_at,
    max(p.refunded_at) AS refunded_at,
    sum(CASE WHEN p.currency = c.currency THEN 0 ELSE 1 END) AS foreign_count
  FROM payments p
  LEFT JOIN currencies c ON c.order_id = p.order_id
  GROUP BY p.order_id
),
dispute_side AS (
  SELECT
    d.order_id,
    coalesce(sum(CASE WHEN d.currency = c.currency THEN d.away END), CAST(0 AS DECIMAL(38,4))) AS charged_back,
    count(*) AS chargeback_count,
    max(d.changed_at) AS disputed_at,
    sum(CASE WHEN d.currency = c.currency THEN 0 ELSE 1 END) AS foreign_count
  FROM chargebacks_placed d
  LEFT JOIN currencies c ON c.order_id = d.order_id
  GROUP BY d.order_id
),
lines_valued AS (
  SELECT
    l.order_id,
    l.batch,
    l.part,
    CASE
      WHEN l.currency = c.currency THEN l.gross_amount
      WHEN l.transaction_currency = c.currency THEN coalesce(l.transaction_amount, CAST(0 AS DECIMAL(18,4)))
      ELSE CAST(0 AS DECIMAL(18,4))
    END AS settled,
    CASE WHEN l.currency = c.currency THEN 1 ELSE 0 END AS own,
    CASE WHEN l.currency = c.currency OR l.transaction_currency = c.currency THEN 0 ELSE 1 END AS other,
    l.fee_amount,
    l.net_amount,
    l.open_net,
    l.expected_fee,
    CASE WHEN abs(l.fee_amount - l.expected_fee) > l.tolerance THEN 1 ELSE 0 END AS over_terms,
    l.status,
    l.contradicts,
    l.value_date,
    l.occurred_at
  FROM lines_placed l
  LEFT JOIN currencies c ON c.order_id = l.order_id
),
settlement_side AS (
  SELECT
    order_id,
    count(DISTINCT batch) AS batch_count,
    coalesce(sum(CASE WHEN part = 'SALE' THEN settled END), CAST(0 AS DECIMAL(38,4))) AS sales,
    CAST(0 AS DECIMAL(38,4)) - coalesce(sum(CASE WHEN part = 'REFUND' THEN settled END), CAST(0 AS DECIMAL(38,4))) AS refunds,
    CAST(0 AS DECIMAL(38,4)) - coalesce(sum(CASE WHEN part = 'DISPUTE' THEN settled END), CAST(0 AS DECIMAL(38,4)))
      AS disputes,
    sum(CASE WHEN part = 'SALE' THEN 1 ELSE 0 END) AS sale_count,
    sum(CASE WHEN part = 'REFUND' THEN 1 ELSE 0 END) AS refund_count,
    sum(CASE WHEN part = 'DISPUTE' THEN 1 ELSE 0 END) AS dispute_count,
    coalesce(sum(CASE WHEN own = 1 THEN fee_amount END), CAST(0 AS DECIMAL(38,4))) AS fee,
    coalesce(sum(CASE WHEN own = 1 THEN net_amount END), CAST(0 AS DECIMAL(38,4))) AS net,
    sum(CASE WHEN own = 1 THEN expected_fee END) AS expected_fee,
    coalesce(sum(CASE WHEN own = 1 THEN open_net END), CAST(0 AS DECIMAL(38,4)))
      + coalesce(sum(CASE WHEN own = 1 THEN fee_amount - expected_fee END), CAST(0 AS DECIMAL(38,4))) AS open_fee,
    sum(CASE WHEN open_net <> CAST(0 AS DECIMAL(18,4)) THEN 1 ELSE 0 END) AS open_net_count,
    sum(over_terms) AS over_terms_count,
    coalesce(sum(CASE WHEN own = 1 AND status <> 'FUNDED' THEN net_amount END), CAST(0 AS DECIMAL(38,4))) AS unfunded,
    min(CASE WHEN status <> 'FUNDED' AND contradicts = 1 THEN status END) AS contradicting_status,
    min(CASE WHEN status <> 'FUNDED' AND contradicts = 0 THEN status END) AS awaited_status,
    max(CASE WHEN status <> 'FUNDED' THEN value_date END) AS unfunded_value_date,
    max(CASE WHEN part = 'SALE' THEN occurred_at END) AS sold_at,
    max(CASE WHEN part IN ('REFUND', 'DISPUTE') THEN occurred_at END) AS returned_at,
    max(occurred_at) AS reported_at,
    sum(other) AS foreign_count
  FROM lines_valued
  GROUP BY order_id
),
bank_side AS (
  SELECT order_id, sum(amount) AS amount, max(booking_date) AS booking_date
  FROM bank_orphans
  GROUP BY order_id
),
rights_by_item AS (
  SELECT
    order_id,
    item_id,
    sum(coalesce(quantity, 0)) AS granted,
    sum(CASE WHEN status = 'GRANTED' THEN coalesce(quantity, 0) ELSE 0 END) AS active,
    sum(CASE WHEN status = 'GRANTED' THEN 1 ELSE 0 END) AS active_count
  FROM entitlements
  WHERE item_id IS NOT NULL
  GROUP BY order_id, item_id
),
rights_side AS (
  SELECT
    order_id,
    sum(coalesce(quantity, 0)) AS granted,
    sum(CASE WHEN status = 'GRANTED' THEN coalesce(quantity, 0) ELSE 0 END) AS active,
    max(coalesce(revoked_at, occurred_at)) AS granted_at
  FROM entitlements
  GROUP BY order_id
),
refunded_items AS (
  SELECT i.order_id, i.item_id, sum(i.quantity) AS quantity
  FROM refund_items i
  JOIN refunds r ON r.refund_id = i.refund_id AND r.order_id = i.order_id
  WHERE r.status = 'SUCCEEDED'
  GROUP BY i.order_id, i.item_id
),
items_known AS (
  SELECT
    coalesce(i.order_id, g.order_id) AS order_id,
    coalesce(i.item_id, g.item_id) AS item_id,
    i.quantity AS ordered,
    i.unit_price,
    i.currency,
    coalesce(g.granted, 0) AS granted,
    coalesce(g.active, 0) AS active
  FROM order_items i
  FULL OUTER JOIN rights_by_item g ON g.order_id = i.order_id AND g.item_id = i.item_id
  WHERE i.item_id IS NOT NULL OR g.active_count > 0
),
items_expected AS (
  SELECT
    k.order_id,
    k.ordered,
    k.unit_price,
    k.currency,
    k.granted,
    k.active,
    CASE
      WHEN k.ordered IS NULL OR o.payable_amount IS NULL OR o.cancelled_at IS NOT NULL THEN 0
      WHEN o.payable_amount > CAST(0 AS DECIMAL(18,4))
        AND coalesce(p.captured, CAST(0 AS DECIMAL(38,4))) - coalesce(p.refunded, CAST(0 AS DECIMAL(38,4)))
          - coalesce(d.charged_back, CAST(0 AS DECIMAL(38,4))) <= CAST(0 AS DECIMAL(38,4))
        THEN 0
      WHEN coalesce(p.captured, CAST(0 AS DECIMAL(38,4))) < o.payable_amount THEN k.active
      WHEN k.ordered < coalesce(r.quantity, 0) THEN 0
      ELSE k.ordered - coalesce(r.quantity, 0)
    END AS expected
  FROM items_known k
  LEFT JOIN orders o ON o.order_id = k.order_id
  LEFT JOIN payment_side p ON p.order_id = k.order_id
  LEFT JOIN dispute_side d ON d.order_id = k.order_id
  LEFT JOIN refunded_items r ON r.order_id = k.order_id AND r.item_id = k.item_id
),
item_side AS (
  SELECT
    i.order_id,
    coalesce(sum(CASE WHEN i.currency = c.currency THEN i.unit_price * CAST(i.granted AS INT) END), CAST(0 AS DECIMAL(38,4)))
      AS granted_value,
    coalesce(sum(CASE WHEN i.currency = c.currency THEN i.unit_price * CAST(i.active AS INT) END), CAST(0 AS DECIMAL(38,4)))
      AS active_value,
    coalesce(
      sum(CASE WHEN i.currency = c.currency THEN i.unit_price * CAST(i.active - i.expected AS INT) END),
      CAST(0 AS DECIMAL(38,4))) AS residual,
    sum(CASE WHEN i.active <> i.expected THEN 1 ELSE 0 END) AS differing_count,
    sum(CASE WHEN i.ordered IS NOT NULL AND (i.currency <> c.currency OR c.currency IS NULL) THEN 1 ELSE 0 END)
      AS foreign_count
  FROM items_expected i
  LEFT JOIN currencies c ON c.order_id = i.order_id
  GROUP BY i.order_id
),
-- Books: what the posting rules make of the facts, less what is booked, by account and currency.
book_items AS (
  SELECT
    p.order_id,
    '1200-receivables' AS ledger_account,
    p.currency,
    p.captured_amount - coalesce(p.refunded_amount, CAST(0 AS DECIMAL(18,4))) AS expected,
    CAST(0 AS DECIMAL(18,4)) AS booked
  FROM payments p
  UNION ALL
  SELECT
    p.order_id,
    '2400-deferred-revenue' AS ledger_account,
    p.currency,
    CAST(0 AS DECIMAL(18,4)) - p.captured_amount AS expected,
    CAST(0 AS DECIMAL(18,4)) AS booked
  FROM payments p
  UNION ALL
  SELECT
    p.order_id,
    '4000-revenue' AS ledger_account,
    p.currency,
    coalesce(p.refunded_amount, CAST(0 AS DECIMAL(18,4))) AS expected,
    CAST(0 AS DECIMAL(18,4)) AS booked
  FROM payments p
  UNION ALL
  SELECT
    d.order_id,
    '1200-receivables' AS ledger_account,
    d.currency,
    CAST(0 AS DECIMAL(18,4)) - d.away AS expected,
    CAST(0 AS DECIMAL(18,4)) AS booked
  FROM chargebacks_placed d
  UNION ALL
  SELECT
    l.order_id,
    '1200-receivables' AS ledger_account,
    l.currency,
    CAST(0 AS DECIMAL(18,4)) - l.gross_amount AS expected,
    CAST(0 AS DECIMAL(18,4)) AS booked
  FROM lines_placed l
  WHERE l.part <> 'FEE'
  UNION ALL
  SELECT
    i.order_id,
    '2400-deferred-revenue' AS ledger_account,
    i.currency,
    i.unit_price * CAST(i.granted AS INT) AS expected,
    CAST(0 AS DECIMAL(18,4)) AS booked
  FROM items_known i
  WHERE i.ordered IS NOT NULL
  UNION ALL
  SELECT
    i.order_id,
    '4000-revenue' AS ledger_account,
    i.currency,
    CAST(0 AS DECIMAL(18,4)) - i.unit_price * CAST(i.granted AS INT) AS expected,
    CAST(0 AS DECIMAL(18,4)) AS booked
  FROM items_known i
  WHERE i.ordered IS NOT NULL
  UNION ALL
  SELECT e.order_id, b.ledger_account, b.currency, CAST(0 AS DECIMAL(18,4)) AS expected, b.amount AS booked
  FROM entries_placed e
  JOIN balances b ON b.entry_id = e.entry_id
),
books AS (
  SELECT order_id, ledger_account, currency, sum(booked) AS booked, sum(expected) - sum(booked) AS residual
  FROM book_items
  GROUP BY order_id, ledger_account, currency
),
books_side AS (
  SELECT
    b.order_id,
    coalesce(sum(CASE WHEN b.currency = c.currency AND b.ledger_account = '1200-receivables' THEN b.booked END),
      CAST(0 AS DECIMAL(38,4))) AS receivables,
    coalesce(sum(CASE WHEN b.currency = c.currency AND b.ledger_account = '2400-deferred-revenue' THEN b.booked END),
      CAST(0 AS DECIMAL(38,4))) AS deferred_revenue,
    coalesce(sum(CASE WHEN b.currency = c.currency AND b.ledger_account = '4000-revenue' THEN b.booked END),
      CAST(0 AS DECIMAL(38,4))) AS revenue,
    coalesce(sum(CASE WHEN b.currency = c.currency AND b.ledger_account = '1200-receivables' THEN b.residual END),
      CAST(0 AS DECIMAL(38,4))) AS residual_receivables,
    coalesce(sum(CASE WHEN b.currency = c.currency AND b.ledger_account = '2400-deferred-revenue' THEN b.residual END),
      CAST(0 AS DECIMAL(38,4))) AS residual_deferred_revenue,
    coalesce(sum(CASE WHEN b.currency = c.currency AND b.ledger_account = '4000-revenue' THEN b.residual END),
      CAST(0 AS DECIMAL(38,4))) AS residual_revenue,
    sum(CASE WHEN b.residual <> CAST(0 AS DECIMAL(38,4)) THEN 1 ELSE 0 END) AS differing_count
  FROM books b
  LEFT JOIN currencies c ON c.order_id = b.order_id
  GROUP BY b.order_id
),
entry_side AS (
  SELECT order_id, count(*) AS entry_count, max(occurred_at) AS entered_at
  FROM entries_placed
  GROUP BY order_id
),
balance_side AS (
  SELECT e.order_id, sum(CASE WHEN b.currency = c.currency THEN 0 ELSE 1 END) AS foreign_count
  FROM entries_placed e
  JOIN balances b ON b.entry_id = e.entry_id
  LEFT JOIN currencies c ON c.order_id = e.order_id
  GROUP BY e.order_id
),
conflict_side AS (
  SELECT order_id, count(*) AS conflict_count
  FROM conflicts_placed
  GROUP BY order_id
),
-- All sides beside each other.
joined AS (
  SELECT
    n.order_id,
    n.currency,
    n.fact_count,
    n.business_date,
    n.occurred_at,
    n.ledger_seq,
    o.merchant_id,
    o.status AS order_status,
    o.payable_amount,
    o.placed_at,
    o.paid_at,
    CASE
      WHEN o.payable_amount IS NULL THEN CAST(0 AS DECIMAL(38,4))
      WHEN o.cancelled_at IS NOT NULL THEN coalesce(p.captured, CAST(0 AS DECIMAL(38,4)))
      WHEN o.paid_at IS NOT NULL OR coalesce(p.capture_count, 0) > 0 THEN CAST(o.payable_amount AS DECIMAL(38,4))
      ELSE CAST(0 AS DECIMAL(38,4))
    END AS owed,
    coalesce(p.authorized, CAST(0 AS DECIMAL(38,4))) AS authorized,
    coalesce(p.captured, CAST(0 AS DECIMAL(38,4))) AS captured,
    coalesce(p.refunded, CAST(0 AS DECIMAL(38,4))) AS refunded,
    coalesce(d.charged_back, CAST(0 AS DECIMAL(38,4))) AS charged_back,
    coalesce(p.capture_count, 0) AS capture_count,
    coalesce(p.refund_count, 0) AS refund_count,
    coalesce(d.chargeback_count, 0) AS chargeback_count,
    coalesce(p.captured_at, CAST('1970-01-01 00:00:00' AS DATETIME)) AS captured_at,
    coalesce(p.refunded_at, CAST('1970-01-01 00:00:00' AS DATETIME)) AS refunded_at,
    coalesce(d.disputed_at, CAST('1970-01-01 00:00:00' AS DATETIME)) AS disputed_at,
    coalesce(r.granted_at, CAST('1970-01-01 00:00:00' AS DATETIME)) AS granted_at,
    coalesce(s.sold_at, CAST('1970-01-01 00:00:00' AS DATETIME)) AS sold_at,
    coalesce(s.returned_at, CAST('1970-01-01 00:00:00' AS DATETIME)) AS returned_at,
    coalesce(s.reported_at, CAST('1970-01-01 00:00:00' AS DATETIME)) AS reported_at,
    coalesce(e.entered_at, CAST('1970-01-01 00:00:00' AS DATETIME)) AS entered_at,
    coalesce(s.batch_count, 0) AS batch_count,
    coalesce(s.sales, CAST(0 AS DECIMAL(38,4))) AS sales,
    coalesce(s.refunds, CAST(0 AS DECIMAL(38,4))) AS settled_refunds,
    coalesce(s.disputes, CAST(0 AS DECIMAL(38,4))) AS settled_disputes,
    coalesce(s.sale_count, 0) AS sale_count,
    coalesce(s.refund_count, 0) AS settled_refund_count,
    coalesce(s.dispute_count, 0) AS settled_dispute_count,
    coalesce(s.fee, CAST(0 AS DECIMAL(38,4))) AS fee,
    coalesce(s.net, CAST(0 AS DECIMAL(38,4))) AS net,
    s.expected_fee,
    coalesce(s.open_fee, CAST(0 AS DECIMAL(38,4))) AS open_fee,
    coalesce(s.open_net_count, 0) AS open_net_count,
    coalesce(s.over_terms_count, 0) AS over_terms_count,
    coalesce(s.unfunded, CAST(0 AS DECIMAL(38,4))) - coalesce(k.amount, CAST(0 AS DECIMAL(38,4))) AS residual_payout,
    coalesce(s.contradicting_status, CASE WHEN t.contradicts = 1 THEN t.status END) AS contradicting_status,
    coalesce(
      s.awaited_status,
      CASE WHEN t.contradicts = 0 AND t.status <> 'FUNDED' THEN t.status END,
      CASE WHEN k.order_id IS NOT NULL THEN 'PAYOUT_UNKNOWN' END) AS awaited_status,
    greatest(
      coalesce(CAST(s.unfunded_value_date AS DATETIME) + INTERVAL 4 DAY, CAST('1970-01-01 00:00:00' AS DATETIME)),
      coalesce(
        CASE WHEN t.status <> 'FUNDED' THEN CAST(t.value_date AS DATETIME) + INTERVAL 4 DAY END,
        CAST('1970-01-01 00:00:00' AS DATETIME)),
      coalesce(CAST(k.booking_date AS DATETIME) + INTERVAL 3 DAY, CAST('1970-01-01 00:00:00' AS DATETIME))) AS payout_due_at,
    coalesce(b.receivables, CAST(0 AS DECIMAL(38,4))) AS receivables,
    coalesce(b.deferred_revenue, CAST(0 AS DECIMAL(38,4))) AS deferred_revenue,
    coalesce(b.revenue, CAST(0 AS DECIMAL(38,4))) AS revenue,
    coalesce(b.residual_receivables, CAST(0 AS DECIMAL(38,4))) AS residual_receivables,
    coalesce(b.residual_deferred_revenue, CAST(0 AS DECIMAL(38,4))) AS residual_deferred_revenue,
    coalesce(b.residual_revenue, CAST(0 AS DECIMAL(38,4))) AS residual_revenue,
    coalesce(b.differing_count, 0) AS books_differing_count,
    coalesce(e.entry_count, 0) AS entry_count,
    coalesce(i.granted_value, CAST(0 AS DECIMAL(38,4))) AS granted_value,
    coalesce(i.active_value, CAST(0 AS DECIMAL(38,4))) AS active_value,
    coalesce(r.granted, 0) AS granted,
    coalesce(r.active, 0) AS active,
    coalesce(i.residual, CAST(0 AS DECIMAL(38,4))) AS residual_rights,
    coalesce(i.differing_count, 0) AS rights_differing_count,
    coalesce(x.conflict_count, 0) AS conflict_count,
    coalesce(p.foreign_count, 0) + coalesce(d.foreign_count, 0) + coalesce(s.foreign_count, 0)
      + coalesce(a.foreign_count, 0) + coalesce(i.foreign_count, 0) AS other_currency_count
  FROM population n
  LEFT JOIN orders o ON o.order_id = n.order_id
  LEFT JOIN payment_side p ON p.order_id = n.order_id
  LEFT JOIN dispute_side d ON d.order_id = n.order_id
  LEFT JOIN settlement_side s ON s.order_id = n.order_id
  LEFT JOIN bank_side k ON k.order_id = n.order_id
  LEFT JOIN batch_orphans t ON t.order_id = n.order_id
  LEFT JOIN books_side b ON b.order_id = n.order_id
  LEFT JOIN entry_side e ON e.order_id = n.order_id
  LEFT JOIN balance_side a ON a.order_id = n.order_id
  LEFT JOIN rights_side r ON r.order_id = n.order_id
  LEFT JOIN item_side i ON i.order_id = n.order_id
  LEFT JOIN conflict_side x ON x.order_id = n.order_id
),
-- Each link: what kind of open it is, why, and when it is due.
links AS (
  SELECT
    j.order_id,
    CASE
      WHEN j.owed = j.captured THEN NULL
      WHEN j.payable_amount IS NULL THEN 'ORDER_MISSING'
      WHEN j.capture_count > 0 THEN 'AMOUNT_DIFFERS'
      ELSE 'CAPTURE_MISSING'
    END AS payment_reason,
    CASE WHEN j.owed <> j.captured AND j.payable_amount IS NOT NULL AND j.capture_count > 0 THEN 1 ELSE 0 END AS payment_broken,
    greatest(coalesce(j.paid_at, CAST('1970-01-01 00:00:00' AS DATETIME)), j.captured_at) + INTERVAL 15 MINUTE AS payment_due_at,
    CASE
      WHEN j.captured <> j.sales AND j.capture_count > 0 AND j.sale_count > 0 THEN 'GROSS_DIFFERS'
      WHEN j.refunded <> j.settled_refunds AND j.refund_count > 0 AND j.settled_refund_count > 0 THEN 'REFUND_DIFFERS'
      WHEN j.charged_back <> j.settled_disputes AND j.chargeback_count > 0 AND j.settled_dispute_count > 0
        THEN 'CHARGEBACK_DIFFERS'
      WHEN j.captured <> j.sales AND j.sale_count = 0 THEN 'SETTLEMENT_MISSING'
      WHEN j.captured <> j.sales THEN 'SETTLED_NOT_CAPTURED'
      WHEN j.refunded <> j.settled_refunds AND j.settled_refund_count = 0 THEN 'REFUND_NOT_SETTLED'
      WHEN j.refunded <> j.settled_refunds THEN 'REFUND_UNKNOWN'
      WHEN j.charged_back <> j.settled_disputes AND j.settled_dispute_count = 0 THEN 'CHARGEBACK_NOT_SETTLED'
      WHEN j.charged_back <> j.settled_disputes THEN 'CHARGEBACK_UNKNOWN'
    END AS settlement_reason,
    CASE
      WHEN (j.captured <> j.sales AND j.capture_count > 0 AND j.sale_count > 0)
        OR (j.refunded <> j.settled_refunds AND j.refund_count > 0 AND j.settled_refund_count > 0)
        OR (j.charged_back <> j.settled_disputes AND j.chargeback_count > 0 AND j.settled_dispute_count > 0)
        THEN 1
      ELSE 0
    END AS settlement_broken,
    CASE
      WHEN j.captured <> j.sales THEN greatest(j.captured_at, j.sold_at) + INTERVAL 2 DAY
      ELSE greatest(j.refunded_at, j.disputed_at, j.returned_at) + INTERVAL 5 DAY
    END AS settlement_due_at,
    CASE WHEN j.open_net_count > 0 THEN 'NET_DIFFERS' WHEN j.over_terms_count > 0 THEN 'FEE_DIFFERS' END AS fee_reason,
    CASE WHEN j.open_net_count + j.over_terms_count > 0 THEN 1 ELSE 0 END AS fee_broken,
    j.reported_at AS fee_due_at,
    coalesce(j.contradicting_status, j.awaited_status) AS payout_reason,
    CASE WHEN j.contradicting_status IS NOT NULL THEN 1 ELSE 0 END AS payout_broken,
    j.payout_due_at,
    CASE
      WHEN j.books_differing_count = 0 THEN NULL
      WHEN j.entry_count = 0 THEN 'ENTRIES_MISSING'
      WHEN j.entry_count = j.fact_count THEN 'FACTS_MISSING'
      ELSE 'BALANCE_DIFFERS'
    END AS books_reason,
    CASE
      WHEN j.books_differing_count > 0 AND j.entry_count > 0 AND j.entry_count <> j.fact_count THEN 1
      ELSE 0
    END AS books_broken,
    greatest(j.captured_at, j.refunded_at, j.disputed_at, j.reported_at, j.granted_at, j.entered_at) + INTERVAL 1 DAY
      AS books_due_at,
    CASE
      WHEN j.rights_differing_count = 0 THEN NULL
      WHEN j.active > 0 THEN 'RIGHTS_DIFFER'
      ELSE 'RIGHTS_MISSING'
    END AS rights_reason,
    CASE WHEN j.rights_differing_count > 0 AND j.active > 0 THEN 1 ELSE 0 END AS rights_broken,
    greatest(
      j.captured_at,
      j.refunded_at,
      j.disputed_at,
      j.granted_at,
      coalesce(j.placed_at, CAST('1970-01-01 00:00:00' AS DATETIME))) + INTERVAL 1 HOUR AS rights_due_at
  FROM joined j
),
judged AS (
  SELECT
    l.order_id,
    l.payment_broken + l.settlement_broken + l.fee_broken + l.payout_broken + l.books_broken + l.rights_broken AS broken_count,
    CASE
      WHEN l.payment_broken = 1 THEN 'PAYMENT'
      WHEN l.settlement_broken = 1 THEN 'SETTLEMENT'
      WHEN l.fee_broken = 1 THEN 'FEE'
      WHEN l.payout_broken = 1 THEN 'PAYOUT'
      WHEN l.books_broken = 1 THEN 'BOOKS'
      WHEN l.rights_broken = 1 THEN 'RIGHTS'
      WHEN l.payment_reason IS NOT NULL THEN 'PAYMENT'
      WHEN l.settlement_reason IS NOT NULL THEN 'SETTLEMENT'
      WHEN l.payout_reason IS NOT NULL THEN 'PAYOUT'
      WHEN l.books_reason IS NOT NULL THEN 'BOOKS'
      WHEN l.rights_reason IS NOT NULL THEN 'RIGHTS'
    END AS link,
    CASE
      WHEN l.payment_broken = 1 THEN l.payment_reason
      WHEN l.settlement_broken = 1 THEN l.settlement_reason
      WHEN l.fee_broken = 1 THEN l.fee_reason
      WHEN l.payout_broken = 1 THEN l.payout_reason
      WHEN l.books_broken = 1 THEN l.books_reason
      WHEN l.rights_broken = 1 THEN l.rights_reason
      ELSE coalesce(l.payment_reason, l.settlement_reason, l.payout_reason, l.books_reason, l.rights_reason)
    END AS reason,
    least(
      CASE WHEN l.payment_broken = 1 THEN l.payment_due_at ELSE CAST('9999-12-31 00:00:00' AS DATETIME) END,
      CASE WHEN l.settlement_broken = 1 THEN l.settlement_due_at ELSE CAST('9999-12-31 00:00:00' AS DATETIME) END,
      CASE WHEN l.fee_broken = 1 THEN l.fee_due_at ELSE CAST('9999-12-31 00:00:00' AS DATETIME) END,
      CASE WHEN l.payout_broken = 1 THEN l.payout_due_at ELSE CAST('9999-12-31 00:00:00' AS DATETIME) END,
      CASE WHEN l.books_broken = 1 THEN l.books_due_at ELSE CAST('9999-12-31 00:00:00' AS DATETIME) END,
      CASE WHEN l.rights_broken = 1 THEN l.rights_due_at ELSE CAST('9999-12-31 00:00:00' AS DATETIME) END) AS broken_due_at,
    least(
      CASE WHEN l.payment_reason IS NOT NULL THEN l.payment_due_at ELSE CAST('9999-12-31 00:00:00' AS DATETIME) END,
      CASE WHEN l.settlement_reason IS NOT NULL THEN l.settlement_due_at ELSE CAST('9999-12-31 00:00:00' AS DATETIME) END,
      CASE WHEN l.payout_reason IS NOT NULL THEN l.payout_due_at ELSE CAST('9999-12-31 00:00:00' AS DATETIME) END,
      CASE WHEN l.books_reason IS NOT NULL THEN l.books_due_at ELSE CAST('9999-12-31 00:00:00' AS DATETIME) END,
      CASE WHEN l.rights_reason IS NOT NULL THEN l.rights_due_at ELSE CAST('9999-12-31 00:00:00' AS DATETIME) END)
      AS awaited_due_at
  FROM links l
)
SELECT
  j.order_id,
  j.merchant_id,
  j.currency,
  CASE
    WHEN j.conflict_count > 0 THEN 'CONFLICT'
    WHEN v.broken_count > 0 THEN 'BROKEN'
    WHEN v.link IS NOT NULL THEN 'LATE'
    ELSE 'CLOSED'
  END AS verdict,
  CASE WHEN j.conflict_count = 0 THEN v.link END AS broken_link,
  CASE WHEN j.conflict_count > 0 THEN 'FACT_CONFLICT' ELSE v.reason END AS reason,
  CASE
    WHEN j.conflict_count > 0 OR v.link IS NULL THEN NULL
    WHEN v.broken_count > 0 THEN v.broken_due_at
    ELSE v.awaited_due_at
  END AS due_at,
  j.order_status,
  CAST(j.payable_amount AS DECIMAL(38,4)) AS payable_amount,
  CAST(j.authorized AS DECIMAL(38,4)) AS authorized_amount,
  CAST(j.captured AS DECIMAL(38,4)) AS captured_amount,
  CAST(j.refunded AS DECIMAL(38,4)) AS refunded_amount,
  CAST(j.charged_back AS DECIMAL(38,4)) AS charged_back_amount,
  CAST(j.sales AS DECIMAL(38,4)) AS settled_gross_amount,
  CAST(j.fee AS DECIMAL(38,4)) AS settled_fee_amount,
  CAST(j.net AS DECIMAL(38,4)) AS settled_net_amount,
  CAST(j.settled_refunds AS DECIMAL(38,4)) AS settled_refund_amount,
  CAST(j.settled_disputes AS DECIMAL(38,4)) AS settled_chargeback_amount,
  CAST(j.expected_fee AS DECIMAL(38,4)) AS expected_fee_amount,
  CAST(j.batch_count AS INT) AS batch_count,
  CAST(j.receivables AS DECIMAL(38,4)) AS receivable_balance,
  CAST(j.deferred_revenue AS DECIMAL(38,4)) AS deferred_revenue_balance,
  CAST(j.revenue AS DECIMAL(38,4)) AS revenue_balance,
  CAST(j.granted_value AS DECIMAL(38,4)) AS granted_value_amount,
  CAST(j.active_value AS DECIMAL(38,4)) AS active_value_amount,
  CAST(j.granted AS INT) AS granted_quantity,
  CAST(j.active AS INT) AS active_quantity,
  CAST(j.owed - j.captured AS DECIMAL(38,4)) AS residual_payment,
  CAST(
    j.captured - j.refunded - j.charged_back - j.sales + j.settled_refunds + j.settled_disputes AS DECIMAL(38,4))
    AS residual_settlement,
  CAST(j.open_fee AS DECIMAL(38,4)) AS residual_fee,
  CAST(j.residual_payout AS DECIMAL(38,4)) AS residual_payout,
  CAST(j.residual_receivables AS DECIMAL(38,4)) AS residual_books,
  CAST(j.residual_deferred_revenue AS DECIMAL(38,4)) AS residual_deferred_revenue,
  CAST(j.residual_revenue AS DECIMAL(38,4)) AS residual_revenue,
  CAST(j.residual_rights AS DECIMAL(38,4)) AS residual_rights,
  CAST(j.other_currency_count AS INT) AS other_currency_count,
  CAST(j.fact_count AS INT) AS fact_count,
  j.business_date,
  j.occurred_at,
  j.ledger_seq
FROM joined j
JOIN judged v ON v.order_id = j.order_id
ORDER BY order_id NULLS LAST;
