-- Grain: one change of one row of closed_loop; the row as of ledger sequence C is the one with the greatest ledger_seq up to C
-- Key: none: append-only; the sink resumes behind the highest _offset of each partition
-- Rows: one row per change from topic tieout.rows.closed_loop_history, loaded exactly once; order_id and ledger_seq name one. fact_count 0
--   says that the row of an orphan is gone.
-- Relies on: Duplicate model, expression partitioning (3.0).
CREATE TABLE IF NOT EXISTS closed_loop_history (
  order_id VARCHAR(255) NOT NULL,
  merchant_id VARCHAR(64) NULL,
  currency CHAR(3) NULL,
  verdict VARCHAR(16) NOT NULL,
  broken_link VARCHAR(16) NULL,
  reason VARCHAR(48) NULL,
  due_at DATETIME NULL,
  order_status VARCHAR(16) NULL,
  payable_amount DECIMAL(18,4) NULL,
  authorized_amount DECIMAL(18,4) NOT NULL,
  captured_amount DECIMAL(18,4) NOT NULL,
  refunded_amount DECIMAL(18,4) NOT NULL,
  charged_back_amount DECIMAL(18,4) NOT NULL,
  settled_gross_amount DECIMAL(18,4) NOT NULL,
  settled_fee_amount DECIMAL(18,4) NOT NULL,
  settled_net_amount DECIMAL(18,4) NOT NULL,
  settled_refund_amount DECIMAL(18,4) NOT NULL,
  settled_chargeback_amount DECIMAL(18,4) NOT NULL,
  expected_fee_amount DECIMAL(18,4) NULL,
  batch_count INT NOT NULL,
  receivable_balance DECIMAL(18,4) NOT NULL,
  deferred_revenue_balance DECIMAL(18,4) NOT NULL,
  revenue_balance DECIMAL(18,4) NOT NULL,
  granted_value_amount DECIMAL(18,4) NOT NULL,
  active_value_amount DECIMAL(18,4) NOT NULL,
  granted_quantity INT NOT NULL,
  active_quantity INT NOT NULL,
  residual_payment DECIMAL(18,4) NOT NULL,
  residual_settlement DECIMAL(18,4) NOT NULL,
  residual_fee DECIMAL(18,4) NOT NULL,
  residual_payout DECIMAL(18,4) NOT NULL,
  residual_books DECIMAL(18,4) NOT NULL,
  residual_deferred_revenue DECIMAL(18,4) NOT NULL,
  residual_revenue DECIMAL(18,4) NOT NULL,
  residual_rights DECIMAL(18,4) NOT NULL,
  other_currency_count INT NOT NULL,
  fact_count INT NOT NULL,
  business_date DATE NOT NULL,
  occurred_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  ledger_seq BIGINT NOT NULL,
  _partition INT NOT NULL,
  _offset BIGINT NOT NULL
) ENGINE = OLAP
DUPLICATE KEY (order_id)
COMMENT 'one row per change of closed_loop'
PARTITION BY date_trunc('month', recorded_at)
DISTRIBUTED BY HASH (order_id) BUCKETS 8
PROPERTIES ('replication_num' = '1');
