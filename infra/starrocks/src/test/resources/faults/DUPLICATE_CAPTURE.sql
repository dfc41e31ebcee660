INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  ('p-1-again', 'o-1', 'acme', 'shop-eur', 'tx-p-1-again', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 55, 0, 55);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, provider_transaction_id, merchant_reference,
  gross_amount, fee_amount, net_amount, currency, value_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  ('2026-01-21', 'acme', 'b-eur', 9, 'CAPTURE', 'shop-eur', 'tx-p-1-again', 'o-1', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 59, 0, 59);

INSERT INTO journal_entries (
  entry_id, reference_kind, reference_id, posting_count, booking_date, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  ('e-p-1-again', 'PAYMENT', 'p-1-again', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 56, 0, 56),
  ('e-line-9', 'SETTLEMENT_LINE', 'acme/b-eur/9', 3, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 60, 0, 60);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  ('e-p-1-again', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'p-1-again', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 57, 0, 57),
  ('e-p-1-again', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'p-1-again', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 58, 0, 58),
  ('e-line-9', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-eur/9', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 61, 0, 61),
  ('e-line-9', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-eur/9', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 62, 0, 62),
  ('e-line-9', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-eur/9', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 63, 0, 63);
