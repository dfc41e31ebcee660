-- Grain: one row of the closed loop that is broken unless something comes until due_at
-- Key: row_key, the order_id of the row
-- Rows: written and deleted by whoever follows the closed loop; a row that was read twice is written twice and changes nothing.
CREATE TABLE loop_pending (
  row_key TEXT PRIMARY KEY,
  due_at TIMESTAMPTZ NOT NULL,
  ledger_seq BIGINT NOT NULL,
  row_json TEXT NOT NULL
);

CREATE INDEX loop_pending_due ON loop_pending (due_at);
