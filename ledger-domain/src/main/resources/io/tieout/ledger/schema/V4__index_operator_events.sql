-- What people decided is a small part of the ledger and is read by kind: periods before each adjustment, all of them for a list.
-- A partial index costs the appending of facts nothing.
CREATE INDEX ledger_event_operator ON ledger_event (aggregate_type, ledger_seq)
  WHERE aggregate_type IN ('Adjustment', 'AccountingPeriod', 'ReconciliationBreak');

-- Grain: one reader of the feed that keeps its place here
-- Key: name
-- Rows: written after each batch; a place that is too early costs a second look and changes nothing.
CREATE TABLE ledger_follower (
  name TEXT PRIMARY KEY,
  position TEXT NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
