-- What people decided about matches is read whole before each such decision, because an item may be in one confirmed group only.
-- A partial index costs the appending of facts nothing.
CREATE INDEX ledger_event_match ON ledger_event (ledger_seq)
  WHERE aggregate_type = 'MatchDecision';
