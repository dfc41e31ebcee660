-- Grain: one booked entry of a bank statement; amount is not negative, credit_debit_indicator gives the direction
-- Key: bank_account, statement_id, entry_reference; ids as long as ISO 20022 allows (34, 35, 35) stay within 128 bytes
-- Rows: full-row upserts from topic tieout.rows.bank_entries, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS bank_entries (
  bank_account VARCHAR(64) NOT NULL,
  statement_id VARCHAR(64) NOT NULL,
  entry_reference VARCHAR(64) NOT NULL,
  credit_debit_indicator VARCHAR(4) NOT NULL,
  amount DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  booking_date DATE NOT NULL,
  value_date DATE NOT NULL,
  end_to_end_id VARCHAR(64) NULL,
  account_servicer_reference VARCHAR(64) NULL,
  bank_transaction_code VARCHAR(64) NULL,
  reversal_indicator BOOLEAN NOT NULL,
  remittance_information VARCHAR(500) NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (bank_account, statement_id, entry_reference)
COMMENT 'one row per bank entry'
DISTRIBUTED BY HASH (statement_id) BUCKETS 4
ORDER BY (bank_account, booking_date)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
