-- Grain: a moment that somebody asks about
-- Key: name, chosen by whoever asks
-- Rows: inserted by people, by hand; views named ..._as_of read it, so that no query of theirs has to know the clock.
-- Relies on: Primary Key model.
CREATE TABLE IF NOT EXISTS as_of_parameter (
  name VARCHAR(64) NOT NULL,
  as_of DATETIME NOT NULL
) ENGINE = OLAP
PRIMARY KEY (name)
COMMENT 'moments that as-of views speak of'
DISTRIBUTED BY HASH (name) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
