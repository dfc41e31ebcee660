-- Grain: one accounting period that was ever closed; every other period is open
-- Key: period_id
-- Rows: full-row upserts from topic tieout.rows.accounting_periods, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update.
CREATE TABLE IF NOT EXISTS accounting_periods (
  period_id VARCHAR(7) NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  status VARCHAR(16) NOT NULL,
  decided_by VARCHAR(64) NOT NULL,
  decided_at DATETIME NOT NULL,
  sealed_up_to_seq BIGINT NULL,
  seal_hash VARCHAR(64) NULL,
  control_totals VARCHAR(1048576) NULL,
  reopen_requested_by VARCHAR(64) NULL,
  reopen_reason VARCHAR(1000) NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (period_id)
COMMENT 'one row per accounting period'
DISTRIBUTED BY HASH (period_id) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
