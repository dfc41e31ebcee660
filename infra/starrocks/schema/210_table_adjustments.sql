-- Grain: one adjustment
-- Key: adjustment_id
-- Rows: full-row upserts from topic tieout.rows.adjustments, merge_condition ledger_seq. What an approved one posts is in
--   journal_entries and postings under entry_id, reference_kind ADJUSTMENT. late_period marks what came too late for a sealed period.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS adjustments (
  adjustment_id VARCHAR(64) NOT NULL,
  kind VARCHAR(24) NOT NULL,
  status VARCHAR(16) NOT NULL,
  answers_kind VARCHAR(24) NOT NULL,
  answers_id VARCHAR(64) NOT NULL,
  late_period VARCHAR(7) NULL,
  reason VARCHAR(1000) NOT NULL,
  residual_amount DECIMAL(18,4) NULL,
  currency CHAR(3) NULL,
  posting_count INT NOT NULL,
  booking_date DATE NOT NULL,
  maker VARCHAR(64) NOT NULL,
  checker VARCHAR(64) NULL,
  decision_comment VARCHAR(1000) NULL,
  proposed_at DATETIME NOT NULL,
  decided_at DATETIME NULL,
  entry_id VARCHAR(64) NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (adjustment_id)
COMMENT 'one row per adjustment'
DISTRIBUTED BY HASH (adjustment_id) BUCKETS 1
ORDER BY (status, booking_date)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
