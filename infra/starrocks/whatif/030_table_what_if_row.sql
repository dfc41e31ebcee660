-- Grain: one row of a table that the hypotheses changed
-- Key: none: written once, in the order of tables and keys
-- Rows: the row before and after as JSON; null where it did not exist, or does not any more.
-- Relies on: Duplicate model.
CREATE TABLE IF NOT EXISTS what_if_row (
  table_name VARCHAR(64) NOT NULL,
  row_key VARCHAR(1000) NOT NULL,
  order_id VARCHAR(255) NULL,
  before_row STRING NULL,
  after_row STRING NULL
) ENGINE = OLAP
DUPLICATE KEY (table_name, row_key)
COMMENT 'rows that the hypotheses changed'
DISTRIBUTED BY HASH (row_key) BUCKETS 1
PROPERTIES ('replication_num' = '1');
