-- Grain: one person about whom the ledger holds sealed texts
-- Key: subject, the token that stands for the person
-- Rows: made with the first sealed text; wrapped_key goes when the person is forgotten, the row stays. Left out of long-lived backups.
CREATE TABLE subject_key (
  subject TEXT PRIMARY KEY,
  wrapped_key BYTEA,
  master_key_id BYTEA NOT NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  forgotten_at TIMESTAMPTZ,
  CONSTRAINT subject_key_or_forgotten CHECK ((wrapped_key IS NULL) = (forgotten_at IS NOT NULL))
);

-- Grain: one event that holds sealed texts of one person
-- Key: subject, event_id
-- Rows: appended in the transaction of the event.
CREATE TABLE subject_fact (
  subject TEXT NOT NULL,
  event_id UUID NOT NULL,
  PRIMARY KEY (subject, event_id)
);
