-- Grain: one item of a match group; an item is in at most one group that is CONFIRMED or FORCED
-- Key: group_id, member_no; the numbers follow the order of kind and id, so they never change
-- Rows: full-row upserts and deletes from topic tieout.rows.match_group_member, in the transaction of their group; no cut markers.
--   member_id is written as the journal writes references: payment id, refund id, payment/chargeback, provider/batch/line, provider/payout; of
--   a bank entry account, statement and entry reference, parted by blanks. amount is signed as the report signs it.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS match_group_member (
  group_id VARCHAR(64) NOT NULL,
  member_no INT NOT NULL,
  side VARCHAR(8) NOT NULL,
  member_kind VARCHAR(24) NOT NULL,
  member_id VARCHAR(200) NOT NULL,
  amount DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
PRIMARY KEY (group_id, member_no)
COMMENT 'one row per item of a match group'
DISTRIBUTED BY HASH (group_id) BUCKETS 8
ORDER BY (member_kind, member_id)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
