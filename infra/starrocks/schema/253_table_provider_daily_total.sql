-- Grain: settlement lines of one provider account, kind, currency and business date; one row per row partition, to be summed when read
-- Key: _partition, business_date, provider, merchant_account, currency, kind; _partition and _offset keep the position, so that nothing adds twice
-- Rows: additions from topic tieout.rows.provider_daily_total, made from the events and not from settlement_lines, loaded exactly once. A
--   report that displaces another takes back what that one added. The sums of settlement_lines must be the same.
-- Relies on: Aggregate model.
CREATE TABLE IF NOT EXISTS provider_daily_total (
  _partition INT NOT NULL,
  business_date DATE NOT NULL,
  provider VARCHAR(64) NOT NULL,
  merchant_account VARCHAR(64) NOT NULL,
  currency CHAR(3) NOT NULL,
  kind VARCHAR(24) NOT NULL,
  line_count BIGINT SUM NOT NULL,
  gross_amount DECIMAL(18,4) SUM NOT NULL,
  fee_amount DECIMAL(18,4) SUM NOT NULL,
  net_amount DECIMAL(18,4) SUM NOT NULL,
  ledger_seq BIGINT MAX NOT NULL,
  _offset BIGINT MAX NOT NULL
) ENGINE = OLAP
AGGREGATE KEY (_partition, business_date, provider, merchant_account, currency, kind)
COMMENT 'control totals of settlement lines'
DISTRIBUTED BY HASH (provider) BUCKETS 4
PROPERTIES ('replication_num' = '1');
