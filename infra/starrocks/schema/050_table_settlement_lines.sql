-- Grain: one line of a settlement batch
-- Key: business_date, provider, batch_id, line_no; the business date of a line never changes, so it may be in the key and carry the partitions
-- Rows: full-row upserts from topic tieout.rows.settlement_lines, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, expression partitioning (3.0).
CREATE TABLE IF NOT EXISTS settlement_lines (
  business_date DATE NOT NULL,
  provider VARCHAR(64) NOT NULL,
  batch_id VARCHAR(64) NOT NULL,
  line_no INT NOT NULL,
  kind VARCHAR(24) NOT NULL,
  merchant_account VARCHAR(64) NOT NULL,
  provider_transaction_id VARCHAR(64) NULL,
  merchant_reference VARCHAR(64) NULL,
  gross_amount DECIMAL(18,4) NOT NULL,
  commission_fee DECIMAL(18,4) NULL,
  interchange_fee DECIMAL(18,4) NULL,
  scheme_fee DECIMAL(18,4) NULL,
  markup_fee DECIMAL(18,4) NULL,
  processing_fee DECIMAL(18,4) NULL,
  fee_amount DECIMAL(18,4) NOT NULL,
  net_amount DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  value_date DATE NOT NULL,
  transaction_amount DECIMAL(18,4) NULL,
  transaction_currency CHAR(3) NULL,
  exchange_rate DECIMAL(22,10) NULL,
  reserve_amount DECIMAL(18,4) NULL,
  provider_refund_id VARCHAR(64) NULL,
  chargeback_id VARCHAR(64) NULL,
  acquirer_reference_number VARCHAR(64) NULL,
  corrects_batch_id VARCHAR(64) NULL,
  corrects_line_no INT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (business_date, provider, batch_id, line_no)
COMMENT 'one row per settlement line'
PARTITION BY date_trunc('month', business_date)
DISTRIBUTED BY HASH (batch_id) BUCKETS 8
ORDER BY (provider_transaction_id)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
