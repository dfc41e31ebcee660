-- Grain: one refund, current state; refunded_amount is the sum of what the provider gave back under this id, refund_count how often
-- Key: refund_id; not partitioned, as orders
-- Rows: full-row upserts from topic tieout.rows.refunds, merge_condition ledger_seq; from facts of the order and of the payment system.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS refunds (
  refund_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64) NOT NULL,
  payment_id VARCHAR(64) NULL,
  provider VARCHAR(64) NULL,
  merchant_account VARCHAR(64) NULL,
  provider_transaction_id VARCHAR(64) NULL,
  provider_refund_id VARCHAR(64) NULL,
  status VARCHAR(16) NOT NULL,
  requested_amount DECIMAL(18,4) NULL,
  refunded_amount DECIMAL(18,4) NOT NULL,
  refund_count INT NOT NULL,
  currency CHAR(3) NOT NULL,
  reason VARCHAR(255) NULL,
  failure_reason_code VARCHAR(64) NULL,
  requested_at DATETIME NULL,
  refunded_at DATETIME NULL,
  failed_at DATETIME NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (refund_id)
COMMENT 'one row per refund, current state'
DISTRIBUTED BY HASH (refund_id) BUCKETS 8
ORDER BY (business_date, order_id)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
