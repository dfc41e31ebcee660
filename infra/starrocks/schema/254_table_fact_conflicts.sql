-- Grain: one further content of a fact that came before with another one
-- Key: conflict_id, the id of the event that keeps it
-- Rows: full-row upserts from topic tieout.rows.fact_conflicts, merge_condition ledger_seq. The reference is what the further content names;
--   break_key is that of the break of kind CONFLICTING_DUPLICATE which says whether a person has decided.
-- Relies on: Primary Key model, conditional update.
CREATE TABLE IF NOT EXISTS fact_conflicts (
  conflict_id VARCHAR(64) NOT NULL,
  break_key VARCHAR(520) NOT NULL,
  fact_type VARCHAR(96) NOT NULL,
  reference_kind VARCHAR(24) NULL,
  reference_id VARCHAR(160) NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (conflict_id)
COMMENT 'one row per conflicting content of a fact'
DISTRIBUTED BY HASH (conflict_id) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
