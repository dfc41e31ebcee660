-- Role: loads rows into tables and asks them how far it came (MAX(_offset)); for the sink and for writing the parameters of a run
-- Applied by: tieout schema apply --roles. Users are created by an administrator, who gives each this role and a password of its own.
-- Relies on: roles (3.0). Stream Load needs INSERT; it neither alters nor drops nor truncates.
CREATE ROLE IF NOT EXISTS tieout_sink;
GRANT SELECT, INSERT ON ALL TABLES IN DATABASE tieout TO ROLE tieout_sink;
