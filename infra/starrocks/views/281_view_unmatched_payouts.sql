-- Grain: one payout that no confirmed or forced match has; suggested_group_id is a proposal for a person, where there is one
-- Rows as of the last match run.
CREATE VIEW IF NOT EXISTS unmatched_payouts AS
SELECT
  p.provider,
  p.payout_id,
  p.merchant_account,
  p.amount,
  p.currency,
  p.value_date,
  p.end_to_end_id,
  p.business_date,
  m.suggested_group_id,
  m.reason
FROM payouts p
LEFT JOIN (
  SELECT
    i.member_id,
    min(CASE WHEN g.status = 'SUGGESTED' THEN g.group_id END) AS suggested_group_id,
    min(CASE WHEN g.status = 'SUGGESTED' THEN g.reason END) AS reason,
    max(CASE WHEN g.status = 'SUGGESTED' THEN 0 ELSE 1 END) AS matched
  FROM match_group_member i
  JOIN match_group g ON g.group_id = i.group_id
  WHERE i.member_kind = 'PAYOUT'
  GROUP BY i.member_id
) m ON m.member_id = concat_ws('/', p.provider, p.payout_id)
WHERE coalesce(m.matched, 0) = 0;
