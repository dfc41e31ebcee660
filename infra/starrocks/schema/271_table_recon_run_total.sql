-- Grain: one scenario and currency of one reconciliation run
-- Key: run_id, scenario, currency; XXX where breaks have no currency
-- Rows: full-row upserts from topic tieout.rows.recon_run_total when the run has finished, merge_condition ledger_seq. Amounts are sizes of
--   differences; changed_amount is by how much what is open grew by breaks that were found again otherwise.
-- Relies on: Primary Key model, conditional update.
CREATE TABLE IF NOT EXISTS recon_run_total (
  run_id VARCHAR(64) NOT NULL,
  scenario VARCHAR(16) NOT NULL,
  currency CHAR(3) NOT NULL,
  found_count BIGINT NOT NULL,
  found_amount DECIMAL(18,4) NOT NULL,
  opened_count BIGINT NOT NULL,
  opened_amount DECIMAL(18,4) NOT NULL,
  changed_count BIGINT NOT NULL,
  changed_amount DECIMAL(18,4) NOT NULL,
  reopened_count BIGINT NOT NULL,
  reopened_amount DECIMAL(18,4) NOT NULL,
  cleared_count BIGINT NOT NULL,
  cleared_amount DECIMAL(18,4) NOT NULL,
  open_count BIGINT NOT NULL,
  open_amount DECIMAL(18,4) NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (run_id, scenario, currency)
COMMENT 'what a reconciliation run found'
DISTRIBUTED BY HASH (run_id) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
