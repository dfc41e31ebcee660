-- Grain: one journal entry
-- Key: entry_id
-- Rows: full-row upserts from topic tieout.rows.journal_entries, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS journal_entries (
  entry_id VARCHAR(64) NOT NULL,
  reference_kind VARCHAR(24) NOT NULL,
  reference_id VARCHAR(160) NOT NULL,
  posting_count INT NOT NULL,
  booking_date DATE NOT NULL,
  reversed_entry_id VARCHAR(64) NULL,
  reversal_reason VARCHAR(255) NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (entry_id)
COMMENT 'one row per journal entry'
DISTRIBUTED BY HASH (entry_id) BUCKETS 8
ORDER BY (booking_date, reference_id)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
