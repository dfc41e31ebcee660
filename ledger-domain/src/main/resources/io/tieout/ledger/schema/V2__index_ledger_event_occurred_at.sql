-- Serves "everything that happened since". Facts come late but rarely early, so a range of pages is left out by its latest time; the operator class
-- keeps several intervals a range, so that one fact with a time far ahead does not make its whole range match.
CREATE INDEX ledger_event_occurred_at ON ledger_event
  USING BRIN (occurred_at timestamptz_minmax_multi_ops) WITH (pages_per_range = 32);
