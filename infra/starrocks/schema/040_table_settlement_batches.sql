-- Grain: one settlement batch with the control totals of its header
-- Key: provider, batch_id
-- Rows: full-row upserts from topic tieout.rows.settlement_batches, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS settlement_batches (
  provider VARCHAR(64) NOT NULL,
  batch_id VARCHAR(64) NOT NULL,
  merchant_account VARCHAR(64) NOT NULL,
  line_count INT NOT NULL,
  gross_amount DECIMAL(18,4) NOT NULL,
  fee_amount DECIMAL(18,4) NOT NULL,
  net_amount DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  value_date DATE NOT NULL,
  reserve_amount DECIMAL(18,4) NULL,
  payout_id VARCHAR(64) NULL,
  corrects_batch_id VARCHAR(64) NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (provider, batch_id)
COMMENT 'one row per settlement batch'
DISTRIBUTED BY HASH (batch_id) BUCKETS 4
ORDER BY (business_date, provider)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
