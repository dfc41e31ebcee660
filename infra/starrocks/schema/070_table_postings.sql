-- Grain: one debit or credit of a journal entry
-- Key: entry_id, posting_no
-- Rows: full-row upserts from topic tieout.rows.postings, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS postings (
  entry_id VARCHAR(64) NOT NULL,
  posting_no INT NOT NULL,
  ledger_account VARCHAR(64) NOT NULL,
  side VARCHAR(8) NOT NULL,
  amount DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  reference_kind VARCHAR(24) NOT NULL,
  reference_id VARCHAR(160) NOT NULL,
  booking_date DATE NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (entry_id, posting_no)
COMMENT 'one row per posting'
DISTRIBUTED BY HASH (entry_id) BUCKETS 8
ORDER BY (ledger_account, booking_date)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
