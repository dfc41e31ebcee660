-- Forms accepted by a real StarRocks 4.1 front end (parsed, analysed, executed or planned). Patterns, not the schema.

-- Primary Key, unpartitioned: current state by id, sorted for the scans that reconciliation does.
CREATE TABLE IF NOT EXISTS payments (
  payment_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64) NULL,
  merchant_id VARCHAR(64) NOT NULL,
  provider VARCHAR(32) NOT NULL,
  provider_transaction_id VARCHAR(64) NULL,
  captured_amount DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  status VARCHAR(24) NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (payment_id)
COMMENT 'one row per payment, current state'
DISTRIBUTED BY HASH (payment_id) BUCKETS 8
ORDER BY (business_date, merchant_id)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true', 'compression' = 'LZ4');

-- Primary Key, partitioned: the partition column is part of the key and never changes.
CREATE TABLE IF NOT EXISTS settlement_lines (
  business_date DATE NOT NULL,
  batch_id VARCHAR(64) NOT NULL,
  line_no INT NOT NULL,
  kind VARCHAR(24) NOT NULL,
  provider_transaction_id VARCHAR(64) NULL,
  gross_amount DECIMAL(18,4) NOT NULL,
  fee_amount DECIMAL(18,4) NOT NULL,
  expected_fee DECIMAL(18,4) NULL,
  net_amount DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (business_date, batch_id, line_no)
PARTITION BY date_trunc('month', business_date)
DISTRIBUTED BY HASH (batch_id) BUCKETS 8
ORDER BY (provider_transaction_id)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');

-- Duplicate (detail): append-only history.
CREATE TABLE IF NOT EXISTS ledger_event (
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  event_id VARCHAR(64) NOT NULL,
  event_type VARCHAR(96) NOT NULL,
  aggregate_id VARCHAR(96) NOT NULL,
  aggregate_seq BIGINT NOT NULL,
  payload JSON NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
DUPLICATE KEY (recorded_at, ledger_seq)
PARTITION BY date_trunc('day', recorded_at)
DISTRIBUTED BY HASH (ledger_seq) BUCKETS 8
PROPERTIES ('replication_num' = '1');

-- Aggregate: control totals; the position is kept by MAX.
CREATE TABLE IF NOT EXISTS provider_daily_total (
  provider VARCHAR(32) NOT NULL,
  business_date DATE NOT NULL,
  currency CHAR(3) NOT NULL,
  _partition INT NOT NULL,
  fact_count BIGINT SUM NOT NULL DEFAULT '0',
  gross_amount DECIMAL(38,4) SUM NOT NULL DEFAULT '0',
  _offset BIGINT MAX NOT NULL DEFAULT '-1'
) ENGINE = OLAP
AGGREGATE KEY (provider, business_date, currency, _partition)
DISTRIBUTED BY HASH (provider) BUCKETS 4
PROPERTIES ('replication_num' = '1');

-- Unique (update): small reference data.
CREATE TABLE IF NOT EXISTS fee_schedule (
  provider VARCHAR(32) NOT NULL,
  payment_method VARCHAR(32) NOT NULL,
  effective_from DATE NOT NULL,
  rate DECIMAL(9,6) NOT NULL,
  fixed_fee DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL
) ENGINE = OLAP
UNIQUE KEY (provider, payment_method, effective_from)
DISTRIBUTED BY HASH (provider) BUCKETS 1
PROPERTIES ('replication_num' = '1');

-- Parameters as data: the as-of time, tolerances and SLAs that scenarios read.
CREATE TABLE IF NOT EXISTS recon_parameter (
  scenario VARCHAR(8) NOT NULL,
  as_of DATETIME NOT NULL,
  due_before DATETIME NOT NULL,
  tolerance DECIMAL(18,4) NOT NULL,
  severity VARCHAR(16) NOT NULL
) ENGINE = OLAP
PRIMARY KEY (scenario)
DISTRIBUTED BY HASH (scenario) BUCKETS 1
PROPERTIES ('replication_num' = '1');

CREATE VIEW IF NOT EXISTS v_settled AS
SELECT provider_transaction_id, currency, sum(gross_amount) AS gross_amount, sum(fee_amount) AS fee_amount, count(*) AS line_count
FROM settlement_lines WHERE kind = 'CAPTURE' GROUP BY provider_transaction_id, currency;

-- Two-sided scenario: aggregate each side, full outer join on equality, classify after.
WITH captured AS (
  SELECT provider_transaction_id, currency, sum(captured_amount) AS amount, min(order_id) AS order_id, min(business_date) AS business_date, min(occurred_at) AS occurred_at
  FROM payments WHERE status = 'CAPTURED' AND provider_transaction_id IS NOT NULL
  GROUP BY provider_transaction_id, currency),
settled AS (
  SELECT provider_transaction_id, currency, sum(gross_amount) AS amount, min(business_date) AS business_date
  FROM settlement_lines WHERE kind = 'CAPTURE' AND provider_transaction_id IS NOT NULL
  GROUP BY provider_transaction_id, currency)
SELECT 'R06' AS scenario, coalesce(c.provider_transaction_id, s.provider_transaction_id) AS break_key, p.severity, c.order_id,
  c.amount AS expected_amount, s.amount AS actual_amount, coalesce(s.amount, CAST(0 AS DECIMAL(38,4))) - coalesce(c.amount, CAST(0 AS DECIMAL(38,4))) AS difference,
  coalesce(c.currency, s.currency) AS currency, coalesce(c.business_date, s.business_date) AS business_date,
  CASE WHEN s.provider_transaction_id IS NULL THEN 'captured, not settled' WHEN c.provider_transaction_id IS NULL THEN 'settled, not captured' ELSE 'amounts differ' END AS reason
FROM captured c
FULL OUTER JOIN settled s ON s.provider_transaction_id = c.provider_transaction_id AND s.currency = c.currency
CROSS JOIN recon_parameter p
WHERE p.scenario = 'R06'
  AND (c.provider_transaction_id IS NULL
    OR (s.provider_transaction_id IS NULL AND c.occurred_at < p.due_before)
    OR abs(s.amount - c.amount) > p.tolerance)
ORDER BY break_key NULLS LAST;

-- Current state as known at a cut, from a history table.
SELECT aggregate_id, max_by(event_type, ledger_seq) AS last_event, max(ledger_seq) AS ledger_seq
FROM ledger_event WHERE ledger_seq <= 1000 GROUP BY aggregate_id ORDER BY aggregate_id;

SELECT * FROM (
  SELECT aggregate_id, event_type, row_number() OVER (PARTITION BY aggregate_id ORDER BY ledger_seq DESC) AS nth FROM ledger_event WHERE ledger_seq <= 1000) t
WHERE nth = 1 ORDER BY aggregate_id;

-- Position of the sink, by partition.
SELECT _partition, max(_offset) AS _offset FROM ledger_event GROUP BY _partition;

-- Rebuild: same shape under another name, then swap; the view that depended on it is woken up.
CREATE TABLE IF NOT EXISTS payments_next LIKE payments;

INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES ('R06', '2026-01-31 00:00:00', '2026-01-29 00:00:00', 0.01, 'high');

UPDATE recon_parameter SET tolerance = 0 WHERE scenario = 'R06';

DELETE FROM recon_parameter WHERE scenario = 'R99';

SELECT currency, kind, grouping(kind) AS total, sum(gross_amount) AS gross_amount FROM settlement_lines GROUP BY GROUPING SETS ((currency, kind), (currency)) ORDER BY currency, total, kind NULLS LAST;

EXPLAIN SELECT count(*) FROM payments;

SELECT count_if(status = 'CAPTURED') AS n, count(DISTINCT merchant_id) AS merchants, md5(concat_ws('|', min(payment_id), max(payment_id))) AS fingerprint FROM payments;
