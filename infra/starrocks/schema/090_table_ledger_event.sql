-- Grain: one event of the ledger
-- Key: none: append-only; the sink resumes behind the highest _offset of each partition
-- Rows: one row per event from topic tieout.rows.ledger_event, loaded exactly once.
-- Relies on: Duplicate model, expression partitioning (3.0).
CREATE TABLE IF NOT EXISTS ledger_event (
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  event_id VARCHAR(64) NOT NULL,
  event_type VARCHAR(96) NOT NULL,
  revision VARCHAR(16) NOT NULL,
  aggregate_type VARCHAR(32) NOT NULL,
  aggregate_id VARCHAR(255) NOT NULL,
  aggregate_seq BIGINT NOT NULL,
  source VARCHAR(255) NOT NULL,
  fact_id VARCHAR(255) NOT NULL,
  occurred_at DATETIME NOT NULL,
  business_date DATE NOT NULL,
  payload JSON NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
DUPLICATE KEY (recorded_at, ledger_seq)
COMMENT 'one row per ledger event'
PARTITION BY date_trunc('day', recorded_at)
DISTRIBUTED BY HASH (ledger_seq) BUCKETS 8
PROPERTIES ('replication_num' = '1');
