-- Grain: the as-of time, tolerance and severity of one scenario
-- Key: scenario
-- Rows: loaded whole before a reconciliation run.
-- Relies on: Primary Key model.
CREATE TABLE IF NOT EXISTS recon_parameter (
  scenario VARCHAR(8) NOT NULL,
  as_of DATETIME NOT NULL,
  due_before DATETIME NOT NULL,
  tolerance DECIMAL(18,4) NOT NULL,
  severity VARCHAR(16) NOT NULL
) ENGINE = OLAP
PRIMARY KEY (scenario)
COMMENT 'parameters that scenarios read as data'
DISTRIBUTED BY HASH (scenario) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
