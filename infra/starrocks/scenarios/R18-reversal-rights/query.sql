-- R18 Money that went back takes its rights along, and no others.
-- Sides: refunds, disputes and cancellations of an order that was captured; the rights of its items. Key: order_id/item_id.
-- What remains of an item: nothing, once the order is cancelled or all that was captured went back (refunds done and disputes that
-- are open, in the order's currency, within the tolerance); else the ordered quantity less the quantity that refunds name for it.
-- Break, the first that applies, one per key:
--   CHARGED_BACK_STILL_ACTIVE  all money went back, some of it by a dispute, and a right is active;
--   REFUNDED_STILL_ACTIVE      all money, or the money for this quantity, was refunded, and more rights are active than remain;
--   CANCELLED_STILL_ACTIVE     the order was cancelled after it was captured, and a right is active;
--   REVOKED_WITHOUT_REVERSAL   a right was revoked, less than the quantity is active, and nothing was refunded, asked back or disputed;
--   REVOKED_TOO_MUCH           some money went back or was asked back, and fewer rights are active than remain.
-- A refund that is asked for and not refused justifies a revocation, though it does not demand one. A refund that names no items, and a
-- dispute of a part, may stand for any item: they are compared with the rights only once no right of the order is left.
-- Rights of items that the order does not have, and more rights than were ordered, are R17's; so is an order that was never captured.
-- Due: the last refund or dispute (or the cancellation, or the capture after it; or the last active right, where that is later)
-- is before due_before; for what was revoked the last revocation is. At due_before it is pending.
-- Amounts: quantity at unit price: expected is what remains, actual what is active. Reference: the first grant id concerned.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R18'
),
rights AS (
  SELECT
    order_id,
    item_id,
    sum(CASE WHEN status = 'GRANTED' THEN quantity ELSE 0 END) AS active_quantity,
    sum(CASE WHEN status = 'REVOKED' THEN 1 ELSE 0 END) AS revoked_count,
    min(CASE WHEN status = 'GRANTED' THEN grant_id END) AS active_grant_id,
    min(CASE WHEN status = 'REVOKED' THEN grant_id END) AS revoked_grant_id,
    max(CASE WHEN status = 'GRANTED' THEN coalesce(granted_at, occurred_at) END) AS last_granted_at,
    max(revoked_at) AS last_revoked_at,
    min(occurred_at) AS occurred_at
  FROM entitlements
  WHERE item_id IS NOT NULL AND quantity IS NOT NULL
  GROUP BY order_id, item_id
),
order_rights AS (
  SELECT order_id, sum(active_quantity) AS active_quantity
  FROM rights
  GROUP BY order_id
),
captured AS (
  SELECT order_id, currency, sum(captured_amount) AS amount, max(coalesce(captured_at, occurred_at)) AS last_captured_at
  FROM payments
  WHERE capture_count > 0
  GROUP BY order_id, currency
),
item_refunds AS (
  SELECT
    i.order_id,
    i.item_id,
    sum(i.quantity) AS claimed_quantity,
    sum(CASE WHEN r.refund_count > 0 THEN i.quantity ELSE 0 END) AS refunded_quantity,
    max(CASE WHEN r.refund_count > 0 THEN coalesce(r.refunded_at, r.occurred_at) END) AS last_refunded_at
  FROM refund_items i
  JOIN refunds r ON r.refund_id = i.refund_id
  WHERE r.status <> 'FAILED'
  GROUP BY i.order_id, i.item_id
),
itemised AS (
  SELECT refund_id, count(*) AS item_count
  FROM refund_items
  GROUP BY refund_id
),
reversals AS (
  SELECT
    r.order_id,
    r.currency,
    CASE WHEN r.refund_count > 0 THEN r.refunded_amount ELSE CAST(0 AS DECIMAL(18,4)) END AS returned_amount,
    CASE WHEN r.refund_count > 0 THEN r.refunded_amount ELSE coalesce(r.requested_amount, CAST(0 AS DECIMAL(18,4))) END
      AS claimed_amount,
    CASE WHEN i.item_count IS NULL THEN 1 ELSE 0 END AS is_loose,
    0 AS is_dispute,
    CASE WHEN r.refund_count > 0 THEN coalesce(r.refunded_at, r.occurred_at) END AS returned_at
  FROM refunds r
  LEFT JOIN itemised i ON i.refund_id = r.refund_id
  WHERE r.status <> 'FAILED'
  UNION ALL
  SELECT
    order_id,
    currency,
    coalesce(amount, CAST(0 AS DECIMAL(18,4))) AS returned_amount,
    coalesce(amount, CAST(0 AS DECIMAL(18,4))) AS claimed_amount,
    1 AS is_loose,
    1 AS is_dispute,
    coalesce(second_opened_at, opened_at, occurred_at) AS returned_at
  FROM chargebacks
  WHERE status = 'OPEN' AND order_id IS NOT NULL
),
reversed AS (
  SELECT
    order_id,
    currency,
    count(*) AS reversal_count,
    sum(returned_amount) AS returned_amount,
    sum(claimed_amount) AS claimed_amount,
    max(is_loose) AS is_loose,
    max(is_dispute) AS is_dispute,
    max(returned_at) AS last_returned_at
  FROM reversals
  GROUP BY order_id, currency
),
paid_orders AS (
  SELECT
    o.order_id,
    o.cancelled_at,
    CASE WHEN c.last_captured_at > o.cancelled_at THEN c.last_captured_at ELSE o.cancelled_at END AS withdrawn_at,
    coalesce(v.reversal_count, 0) AS reversal_count,
    coalesce(v.is_loose, 0) AS is_loose,
    coalesce(v.is_dispute, 0) AS is_dispute,
    v.last_returned_at,
    CASE WHEN v.returned_amount >= c.amount - p.tolerance THEN 1 ELSE 0 END AS is_returned,
    CASE WHEN o.cancelled_at IS NOT NULL OR v.claimed_amount >= c.amount - p.tolerance THEN 1 ELSE 0 END AS is_claimed,
    CASE WHEN c.amount >= o.payable_amount - p.tolerance THEN 1 ELSE 0 END AS is_paid
  FROM orders o
  JOIN captured c ON c.order_id = o.order_id AND c.currency = o.currency
  LEFT JOIN reversed v ON v.order_id = o.order_id AND v.currency = o.currency
  CROSS JOIN param p
  WHERE c.amount > 0
),
compared AS (
  SELECT
    i.order_id,
    i.item_id,
    i.unit_price,
    i.currency,
    i.business_date,
    CASE WHEN r.occurred_at < i.occurred_at THEN r.occurred_at ELSE i.occurred_at END AS first_seen_at,
    r.active_quantity,
    r.revoked_count,
    r.active_grant_id,
    r.revoked_grant_id,
    r.last_granted_at,
    r.last_revoked_at,
    t.active_quantity AS order_active_quantity,
    o.cancelled_at,
    o.withdrawn_at,
    o.reversal_count,
    o.is_loose,
    o.is_dispute,
    o.is_returned,
    o.is_claimed,
    o.is_paid,
    coalesce(f.refunded_quantity, 0) AS refunded_quantity,
    CASE WHEN o.is_returned = 1 THEN o.last_returned_at ELSE f.last_refunded_at END AS last_returned_at,
    CASE
      WHEN o.is_returned = 1 OR i.quantity < coalesce(f.refunded_quantity, 0) THEN 0
      ELSE i.quantity - coalesce(f.refunded_quantity, 0)
    END AS remaining_quantity,
    CASE
      WHEN i.quantity < coalesce(f.claimed_quantity, 0) THEN 0
      ELSE i.quantity - coalesce(f.claimed_quantity, 0)
    END AS unclaimed_quantity
  FROM order_items i
  JOIN rights r ON r.order_id = i.order_id AND r.item_id = i.item_id
  JOIN order_rights t ON t.order_id = i.order_id
  JOIN paid_orders o ON o.order_id = i.order_id
  LEFT JOIN item_refunds f ON f.order_id = i.order_id AND f.item_id = i.item_id
),
classified AS (
  SELECT
    order_id,
    item_id,
    unit_price,
    currency,
    business_date,
    first_seen_at,
    active_quantity,
    active_grant_id,
    revoked_grant_id,
    last_granted_at,
    last_revoked_at,
    last_returned_at,
    withdrawn_at,
    remaining_quantity,
    unclaimed_quantity,
    CASE
      WHEN is_returned = 1 AND is_dispute = 1 AND active_quantity > 0 THEN 'CHARGED_BACK_STILL_ACTIVE'
      WHEN is_returned = 1 AND active_quantity > 0 THEN 'REFUNDED_STILL_ACTIVE'
      WHEN refunded_quantity > 0 AND active_quantity > remaining_quantity THEN 'REFUNDED_STILL_ACTIVE'
      WHEN cancelled_at IS NOT NULL AND active_quantity > 0 THEN 'CANCELLED_STILL_ACTIVE'
      WHEN is_claimed = 1 OR is_paid = 0 OR revoked_count = 0 OR active_quantity >= unclaimed_quantity THEN NULL
      WHEN reversal_count = 0 THEN 'REVOKED_WITHOUT_REVERSAL'
      WHEN is_loose = 0 OR order_active_quantity = 0 THEN 'REVOKED_TOO_MUCH'
    END AS reason
  FROM compared
),
timed AS (
  SELECT
    order_id,
    item_id,
    currency,
    business_date,
    first_seen_at,
    reason,
    CASE WHEN reason IN ('REVOKED_WITHOUT_REVERSAL', 'REVOKED_TOO_MUCH') THEN revoked_grant_id ELSE active_grant_id END
      AS reference,
    CASE
      WHEN reason IN ('REVOKED_WITHOUT_REVERSAL', 'REVOKED_TOO_MUCH') THEN unit_price * CAST(unclaimed_quantity AS INT)
      WHEN reason = 'CANCELLED_STILL_ACTIVE' THEN CAST(0 AS DECIMAL(38,4))
      ELSE unit_price * CAST(remaining_quantity AS INT)
    END AS expected_amount,
    unit_price * CAST(active_quantity AS INT) AS actual_amount,
    CASE
      WHEN reason IN ('REVOKED_WITHOUT_REVERSAL', 'REVOKED_TOO_MUCH') THEN last_revoked_at
      WHEN reason = 'CANCELLED_STILL_ACTIVE' AND withdrawn_at > last_granted_at THEN withdrawn_at
      WHEN reason <> 'CANCELLED_STILL_ACTIVE' AND last_returned_at > last_granted_at THEN last_returned_at
      ELSE last_granted_at
    END AS due_from
  FROM classified
  WHERE reason IS NOT NULL
)
SELECT
  'R18' AS scenario,
  concat_ws('/', t.order_id, t.item_id) AS break_key,
  p.severity,
  t.order_id,
  t.reference,
  CAST(t.expected_amount AS DECIMAL(38,4)) AS expected_amount,
  CAST(t.actual_amount AS DECIMAL(38,4)) AS actual_amount,
  CAST(CAST(t.actual_amount AS DECIMAL(38,4)) - CAST(t.expected_amount AS DECIMAL(38,4)) AS DECIMAL(38,4)) AS difference,
  t.currency,
  t.business_date,
  t.first_seen_at,
  t.reason
FROM timed t
CROSS JOIN param p
WHERE t.due_from < p.due_before
ORDER BY break_key NULLS LAST;
