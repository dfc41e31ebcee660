-- Grain: one grant, current state
-- Key: grant_id; not partitioned, as orders
-- Rows: full-row upserts from topic tieout.rows.entitlements, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS entitlements (
  grant_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64) NOT NULL,
  item_id VARCHAR(64) NULL,
  sku VARCHAR(64) NULL,
  quantity INT NULL,
  status VARCHAR(16) NOT NULL,
  valid_from DATETIME NULL,
  valid_until DATETIME NULL,
  granted_at DATETIME NULL,
  revoked_at DATETIME NULL,
  revoke_reason VARCHAR(255) NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (grant_id)
COMMENT 'one row per entitlement, current state'
DISTRIBUTED BY HASH (grant_id) BUCKETS 8
ORDER BY (order_id)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
