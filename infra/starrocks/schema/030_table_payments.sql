-- Grain: one payment, current state; captured_amount is the sum of its captures and stays so whatever is given back; voided, refunded and
--        charged-back amounts stand beside it, all in the currency of the row, while the counts count all
-- Key: payment_id; not partitioned, as orders
-- Rows: full-row upserts from topic tieout.rows.payments, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS payments (
  payment_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64) NOT NULL,
  provider VARCHAR(64) NOT NULL,
  merchant_account VARCHAR(64) NOT NULL,
  provider_transaction_id VARCHAR(64) NULL,
  payment_method VARCHAR(32) NULL,
  status VARCHAR(16) NOT NULL,
  authorized_amount DECIMAL(18,4) NULL,
  captured_amount DECIMAL(18,4) NOT NULL,
  capture_count INT NOT NULL,
  currency CHAR(3) NOT NULL,
  authorized_at DATETIME NULL,
  captured_at DATETIME NULL,
  voided_amount DECIMAL(18,4) NULL,
  void_count INT NULL,
  voided_at DATETIME NULL,
  failure_reason_code VARCHAR(64) NULL,
  failed_at DATETIME NULL,
  notified_outcome VARCHAR(16) NULL,
  notified_at DATETIME NULL,
  refunded_amount DECIMAL(18,4) NULL,
  refund_count INT NULL,
  refunded_at DATETIME NULL,
  charged_back_amount DECIMAL(18,4) NULL,
  chargeback_count INT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (payment_id)
COMMENT 'one row per payment, current state'
DISTRIBUTED BY HASH (payment_id) BUCKETS 8
ORDER BY (business_date, provider)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
