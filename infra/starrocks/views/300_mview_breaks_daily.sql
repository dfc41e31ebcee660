-- Grain: what one scenario opened and closed on one UTC day, by severity and currency, and what was open at its end; days without an event have none
-- Key: business_date, scenario, severity, currency; FACT stands for breaks that no scenario found, XXX for no currency
-- Rows: computed from recon_break_history every minute. Amounts are sizes of residuals. fresh_seq and fresh_at: everything up to this ledger
--   sequence, marked at this time, is in.
-- Relies on: asynchronous materialized view with window functions (2.5); not partitioned, because what is open depends on all days before.
CREATE MATERIALIZED VIEW IF NOT EXISTS breaks_daily
COMMENT 'breaks by scenario and day'
DISTRIBUTED BY HASH (scenario) BUCKETS 1
REFRESH DEFERRED ASYNC EVERY (INTERVAL 1 MINUTE)
PROPERTIES ('replication_num' = '1')
AS
WITH steps AS (
  SELECT
    CAST(recorded_at AS DATE) AS business_date,
    coalesce(scenario, 'FACT') AS scenario,
    coalesce(severity, 'none') AS severity,
    coalesce(currency, 'XXX') AS currency,
    open_delta,
    open_amount_delta
  FROM recon_break_history
),
days AS (
  SELECT
    business_date,
    scenario,
    severity,
    currency,
    sum(CASE WHEN open_delta > 0 THEN open_delta ELSE 0 END) AS opened_count,
    sum(CASE WHEN open_delta < 0 THEN -open_delta ELSE 0 END) AS closed_count,
    sum(open_delta) AS moved_count,
    sum(CASE WHEN open_delta > 0 THEN open_amount_delta ELSE CAST(0 AS DECIMAL(18,4)) END) AS opened_amount,
    sum(CASE WHEN open_delta < 0 THEN -open_amount_delta ELSE CAST(0 AS DECIMAL(18,4)) END) AS closed_amount,
    sum(open_amount_delta) AS moved_amount
  FROM steps
  GROUP BY business_date, scenario, severity, currency
),
fresh AS (
  SELECT min(ledger_seq) AS fresh_seq, min(watermark_at) AS fresh_at
  FROM projection_watermark
)
SELECT
  d.business_date,
  d.scenario,
  d.severity,
  d.currency,
  CAST(d.opened_count AS BIGINT) AS opened_count,
  CAST(d.closed_count AS BIGINT) AS closed_count,
  CAST(sum(d.moved_count) OVER (
    PARTITION BY d.scenario, d.severity, d.currency ORDER BY d.business_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    AS BIGINT) AS open_count,
  d.opened_amount,
  d.closed_amount,
  sum(d.moved_amount) OVER (
    PARTITION BY d.scenario, d.severity, d.currency ORDER BY d.business_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    AS open_amount,
  f.fresh_seq,
  f.fresh_at
FROM days d
CROSS JOIN fresh f;
