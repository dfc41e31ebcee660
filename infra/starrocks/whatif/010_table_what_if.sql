-- Grain: the what-if that this database is of
-- Key: name
-- Rows: one, written when the what-if is complete: without it the database is half made.
-- Relies on: Primary Key model.
CREATE TABLE IF NOT EXISTS what_if (
  name VARCHAR(40) NOT NULL,
  cut_seq BIGINT NOT NULL,
  effective_date DATE NULL,
  as_of DATETIME NOT NULL,
  event_count BIGINT NOT NULL,
  hypothetical_event_count BIGINT NOT NULL,
  changed_row_count BIGINT NOT NULL,
  hypotheses STRING NOT NULL,
  created_at DATETIME NOT NULL
) ENGINE = OLAP
PRIMARY KEY (name)
COMMENT 'what this database is of'
DISTRIBUTED BY HASH (name) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
