-- Grain: one position that a refund was ordered for; none where the order system named no items
-- Key: refund_id, item_id
-- Rows: full-row upserts from topic tieout.rows.refund_items, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS refund_items (
  refund_id VARCHAR(64) NOT NULL,
  item_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64) NOT NULL,
  quantity INT NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (refund_id, item_id)
COMMENT 'one row per refunded item'
DISTRIBUTED BY HASH (refund_id) BUCKETS 8
ORDER BY (order_id, item_id)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
