-- Grain: one break that a scenario found, without the hypotheses (BASE) or with them (HYPOTHESIS)
-- Key: side, scenario, break_key
-- Rows: written after each reconciliation of the what-if.
-- Relies on: Primary Key model.
CREATE TABLE IF NOT EXISTS what_if_break (
  side VARCHAR(16) NOT NULL,
  scenario VARCHAR(8) NOT NULL,
  break_key VARCHAR(520) NOT NULL,
  severity VARCHAR(16) NOT NULL,
  order_id VARCHAR(255) NULL,
  reference VARCHAR(520) NULL,
  expected_amount DECIMAL(38,4) NULL,
  actual_amount DECIMAL(38,4) NULL,
  difference DECIMAL(38,4) NULL,
  currency VARCHAR(3) NULL,
  business_date DATE NOT NULL,
  first_seen_at DATETIME NOT NULL,
  reason VARCHAR(64) NOT NULL
) ENGINE = OLAP
PRIMARY KEY (side, scenario, break_key)
COMMENT 'what scenarios found with and without the hypotheses'
DISTRIBUTED BY HASH (break_key) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
