-- Grain: one order over all five sides, or one fact that reaches no order (order_id orphan:KIND:KEY); see infra/docs/closed-loop.md
-- Key: order_id; ids of usual length stay within 128 bytes, else raise primary_key_limit_size; not partitioned, as orders
-- Rows: full-row upserts from topic tieout.rows.closed_loop, merge_condition ledger_seq, which is that of the fact that changed the row last;
--   deletes where an orphan is joined. verdict is what holds once everything is due, due_at until when it is pending: no clock is in a row.
--   Amounts are in the currency of the row; facts in other currencies are never added, other_currency_count says how many there are.
-- Relies on: Primary Key model, conditional update, sort key apart from the key (3.0).
CREATE TABLE IF NOT EXISTS closed_loop (
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
PRIMARY KEY (order_id)
COMMENT 'one row per order over all five sides'
DISTRIBUTED BY HASH (order_id) BUCKETS 8
ORDER BY (verdict, business_date)
PROPERTIES ('replication_num' = '1', 'enable_persistent_index' = 'true');
