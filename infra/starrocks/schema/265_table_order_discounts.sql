-- Grain: one discount of an order: what the customer does not pay of the items' price, and who bears it; none where the order system tells of none
-- Key: order_id, discount_no, the place in the fact in force
-- Rows: full-row upserts from topic tieout.rows.order_discounts, merge_condition ledger_seq; deletes where another fact came into force.
-- Relies on: Primary Key model, conditional update.
CREATE TABLE IF NOT EXISTS order_discounts (
  order_id VARCHAR(64) NOT NULL,
  discount_no INT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  bearer VARCHAR(16) NOT NULL,
  amount DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (order_id, discount_no)
COMMENT 'one row per discount of an order'
DISTRIBUTED BY HASH (order_id) BUCKETS 8
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
