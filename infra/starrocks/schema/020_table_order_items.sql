-- Grain: one position of an order
-- Key: order_id, item_id
-- Rows: full-row upserts from topic tieout.rows.order_items, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS order_items (
  order_id VARCHAR(64) NOT NULL,
  item_id VARCHAR(64) NOT NULL,
  line_no INT NOT NULL,
  sku VARCHAR(64) NOT NULL,
  quantity INT NOT NULL,
  unit_price DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (order_id, item_id)
COMMENT 'one row per order item'
DISTRIBUTED BY HASH (order_id) BUCKETS 8
ORDER BY (order_id, line_no)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
