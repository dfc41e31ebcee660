-- Grain: one row of closed_loop with the verdict at the as-of time
-- Key: order_id
-- Rows: closed_loop with recon_parameter, scenario LOOP: a BROKEN or LATE row is PENDING until the as-of time has passed its due_at; at due_at
--   it is still pending. Empty without the parameter. INCOMPLETE is said by who reads, because it depends on the cut.
-- Relies on: views.
CREATE VIEW closed_loop_as_of (
  order_id,
  merchant_id,
  currency,
  verdict,
  final_verdict,
  broken_link,
  reason,
  due_at,
  as_of,
  business_date,
  ledger_seq
) AS
SELECT
  l.order_id,
  l.merchant_id,
  l.currency,
  CASE WHEN l.due_at IS NOT NULL AND l.due_at >= p.as_of THEN 'PENDING' ELSE l.verdict END AS verdict,
  l.verdict AS final_verdict,
  l.broken_link,
  l.reason,
  l.due_at,
  p.as_of,
  l.business_date,
  l.ledger_seq
FROM closed_loop l
CROSS JOIN recon_parameter p
WHERE p.scenario = 'LOOP';
