INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, provider_transaction_id, gross_amount, fee_amount,
  net_amount, currency, value_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  ('2026-01-21', 'acme', 'b-eur', 9, 'CAPTURE', 'shop-eur', 'tx-unknown', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 64, 0, 64);

INSERT INTO journal_entries (
  entry_id, reference_kind, reference_id, posting_count, booking_date, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  ('e-line-9', 'SETTLEMENT_LINE', 'acme/b-eur/9', 3, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 65, 0, 65);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  ('e-line-9', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-eur/9', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 66, 0, 66),
  ('e-line-9', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-eur/9', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 67, 0, 67),
  ('e-line-9', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-eur/9', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 68, 0, 68);
