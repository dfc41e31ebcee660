-- Grain: one business day whose report was written and handed to its deliveries
-- Key: report_date
-- Rows: written when both are done; a day without a row is reported again.
CREATE TABLE daily_report (
  report_date DATE PRIMARY KEY,
  run_id TEXT NOT NULL,
  written_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
