-- Grain: a cut and a day that somebody asks about
-- Key: name, chosen by whoever asks
-- Rows: inserted by people, by hand: what was known at ledger sequence cut_seq (a run's row in recon_run has its own, and so has every report),
--   and the day that ages are counted to. Views named ..._as_of_cut read it, so that no query has to know the clock.
-- Relies on: Primary Key model.
CREATE TABLE IF NOT EXISTS as_of_parameter (
  name VARCHAR(64) NOT NULL,
  cut_seq BIGINT NOT NULL,
  effective_day DATE NOT NULL
) ENGINE = OLAP
PRIMARY KEY (name)
COMMENT 'cuts and days that as-of views speak of'
DISTRIBUTED BY HASH (name) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
