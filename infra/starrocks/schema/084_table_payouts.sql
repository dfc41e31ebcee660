-- Grain: one payout of a provider
-- Key: provider, payout_id; ids of usual length stay within 128 bytes, the default limit of a key (primary_key_limit_size)
-- Rows: full-row upserts from topic tieout.rows.payouts, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS payouts (
  provider VARCHAR(64) NOT NULL,
  payout_id VARCHAR(64) NOT NULL,
  merchant_account VARCHAR(64) NOT NULL,
  amount DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  batch_count INT NOT NULL,
  value_date DATE NOT NULL,
  end_to_end_id VARCHAR(64) NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (provider, payout_id)
COMMENT 'one row per payout'
DISTRIBUTED BY HASH (payout_id) BUCKETS 4
ORDER BY (value_date, provider)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
