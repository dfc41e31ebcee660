INSERT INTO journal_entries (
  entry_id, reference_kind, reference_id, posting_count, booking_date, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  ('e-p-1-again', 'PAYMENT', 'p-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 69, 0, 69);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  ('e-p-1-again', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'p-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 70, 0, 70),
  ('e-p-1-again', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'p-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 71, 0, 71);
