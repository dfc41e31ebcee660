-- Grain: what one settlement line of kind CAPTURE should cost by the terms agreed; no row where no terms hold or the payment is unknown
-- Key: provider, batch_id, line_no; ids of usual length stay within 128 bytes, else raise primary_key_limit_size
-- Rows: full-row upserts from topic tieout.rows.expected_fees, merge_condition ledger_seq; deletes where the terms no longer hold. The rate is
--   applied in Java: rate x gross + fixed fee, rounded HALF_EVEN; terms by provider, merchant account before all accounts, method, currency and
--   the UTC day of the first capture. tolerance is one minor unit of the currency.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS expected_fees (
  provider VARCHAR(64) NOT NULL,
  batch_id VARCHAR(64) NOT NULL,
  line_no INT NOT NULL,
  payment_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64) NOT NULL,
  payment_method VARCHAR(32) NOT NULL,
  schedule_id VARCHAR(64) NOT NULL,
  expected_fee DECIMAL(18,4) NOT NULL,
  tolerance DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (provider, batch_id, line_no)
COMMENT 'one row per settlement line with terms'
DISTRIBUTED BY HASH (batch_id) BUCKETS 8
ORDER BY (business_date, provider)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
