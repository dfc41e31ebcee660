-- Grain: how far one source partition has reached one partition of one table
-- Key: table_name, row_partition, source_partition
-- Rows: written by the sink behind the rows it speaks of, merge_condition ledger_seq.
-- Relies on: Primary Key model, conditional update.
CREATE TABLE IF NOT EXISTS projection_watermark (
  table_name VARCHAR(64) NOT NULL,
  row_partition INT NOT NULL,
  source_partition INT NOT NULL,
  ledger_seq BIGINT NOT NULL,
  watermark_at DATETIME NOT NULL
) ENGINE = OLAP
PRIMARY KEY (table_name, row_partition, source_partition)
COMMENT 'the cut: all events up to ledger_seq are visible'
DISTRIBUTED BY HASH (table_name) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
