-- Grain: one order, current state
-- Key: order_id; not partitioned, because an order is known by any of its facts and no date of it is stable
-- Rows: full-row upserts from topic tieout.rows.orders, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS orders (
  order_id VARCHAR(64) NOT NULL,
  merchant_id VARCHAR(64) NULL,
  channel VARCHAR(32) NULL,
  status VARCHAR(16) NOT NULL,
  payable_amount DECIMAL(18,4) NULL,
  paid_amount DECIMAL(18,4) NULL,
  currency CHAR(3) NULL,
  item_count INT NULL,
  placed_at DATETIME NULL,
  paid_at DATETIME NULL,
  cancelled_at DATETIME NULL,
  cancel_reason VARCHAR(255) NULL,
  amendment_count INT NULL,
  amended_at DATETIME NULL,
  amend_reason VARCHAR(255) NULL,
  fulfilment_count INT NULL,
  fulfilled_at DATETIME NULL,
  refund_request_count INT NULL,
  refund_requested_amount DECIMAL(18,4) NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (order_id)
COMMENT 'one row per order, current state'
DISTRIBUTED BY HASH (order_id) BUCKETS 8
ORDER BY (business_date, merchant_id)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
