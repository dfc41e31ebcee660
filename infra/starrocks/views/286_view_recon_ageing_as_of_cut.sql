-- Grain: open breaks of one scenario, currency and age at one cut of as_of_parameter
-- Key: as_of_name, scenario, currency, ageing_bucket; CONFLICT stands for breaks that no scenario found, XXX for no currency
-- Rows: sums of what each event up to the cut did to what is open, aged to effective_day: the ageing that the daily report of that day and cut
--   printed, with its buckets. as_of_name chooses.
-- Relies on: nothing beyond views.
CREATE VIEW recon_ageing_as_of_cut (
  as_of_name,
  scenario,
  currency,
  ageing_bucket,
  open_count,
  open_amount
) AS
SELECT
  a.as_of_name,
  a.scenario,
  a.currency,
  a.ageing_bucket,
  CAST(sum(a.open_delta) AS BIGINT) AS open_count,
  sum(a.open_amount_delta) AS open_amount
FROM (
  SELECT
    p.name AS as_of_name,
    coalesce(h.scenario, 'CONFLICT') AS scenario,
    coalesce(h.currency, 'XXX') AS currency,
    CASE
      WHEN datediff(p.effective_day, h.ageing_from) <= 1 THEN '0-1 days'
      WHEN datediff(p.effective_day, h.ageing_from) <= 3 THEN '2-3 days'
      WHEN datediff(p.effective_day, h.ageing_from) <= 7 THEN '4-7 days'
      WHEN datediff(p.effective_day, h.ageing_from) <= 30 THEN '8-30 days'
      ELSE 'over 30 days'
    END AS ageing_bucket,
    h.open_delta,
    h.open_amount_delta
  FROM recon_break_history h
  CROSS JOIN as_of_parameter p
  WHERE h.ledger_seq <= p.cut_seq
) a
GROUP BY a.as_of_name, a.scenario, a.currency, a.ageing_bucket
HAVING sum(a.open_delta) <> 0;
