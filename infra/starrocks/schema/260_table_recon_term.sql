-- Grain: from when on facts are due, for one term of a scenario, one provider and one payment method
-- Key: scenario, term, provider, payment_method; '*' stands for every term, provider or method
-- Rows: loaded before a reconciliation run from scenario.yaml and the configuration; due_before is the as-of time less the SLA of the row.
--   Scenarios take the first that there is: provider and method, provider, method, neither, else due_before of recon_parameter.
-- Relies on: Primary Key model.
CREATE TABLE IF NOT EXISTS recon_term (
  scenario VARCHAR(8) NOT NULL,
  term VARCHAR(24) NOT NULL,
  provider VARCHAR(64) NOT NULL,
  payment_method VARCHAR(32) NOT NULL,
  due_before DATETIME NOT NULL
) ENGINE = OLAP
PRIMARY KEY (scenario, term, provider, payment_method)
COMMENT 'SLAs that differ from the scenario''s, as data'
DISTRIBUTED BY HASH (scenario) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
