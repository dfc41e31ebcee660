-- Grain: one dispute, current state; amount, reason and due date are those of its last stage; OPEN while the money is away
-- Key: payment_id, chargeback_id, because providers number disputes independently; not partitioned, as orders
-- Rows: full-row upserts from topic tieout.rows.chargebacks, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS chargebacks (
  payment_id VARCHAR(64) NOT NULL,
  chargeback_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64) NULL,
  provider VARCHAR(64) NOT NULL,
  merchant_account VARCHAR(64) NOT NULL,
  provider_transaction_id VARCHAR(64) NOT NULL,
  acquirer_reference_number VARCHAR(64) NULL,
  stage VARCHAR(24) NULL,
  status VARCHAR(16) NOT NULL,
  amount DECIMAL(18,4) NULL,
  reversed_amount DECIMAL(18,4) NULL,
  currency CHAR(3) NOT NULL,
  reason_code VARCHAR(64) NULL,
  due_date DATE NULL,
  opened_at DATETIME NULL,
  second_opened_at DATETIME NULL,
  reversed_at DATETIME NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (payment_id, chargeback_id)
COMMENT 'one row per chargeback, current state'
DISTRIBUTED BY HASH (payment_id) BUCKETS 8
ORDER BY (business_date, provider)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
