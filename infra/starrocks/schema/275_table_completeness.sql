-- Grain: the last proof that one table holds what the event log gives
-- Key: table_name
-- Rows: loaded whole by the verifier after each of its rounds; no facts, and no part of the cut.
-- Relies on: Primary Key model.
CREATE TABLE IF NOT EXISTS completeness (
  table_name VARCHAR(64) NOT NULL,
  round BIGINT NOT NULL,
  verified_seq BIGINT NOT NULL,
  expected_rows BIGINT NOT NULL,
  found_rows BIGINT NOT NULL,
  differences BIGINT NOT NULL,
  first_difference VARCHAR(1000) NULL,
  verified_at DATETIME NOT NULL
) ENGINE = OLAP
PRIMARY KEY (table_name)
COMMENT 'whether each table holds what the event log gives'
DISTRIBUTED BY HASH (table_name) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
