-- Grain: lines of kind CAPTURE of one business day by how many days after the capture they came
-- Key: business_date, provider, merchant_account, payment_method, currency, delay_bucket; unknown where no captured payment has the transaction
-- Rows: computed from settlement_lines and payments every hour, only for months whose lines changed or when payments did. delay_bucket is the number
--   of days from the UTC day of the first capture to the business day of the line; delay_order sorts it.
--   fresh_seq and fresh_at: everything up to this ledger sequence, marked at this time, is in the month's rows.
-- Relies on: asynchronous materialized view partitioned by the month of settlement_lines, excluded_refresh_tables (3.3): the watermark moves all
--   the time and must not make every month stale.
CREATE MATERIALIZED VIEW IF NOT EXISTS settlement_delay
COMMENT 'days from capture to settlement'
PARTITION BY date_trunc('month', business_date)
DISTRIBUTED BY HASH (provider) BUCKETS 2
REFRESH DEFERRED ASYNC EVERY (INTERVAL 1 HOUR)
PROPERTIES ('replication_num' = '1', 'excluded_refresh_tables' = 'projection_watermark')
AS
SELECT
  d.business_date,
  d.provider,
  d.merchant_account,
  d.payment_method,
  d.currency,
  d.delay_bucket,
  min(d.delay_order) AS delay_order,
  count(*) AS line_count,
  sum(d.gross_amount) AS gross_amount,
  min(d.fresh_seq) AS fresh_seq,
  min(d.fresh_at) AS fresh_at
FROM (
  SELECT
    l.business_date,
    l.provider,
    l.merchant_account,
    coalesce(c.payment_method, 'unknown') AS payment_method,
    l.currency,
    l.gross_amount,
    CASE
      WHEN c.captured_on IS NULL THEN 'unknown'
      WHEN l.business_date <= c.captured_on THEN '0 days'
      WHEN l.business_date <= CAST(c.captured_on + INTERVAL 1 DAY AS DATE) THEN '1 day'
      WHEN l.business_date <= CAST(c.captured_on + INTERVAL 2 DAY AS DATE) THEN '2 days'
      WHEN l.business_date <= CAST(c.captured_on + INTERVAL 3 DAY AS DATE) THEN '3 days'
      WHEN l.business_date <= CAST(c.captured_on + INTERVAL 5 DAY AS DATE) THEN '4-5 days'
      WHEN l.business_date <= CAST(c.captured_on + INTERVAL 10 DAY AS DATE) THEN '6-10 days'
      ELSE 'over 10 days'
    END AS delay_bucket,
    CASE
      WHEN c.captured_on IS NULL THEN 99
      WHEN l.business_date <= c.captured_on THEN 0
      WHEN l.business_date <= CAST(c.captured_on + INTERVAL 1 DAY AS DATE) THEN 1
      WHEN l.business_date <= CAST(c.captured_on + INTERVAL 2 DAY AS DATE) THEN 2
      WHEN l.business_date <= CAST(c.captured_on + INTERVAL 3 DAY AS DATE) THEN 3
      WHEN l.business_date <= CAST(c.captured_on + INTERVAL 5 DAY AS DATE) THEN 5
      WHEN l.business_date <= CAST(c.captured_on + INTERVAL 10 DAY AS DATE) THEN 10
      ELSE 11
    END AS delay_order,
    f.fresh_seq,
    f.fresh_at
  FROM settlement_lines l
  LEFT JOIN (
    SELECT provider, merchant_account, provider_transaction_id, min(payment_method) AS payment_method,
      min(CAST(coalesce(captured_at, occurred_at) AS DATE)) AS captured_on
    FROM payments
    WHERE capture_count > 0 AND provider_transaction_id IS NOT NULL
    GROUP BY provider, merchant_account, provider_transaction_id
  ) c
    ON c.provider = l.provider
    AND c.merchant_account = l.merchant_account
    AND c.provider_transaction_id = l.provider_transaction_id
  CROSS JOIN (
    SELECT min(ledger_seq) AS fresh_seq, min(watermark_at) AS fresh_at
    FROM projection_watermark
  ) f
  WHERE l.kind = 'CAPTURE'
) d
GROUP BY d.business_date, d.provider, d.merchant_account, d.payment_method, d.currency, d.delay_bucket;
