-- Grain: one break that was known at one moment of as_of_parameter
-- Key: as_of_name, break_id
-- Rows: what the last event recorded before that moment left it in; as_of_name chooses the moment.
-- Relies on: window functions.
CREATE VIEW recon_break_as_of (
  as_of_name,
  as_of,
  break_id,
  status,
  what_happened,
  assignee,
  resolution,
  recorded_at,
  ledger_seq
) AS
SELECT
  as_of_name,
  as_of,
  break_id,
  status,
  what_happened,
  assignee,
  resolution,
  recorded_at,
  ledger_seq
FROM (
  SELECT
    p.name AS as_of_name,
    p.as_of,
    h.break_id,
    h.status,
    h.what_happened,
    h.assignee,
    h.resolution,
    h.recorded_at,
    h.ledger_seq,
    row_number() OVER (PARTITION BY p.name, h.break_id ORDER BY h.ledger_seq DESC) AS nth
  FROM recon_break_history h
  CROSS JOIN as_of_parameter p
  WHERE h.recorded_at < p.as_of
) known
WHERE nth = 1;
