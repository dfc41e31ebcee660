-- Grain: one settlement batch that a payout pays; a payout pays several batches and a batch may be paid by several payouts
-- Key: provider, payout_id, batch_id; provider ids of usual length stay within 128 bytes, else raise primary_key_limit_size
-- Rows: full-row upserts from topic tieout.rows.payout_batches, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS payout_batches (
  provider VARCHAR(64) NOT NULL,
  payout_id VARCHAR(64) NOT NULL,
  batch_id VARCHAR(64) NOT NULL,
  merchant_account VARCHAR(64) NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (provider, payout_id, batch_id)
COMMENT 'one row per payout and batch'
DISTRIBUTED BY HASH (payout_id) BUCKETS 4
ORDER BY (provider, batch_id)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
