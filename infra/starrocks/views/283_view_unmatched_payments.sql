-- Grain: one captured payment that no confirmed or forced match has; suggested_group_id is a proposal for a person, where there is one
-- Rows as of the last match run.
CREATE VIEW IF NOT EXISTS unmatched_payments AS
SELECT
  p.payment_id,
  p.order_id,
  p.provider,
  p.merchant_account,
  p.provider_transaction_id,
  p.captured_amount,
  p.currency,
  p.captured_at,
  p.business_date,
  m.suggested_group_id,
  m.reason
FROM payments p
LEFT JOIN (
  SELECT
    i.member_id,
    min(CASE WHEN g.status = 'SUGGESTED' THEN g.group_id END) AS suggested_group_id,
    min(CASE WHEN g.status = 'SUGGESTED' THEN g.reason END) AS reason,
    max(CASE WHEN g.status = 'SUGGESTED' THEN 0 ELSE 1 END) AS matched
  FROM match_group_member i
  JOIN match_group g ON g.group_id = i.group_id
  WHERE i.member_kind = 'PAYMENT'
  GROUP BY i.member_id
) m ON m.member_id = p.payment_id
WHERE p.capture_count > 0 AND coalesce(m.matched, 0) = 0;
