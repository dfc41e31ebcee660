-- Grain: one break, as its events tell it
-- Key: break_id
-- Rows: written in the transaction of each event of a break, from the event alone; it finds breaks, their events say what they are.
CREATE TABLE ledger_break (
  break_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  scenario TEXT,
  status TEXT NOT NULL,
  severity TEXT,
  assignee TEXT,
  order_id TEXT,
  currency TEXT,
  difference NUMERIC(38, 4),
  business_date DATE NOT NULL,
  ageing_from DATE NOT NULL,
  opened_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX ledger_break_open ON ledger_break (scenario, break_id) WHERE status = 'OPEN';
CREATE INDEX ledger_break_opened ON ledger_break (opened_at, break_id);
CREATE INDEX ledger_break_order ON ledger_break (order_id) WHERE order_id IS NOT NULL;

-- Runs are few and read by kind.
CREATE INDEX ledger_event_run ON ledger_event (ledger_seq) WHERE aggregate_type = 'ReconciliationRun';

-- Breaks of before this version.
INSERT INTO ledger_break (break_id, kind, scenario, status, assignee, currency, difference, business_date, ageing_from, opened_at)
SELECT opened.event ->> 'breakId',
       opened.event -> 'subject' ->> 'kind',
       opened.event -> 'subject' ->> 'scenario',
       CASE WHEN last.event_type IN ('break.resolved', 'break.cleared') THEN 'RESOLVED' ELSE 'OPEN' END,
       assigned.event ->> 'assignee',
       opened.event -> 'subject' -> 'residual' ->> 'currency',
       (opened.event -> 'subject' -> 'residual' ->> 'amount')::numeric,
       (opened.event -> 'origin' ->> 'businessDate')::date,
       (opened.event -> 'origin' ->> 'businessDate')::date,
       opened.recorded_at
FROM (SELECT aggregate_id, recorded_at, convert_from(payload, 'UTF8')::jsonb AS event
      FROM ledger_event WHERE aggregate_type = 'ReconciliationBreak' AND event_type = 'break.opened') AS opened
JOIN LATERAL (SELECT e.event_type FROM ledger_event e
              WHERE e.aggregate_id = opened.aggregate_id AND e.event_type NOT IN ('break.assigned', 'break.commented')
              ORDER BY e.aggregate_seq DESC LIMIT 1) AS last ON TRUE
LEFT JOIN LATERAL (SELECT convert_from(e.payload, 'UTF8')::jsonb AS event FROM ledger_event e
                   WHERE e.aggregate_id = opened.aggregate_id AND e.event_type = 'break.assigned'
                   ORDER BY e.aggregate_seq DESC LIMIT 1) AS assigned ON TRUE;
