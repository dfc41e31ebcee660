-- Role: reads tables, views and materialized views of the database, and nothing else; for people and BI tools
-- Applied by: tieout schema apply --roles. Users are created by an administrator, who gives each this role and a password of its own.
-- Relies on: roles (3.0). ALL ... IN DATABASE covers objects that are created later.
CREATE ROLE IF NOT EXISTS tieout_analyst;
GRANT SELECT ON ALL TABLES IN DATABASE tieout TO ROLE tieout_analyst;
GRANT SELECT ON ALL VIEWS IN DATABASE tieout TO ROLE tieout_analyst;
GRANT SELECT ON ALL MATERIALIZED VIEWS IN DATABASE tieout TO ROLE tieout_analyst;
