-- Grain: open breaks of one scenario by severity, currency and age
-- Key: scenario, severity, currency, ageing_bucket; FACT stands for breaks that no scenario found, XXX for no currency
-- Rows: computed from recon_break every minute. The age is that at the as-of time of the scenario's parameters, or the latest of all; no clock is
--   read. residual_amount is the sum with signs, residual_size without: both, so that what cancels out stays visible. fresh_seq and fresh_at:
--   everything up to this ledger sequence, marked at this time, is in.
-- Relies on: asynchronous materialized view (2.5); not partitioned, as recon_break.
CREATE MATERIALIZED VIEW IF NOT EXISTS break_ageing
COMMENT 'open breaks by age'
DISTRIBUTED BY HASH (scenario) BUCKETS 1
REFRESH DEFERRED ASYNC EVERY (INTERVAL 1 MINUTE)
PROPERTIES ('replication_num' = '1')
AS
WITH latest AS (
  SELECT max(as_of) AS as_of
  FROM recon_parameter
),
open_breaks AS (
  SELECT
    coalesce(b.scenario, 'FACT') AS scenario,
    coalesce(b.severity, 'none') AS severity,
    coalesce(b.currency, 'XXX') AS currency,
    b.ageing_from,
    b.due_at,
    coalesce(b.residual_amount, CAST(0 AS DECIMAL(18,4))) AS residual_amount,
    CASE WHEN b.assignee IS NULL THEN 1 ELSE 0 END AS is_unassigned,
    coalesce(p.as_of, l.as_of) AS as_of
  FROM recon_break b
  LEFT JOIN recon_parameter p ON p.scenario = b.scenario
  CROSS JOIN latest l
  WHERE b.status = 'OPEN'
),
aged AS (
  SELECT
    scenario,
    severity,
    currency,
    CASE
      WHEN as_of IS NULL THEN 'unknown'
      WHEN ageing_from >= CAST(as_of - INTERVAL 1 DAY AS DATE) THEN '0-1 days'
      WHEN ageing_from >= CAST(as_of - INTERVAL 7 DAY AS DATE) THEN '2-7 days'
      WHEN ageing_from >= CAST(as_of - INTERVAL 30 DAY AS DATE) THEN '8-30 days'
      WHEN ageing_from >= CAST(as_of - INTERVAL 90 DAY AS DATE) THEN '31-90 days'
      ELSE 'over 90 days'
    END AS ageing_bucket,
    ageing_from,
    is_unassigned,
    CASE WHEN due_at < as_of THEN 1 ELSE 0 END AS is_overdue,
    residual_amount
  FROM open_breaks
),
fresh AS (
  SELECT min(ledger_seq) AS fresh_seq, min(watermark_at) AS fresh_at
  FROM projection_watermark
)
SELECT
  a.scenario,
  a.severity,
  a.currency,
  a.ageing_bucket,
  count(*) AS break_count,
  CAST(sum(a.is_overdue) AS BIGINT) AS overdue_count,
  CAST(sum(a.is_unassigned) AS BIGINT) AS unassigned_count,
  sum(a.residual_amount) AS residual_amount,
  sum(CASE WHEN a.residual_amount < 0 THEN -a.residual_amount ELSE a.residual_amount END) AS residual_size,
  min(a.ageing_from) AS oldest_from,
  min(f.fresh_seq) AS fresh_seq,
  min(f.fresh_at) AS fresh_at
FROM aged a
CROSS JOIN fresh f
GROUP BY a.scenario, a.severity, a.currency, a.ageing_bucket;
