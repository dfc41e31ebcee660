-- Grain: one match group: items of our side and of theirs that are one thing, or that may be (SUGGESTED)
-- Key: group_id, derived from the members, so that the same members are the same group in every run
-- Rows: full-row upserts and deletes from topic tieout.rows.match_group, written by the matcher in one transaction a run; no cut markers.
--   ledger_seq is the cut at which the row got its content. rule_step is NULL where a person decided. The amounts and the currency are NULL
--   where the members have several currencies.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS match_group (
  group_id VARCHAR(64) NOT NULL,
  kind VARCHAR(24) NOT NULL,
  status VARCHAR(16) NOT NULL,
  rule_step INT NULL,
  rule_name VARCHAR(32) NOT NULL,
  cardinality VARCHAR(8) NOT NULL,
  our_count INT NOT NULL,
  their_count INT NOT NULL,
  our_amount DECIMAL(18,4) NULL,
  their_amount DECIMAL(18,4) NULL,
  residual_amount DECIMAL(18,4) NULL,
  currency CHAR(3) NULL,
  reason VARCHAR(32) NULL,
  decided_by VARCHAR(64) NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (group_id)
COMMENT 'one row per match group'
DISTRIBUTED BY HASH (group_id) BUCKETS 8
ORDER BY (status, kind)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
