-- Grain: what one payout says of one order and one seller; an order may be in several payouts, and a payout has none where nothing is split
-- Key: provider, payout_id, order_id, seller_id; ids of usual length stay within 128 bytes, else raise primary_key_limit_size
-- Rows: full-row upserts from topic tieout.rows.payout_splits, merge_condition ledger_seq; deletes where another report came into force. Amounts
--   are negative where money is taken back; held_amount is negative where it is let go.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS payout_splits (
  provider VARCHAR(64) NOT NULL,
  payout_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64) NOT NULL,
  seller_id VARCHAR(64) NOT NULL,
  seller_amount DECIMAL(18,4) NOT NULL,
  commission_amount DECIMAL(18,4) NOT NULL,
  tax_amount DECIMAL(18,4) NOT NULL,
  held_amount DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (provider, payout_id, order_id, seller_id)
COMMENT 'one row per payout, order and seller'
DISTRIBUTED BY HASH (payout_id) BUCKETS 4
ORDER BY (order_id)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
