-- Grain: one reconciliation run
-- Key: run_id, derived from who asked for it under which command id
-- Rows: full-row upserts from topic tieout.rows.recon_run, merge_condition ledger_seq. acts: whether breaks followed from it; a run that is
--   INCOMPLETE or behind an earlier one only tells.
-- Relies on: Primary Key model, conditional update.
CREATE TABLE IF NOT EXISTS recon_run (
  run_id VARCHAR(64) NOT NULL,
  status VARCHAR(16) NOT NULL,
  started_for VARCHAR(16) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  scenarios VARCHAR(1000) NOT NULL,
  only_business_date DATE NULL,
  as_of DATETIME NOT NULL,
  cut_seq BIGINT NOT NULL,
  head_seq BIGINT NOT NULL,
  verdict VARCHAR(16) NULL,
  acts BOOLEAN NOT NULL,
  started_at DATETIME NOT NULL,
  ended_at DATETIME NULL,
  abandoned_because VARCHAR(1000) NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (run_id)
COMMENT 'one row per reconciliation run'
DISTRIBUTED BY HASH (run_id) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
