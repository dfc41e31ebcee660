-- Grain: the head of one bank statement with its balances and control totals
-- Key: bank_account, statement_id
-- Rows: full-row upserts from topic tieout.rows.bank_statements, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS bank_statements (
  bank_account VARCHAR(64) NOT NULL,
  statement_id VARCHAR(64) NOT NULL,
  sequence_no INT NULL,
  opening_balance DECIMAL(18,4) NOT NULL,
  closing_balance DECIMAL(18,4) NOT NULL,
  entry_count INT NOT NULL,
  credit_total DECIMAL(18,4) NULL,
  debit_total DECIMAL(18,4) NULL,
  currency CHAR(3) NOT NULL,
  from_date DATE NOT NULL,
  to_date DATE NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (bank_account, statement_id)
COMMENT 'one row per bank statement'
DISTRIBUTED BY HASH (bank_account) BUCKETS 4
ORDER BY (bank_account, from_date)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
