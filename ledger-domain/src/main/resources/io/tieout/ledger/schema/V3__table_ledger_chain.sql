-- Grain: one sealed event of the ledger
-- Key: ledger_seq, the place of the event
-- Rows: appended in the order of places by whoever seals, behind the last place that no running transaction can fill any more. Never updated.
-- Relies on: digest = SHA-256(digest of previous_seq, ledger_seq, SHA-256(the event)), so that no event can change without its digest and all later
--   ones; event_print = the first 8 bytes of SHA-256(the event), which tells a changed event from a changed chain and finds a moved one.
CREATE TABLE ledger_chain (
  ledger_seq BIGINT PRIMARY KEY,
  previous_seq BIGINT NOT NULL,
  event_print BIGINT NOT NULL,
  digest BYTEA NOT NULL
);
