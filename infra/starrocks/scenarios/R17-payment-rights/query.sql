-- R17 Who paid has the right, and nobody else.
-- Sides: order items with what is paid for their order; active rights (status GRANTED). Key: order_id/item_id.
-- Paid: the captures of the order in its currency reach the payable amount, within the tolerance; an order that owes nothing is
-- paid when it is placed. Whether the amount is right is R02's: a partly paid order is neither owed its rights nor unpaid here.
-- Break, the first that applies, one per key:
--   GRANT_WITHOUT_ORDER  a right for an order that was never placed;
--   GRANT_WITHOUT_ITEM   the order is known and has no such item;
--   GRANTED_NOT_PAID     a right, and no capture at all for an order that owes something;
--   GRANTED_TWICE        several rights that together exceed the item's quantity;
--   GRANTED_TOO_MUCH     one right that exceeds it;
--   NOT_GRANTED          paid, not cancelled, no active right;
--   PARTLY_GRANTED       paid, not cancelled, less than the quantity.
-- Rights that a cancelled but paid order still has are the reversal scenario's.
-- Due: the last right (for the two about paid orders: the last capture, or placed_at where nothing is owed) is before
-- due_before; at due_before it is pending.
-- Amounts: quantity at unit price, before discounts; null where the item is unknown. Reference: the first grant id, else null.
WITH param AS (
  SELECT due_before, tolerance, severity
  FROM recon_parameter
  WHERE scenario = 'R17'
),
rights AS (
  SELECT
    order_id,
    coalesce(item_id, grant_id) AS item_key,
    sum(quantity) AS quantity,
    count(*) AS grant_count,
    min(grant_id) AS first_grant_id,
    min(business_date) AS business_date,
    min(occurred_at) AS occurred_at,
    max(coalesce(granted_at, occurred_at)) AS last_granted_at
  FROM entitlements
  WHERE status = 'GRANTED'
  GROUP BY order_id, coalesce(item_id, grant_id)
),
captured AS (
  SELECT
    order_id,
    currency,
    sum(captured_amount) AS amount,
    max(coalesce(captured_at, occurred_at)) AS last_captured_at
  FROM payments
  WHERE capture_count > 0
  GROUP BY order_id, currency
),
paying AS (
  SELECT
    o.order_id,
    o.payable_amount,
    o.cancelled_at,
    max(c.last_captured_at) AS last_captured_at,
    coalesce(max(CASE WHEN c.currency = o.currency THEN c.amount END), CAST(0 AS DECIMAL(38,4))) AS captured_amount,
    coalesce(max(c.last_captured_at), o.placed_at, o.occurred_at) AS paid_from
  FROM orders o
  LEFT JOIN captured c ON c.order_id = o.order_id
  WHERE o.payable_amount IS NOT NULL
  GROUP BY o.order_id, o.payable_amount, o.cancelled_at, o.placed_at, o.occurred_at
),
compared AS (
  SELECT
    coalesce(i.order_id, r.order_id) AS order_id,
    coalesce(i.item_id, r.item_key) AS item_id,
    i.item_id AS known_item_id,
    i.quantity AS ordered_quantity,
    coalesce(r.quantity, 0) AS granted_quantity,
    coalesce(r.grant_count, 0) AS grant_count,
    i.unit_price,
    i.currency,
    r.first_grant_id AS grant_id,
    coalesce(i.business_date, r.business_date) AS business_date,
    CASE WHEN r.occurred_at IS NULL OR i.occurred_at < r.occurred_at THEN i.occurred_at ELSE r.occurred_at END AS first_seen_at,
    r.last_granted_at
  FROM order_items i
  FULL OUTER JOIN rights r ON r.order_id = i.order_id AND r.item_key = i.item_id
),
classified AS (
  SELECT
    concat_ws('/', c.order_id, c.item_id) AS break_key,
    p.severity,
    c.order_id,
    c.grant_id AS reference,
    CAST(c.unit_price * c.ordered_quantity AS DECIMAL(38,4)) AS ordered_value,
    CAST(c.unit_price * CAST(c.granted_quantity AS INT) AS DECIMAL(38,4)) AS granted_value,
    c.currency,
    c.business_date,
    c.first_seen_at,
    CASE
      WHEN c.last_granted_at < p.due_before AND y.order_id IS NULL THEN 'GRANT_WITHOUT_ORDER'
      WHEN c.last_granted_at < p.due_before AND c.known_item_id IS NULL THEN 'GRANT_WITHOUT_ITEM'
      WHEN c.last_granted_at < p.due_before AND y.last_captured_at IS NULL AND y.payable_amount > 0 THEN 'GRANTED_NOT_PAID'
      WHEN c.last_granted_at < p.due_before AND c.granted_quantity > c.ordered_quantity AND c.grant_count > 1
        THEN 'GRANTED_TWICE'
      WHEN c.last_granted_at < p.due_before AND c.granted_quantity > c.ordered_quantity THEN 'GRANTED_TOO_MUCH'
      WHEN y.cancelled_at IS NOT NULL
        OR y.captured_amount + p.tolerance < y.payable_amount
        OR y.paid_from >= p.due_before
        THEN NULL
      WHEN y.order_id IS NOT NULL AND c.grant_count = 0 AND c.ordered_quantity > 0 THEN 'NOT_GRANTED'
      WHEN y.order_id IS NOT NULL AND c.granted_quantity < c.ordered_quantity THEN 'PARTLY_GRANTED'
    END AS reason
  FROM compared c
  LEFT JOIN paying y ON y.order_id = c.order_id
  CROSS JOIN param p
)
SELECT
  'R17' AS scenario,
  break_key,
  severity,
  order_id,
  reference,
  CASE WHEN reason = 'GRANTED_NOT_PAID' THEN CAST(0 AS DECIMAL(38,4)) ELSE ordered_value END AS expected_amount,
  granted_value AS actual_amount,
  CASE
    WHEN reason = 'GRANTED_NOT_PAID' THEN granted_value
    ELSE CAST(granted_value - ordered_value AS DECIMAL(38,4))
  END AS difference,
  currency,
  business_date,
  first_seen_at,
  reason
FROM classified
WHERE reason IS NOT NULL
ORDER BY break_key NULLS LAST;
