-- Grain: one break that was known at one cut of as_of_parameter
-- Key: as_of_name, break_id
-- Rows: what the last event up to the cut left it in; as_of_name chooses the cut. What is open has a residual.
-- Relies on: window functions.
CREATE VIEW recon_break_as_of_cut (
  as_of_name,
  break_id,
  scenario,
  severity,
  status,
  what_happened,
  assignee,
  resolution,
  residual_amount,
  currency,
  ageing_from,
  age_days,
  recorded_at,
  ledger_seq
) AS
SELECT
  k.as_of_name,
  k.break_id,
  k.scenario,
  k.severity,
  k.status,
  k.what_happened,
  k.assignee,
  k.resolution,
  k.residual_amount,
  k.currency,
  k.ageing_from,
  datediff(k.effective_day, k.ageing_from) AS age_days,
  k.recorded_at,
  k.ledger_seq
FROM (
  SELECT
    p.name AS as_of_name,
    p.effective_day,
    h.break_id,
    h.scenario,
    h.severity,
    h.status,
    h.what_happened,
    h.assignee,
    h.resolution,
    h.residual_amount,
    h.currency,
    h.ageing_from,
    h.recorded_at,
    h.ledger_seq,
    row_number() OVER (PARTITION BY p.name, h.break_id ORDER BY h.ledger_seq DESC) AS nth
  FROM recon_break_history h
  CROSS JOIN as_of_parameter p
  WHERE h.ledger_seq <= p.cut_seq
) k
WHERE k.nth = 1;
