-- Grain: one settlement line that no confirmed or forced match has; suggested_group_id is a proposal for a person, where there is one
-- Lines of kind FEE are not matched with anything. Rows as of the last match run.
CREATE VIEW IF NOT EXISTS unmatched_settlement_lines AS
SELECT
  l.provider,
  l.batch_id,
  l.line_no,
  l.kind,
  l.merchant_account,
  l.provider_transaction_id,
  l.merchant_reference,
  l.gross_amount,
  l.currency,
  l.value_date,
  l.business_date,
  m.suggested_group_id,
  m.reason
FROM settlement_lines l
LEFT JOIN (
  SELECT
    i.member_id,
    min(CASE WHEN g.status = 'SUGGESTED' THEN g.group_id END) AS suggested_group_id,
    min(CASE WHEN g.status = 'SUGGESTED' THEN g.reason END) AS reason,
    max(CASE WHEN g.status = 'SUGGESTED' THEN 0 ELSE 1 END) AS matched
  FROM match_group_member i
  JOIN match_group g ON g.group_id = i.group_id
  WHERE i.member_kind = 'SETTLEMENT_LINE'
  GROUP BY i.member_id
) m ON m.member_id = concat_ws('/', l.provider, l.batch_id, CAST(l.line_no AS VARCHAR))
WHERE l.kind <> 'FEE' AND coalesce(m.matched, 0) = 0;
