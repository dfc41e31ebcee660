-- Grain: the tolerance for one term of a scenario in one currency
-- Key: scenario, term, currency; '*' stands for every term, or for every currency of a term
-- Rows: loaded before a reconciliation run from scenario.yaml and the configuration; a tolerance in minor units has a row for each currency
--   whose minor unit is no hundredth. Scenarios take the currency's, else every currency's where they name a term, else tolerance of recon_parameter.
-- Relies on: Primary Key model.
CREATE TABLE IF NOT EXISTS recon_tolerance (
  scenario VARCHAR(8) NOT NULL,
  term VARCHAR(24) NOT NULL,
  currency VARCHAR(3) NOT NULL,
  tolerance DECIMAL(18,4) NOT NULL
) ENGINE = OLAP
PRIMARY KEY (scenario, term, currency)
COMMENT 'tolerances that differ from the scenario''s, as data'
DISTRIBUTED BY HASH (scenario) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
