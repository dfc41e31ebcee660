-- Grain: one bank entry that no confirmed or forced match has; suggested_group_id is a proposal for a person, where there is one
-- Rows as of the last match run.
CREATE VIEW IF NOT EXISTS unmatched_bank_entries AS
SELECT
  e.bank_account,
  e.statement_id,
  e.entry_reference,
  e.credit_debit_indicator,
  e.amount,
  e.currency,
  e.booking_date,
  e.value_date,
  e.end_to_end_id,
  e.remittance_information,
  e.business_date,
  m.suggested_group_id,
  m.reason
FROM bank_entries e
LEFT JOIN (
  SELECT
    i.member_id,
    min(CASE WHEN g.status = 'SUGGESTED' THEN g.group_id END) AS suggested_group_id,
    min(CASE WHEN g.status = 'SUGGESTED' THEN g.reason END) AS reason,
    max(CASE WHEN g.status = 'SUGGESTED' THEN 0 ELSE 1 END) AS matched
  FROM match_group_member i
  JOIN match_group g ON g.group_id = i.group_id
  WHERE i.member_kind = 'BANK_ENTRY'
  GROUP BY i.member_id
) m ON m.member_id = concat_ws(' ', e.bank_account, e.statement_id, e.entry_reference)
WHERE coalesce(m.matched, 0) = 0;
