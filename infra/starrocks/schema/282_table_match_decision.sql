-- Grain: the decision of a person about one match group that counts: the last one
-- Key: group_id
-- Rows: full-row upserts from topic tieout.rows.match_decision, merge_condition ledger_seq. members and residuals are JSON arrays of what the
--   person saw; the matcher reads them in its next run.
-- Relies on: Primary Key model, conditional update, JSON.
CREATE TABLE IF NOT EXISTS match_decision (
  group_id VARCHAR(64) NOT NULL,
  status VARCHAR(16) NOT NULL,
  decided_by VARCHAR(64) NOT NULL,
  comment_text VARCHAR(1000) NOT NULL,
  member_count INT NOT NULL,
  members JSON NOT NULL,
  residuals JSON NOT NULL,
  decided_at DATETIME NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (group_id)
COMMENT 'one row per decided match group'
DISTRIBUTED BY HASH (group_id) BUCKETS 1
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
