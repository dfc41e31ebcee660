-- Grain: one break that people work on
-- Key: break_id, derived from what the break is about
-- Rows: full-row upserts from topic tieout.rows.recon_break, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS recon_break (
  break_id VARCHAR(64) NOT NULL,
  kind VARCHAR(32) NOT NULL,
  scenario VARCHAR(16) NULL,
  break_key VARCHAR(520) NOT NULL,
  status VARCHAR(16) NOT NULL,
  assignee VARCHAR(64) NULL,
  residual_amount DECIMAL(18,4) NULL,
  currency CHAR(3) NULL,
  resolution VARCHAR(24) NULL,
  kept_content_hash VARCHAR(64) NULL,
  last_comment VARCHAR(1000) NULL,
  opened_at DATETIME NOT NULL,
  resolved_by VARCHAR(64) NULL,
  resolved_at DATETIME NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (break_id)
COMMENT 'one row per break'
DISTRIBUTED BY HASH (break_id) BUCKETS 1
ORDER BY (status, kind)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
