-- Grain: one event of a break
-- Key: none: append-only; the sink resumes behind the highest _offset of each partition
-- Rows: one row per event from topic tieout.rows.recon_break_history, loaded exactly once.
-- Relies on: Duplicate model, expression partitioning (3.0).
CREATE TABLE IF NOT EXISTS recon_break_history (
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  break_id VARCHAR(64) NOT NULL,
  what_happened VARCHAR(16) NOT NULL,
  status VARCHAR(16) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  assignee VARCHAR(64) NULL,
  resolution VARCHAR(24) NULL,
  kept_content_hash VARCHAR(64) NULL,
  comment_text VARCHAR(1000) NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
DUPLICATE KEY (recorded_at, ledger_seq)
COMMENT 'one row per event of a break'
PARTITION BY date_trunc('month', recorded_at)
DISTRIBUTED BY HASH (break_id) BUCKETS 1
PROPERTIES ('replication_num' = '1');
