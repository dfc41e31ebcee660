-- Grain: what one provider may charge for one means of payment from one day on
-- Key: schedule_id
-- Rows: full rows from topic tieout.rows.fee_schedule; the last one loaded wins, which is the last of its partition.
-- Relies on: Unique model: small reference data that is read whole; it takes no merge_condition and no deletes, and needs none.
CREATE TABLE IF NOT EXISTS fee_schedule (
  schedule_id VARCHAR(64) NOT NULL,
  provider VARCHAR(64) NOT NULL,
  merchant_account VARCHAR(64) NULL,
  payment_method VARCHAR(32) NOT NULL,
  fee_rate DECIMAL(7,6) NOT NULL,
  fixed_fee DECIMAL(18,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  effective_from DATE NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
UNIQUE KEY (schedule_id)
COMMENT 'one row per agreed fee schedule'
DISTRIBUTED BY HASH (schedule_id) BUCKETS 4
PROPERTIES ('replication_num' = '1');
