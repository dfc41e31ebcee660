-- Cases of R10. An end-to-end id says what becomes of the entry. SLA two business days: as of Friday evening booking dates before
-- Wednesday 28 January are due.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R10', '2026-01-30 18:00:00', '2026-01-28 00:00:00', 0, 'high');

INSERT INTO payouts (
  provider, payout_id, merchant_account, amount, currency, batch_count, value_date, end_to_end_id, business_date, occurred_at,
  recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: a payout by end-to-end id, also of another amount; several; alone by amount, currency and value date.
  ('acme', 'po-1', 'shop-eu', 100.0000, 'EUR', 1, '2026-01-22', 'clean-1', '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 1, 0, 1),
  ('acme', 'po-2', 'shop-eu', 100.0000, 'EUR', 1, '2026-01-22', 'clean-2', '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 3, 0, 3),
  ('acme', 'po-3', 'shop-eu', 123.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 6, 0, 6),
  ('acme', 'po-4', 'shop-eu', 124.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 8, 0, 8),
  ('acme', 'po-5', 'shop-eu', -50.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 10, 0, 10),
  -- A twin on either side is not guessed at; nor another value date, currency or direction.
  ('acme', 'po-10', 'shop-eu', 300.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 50, 0, 50),
  ('acme', 'po-11', 'shop-eu', 300.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 51, 0, 51),
  ('acme', 'po-12', 'shop-eu', 301.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 53, 0, 53),
  ('acme', 'po-13', 'shop-eu', 302.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 56, 0, 56),
  ('acme', 'po-14', 'shop-eu', 303.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 58, 0, 58),
  ('acme', 'po-15', 'shop-eu', 304.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 60, 0, 60);

INSERT INTO bank_entries (
  bank_account, statement_id, entry_reference, credit_debit_indicator, amount, currency, booking_date, value_date,
  end_to_end_id, account_servicer_reference, reversal_indicator, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: a payout by end-to-end id, also of another amount; several; alone by amount, currency and value date.
  ('DE02', 's-1', '1', 'CRDT', 100.0000, 'EUR', '2026-01-22', '2026-01-22', 'clean-1', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 2, 0, 2),
  ('DE02', 's-1', '2', 'CRDT', 90.0000, 'EUR', '2026-01-22', '2026-01-22', 'clean-2', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 4, 0, 4),
  ('DE02', 's-1', '3', 'CRDT', 5.0000, 'EUR', '2026-01-22', '2026-01-22', 'clean-2', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 5, 0, 5),
  ('DE02', 's-1', '4', 'CRDT', 123.0000, 'EUR', '2026-01-22', '2026-01-22', 'clean-bank-id', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 7, 0, 7),
  ('DE02', 's-1', '5', 'CRDT', 124.0000, 'EUR', '2026-01-22', '2026-01-22', 'NOTPROVIDED', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 9, 0, 9),
  ('DE02', 's-1', '6', 'DBIT', 50.0000, 'EUR', '2026-01-22', '2026-01-22', NULL, 'clean-debit', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 11, 0, 11),
  -- Clean: a credit and its return, by end-to-end id and by the bank's reference.
  ('DE02', 's-1', '7', 'CRDT', 70.0000, 'EUR', '2026-01-22', '2026-01-22', 'clean-return', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 12, 0, 12),
  ('DE02', 's-1', '8', 'DBIT', 70.0000, 'EUR', '2026-01-22', '2026-01-22', 'clean-return', NULL, TRUE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 13, 0, 13),
  ('DE02', 's-1', '9', 'CRDT', 71.0000, 'EUR', '2026-01-22', '2026-01-22', NULL, 'clean-R', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 14, 0, 14),
  ('DE02', 's-1', '10', 'DBIT', 71.0000, 'EUR', '2026-01-22', '2026-01-22', 'NOTPROVIDED', 'clean-R', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 15, 0, 15),
  -- Clean: booked on an account of its own; moved there from suspense by a further entry, by an adjustment of the entry or of the break.
  ('DE02', 's-1', '11', 'DBIT', 5.0000, 'EUR', '2026-01-22', '2026-01-22', 'clean-charges', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 16, 0, 16),
  ('DE02', 's-1', '12', 'CRDT', 40.0000, 'EUR', '2026-01-22', '2026-01-22', 'clean-moved', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 20, 0, 20),
  ('DE02', 's-1', '13', 'CRDT', 41.0000, 'EUR', '2026-01-22', '2026-01-22', 'clean-adjusted', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 27, 0, 27),
  ('DE02', 's-1', '14', 'CRDT', 42.0000, 'EUR', '2026-01-22', '2026-01-22', 'clean-break', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 35, 0, 35),
  -- UNIDENTIFIED_CREDIT and UNIDENTIFIED_DEBIT: no reference, an unknown one, the bank's own; another currency; zero.
  ('DE02', 's-1', '15', 'CRDT', 200.0000, 'EUR', '2026-01-22', '2026-01-22', NULL, NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 44, 0, 44),
  ('DE02', 's-1', '16', 'CRDT', 201.0000, 'EUR', '2026-01-22', '2026-01-22', 'unknown', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 45, 0, 45),
  ('DE02', 's-1', '17', 'CRDT', 202.0000, 'EUR', '2026-01-22', '2026-01-22', 'NOTPROVIDED', 'bank-ref', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 46, 0, 46),
  ('DE02', 's-1', '18', 'CRDT', 203.0000, 'USD', '2026-01-22', '2026-01-22', 'usd', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 47, 0, 47),
  ('DE02', 's-1', '19', 'DBIT', 5.0000, 'EUR', '2026-01-22', '2026-01-22', 'charges', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 48, 0, 48),
  ('DE02', 's-1', '20', 'CRDT', 0.0000, 'EUR', '2026-01-22', '2026-01-22', 'zero', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 49, 0, 49),
  -- A twin on either side is not guessed at; nor another value date, currency or direction.
  ('DE02', 's-1', '21', 'CRDT', 300.0000, 'EUR', '2026-01-22', '2026-01-22', 'twin-payouts', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 52, 0, 52),
  ('DE02', 's-1', '22', 'CRDT', 301.0000, 'EUR', '2026-01-22', '2026-01-22', 'twin-entry-1', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 54, 0, 54),
  ('DE02', 's-1', '23', 'CRDT', 301.0000, 'EUR', '2026-01-22', '2026-01-22', 'twin-entry-2', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 55, 0, 55),
  ('DE02', 's-1', '24', 'CRDT', 302.0000, 'EUR', '2026-01-22', '2026-01-23', 'value-date', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 57, 0, 57),
  ('DE02', 's-1', '25', 'CRDT', 303.0000, 'USD', '2026-01-22', '2026-01-22', 'currency', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 59, 0, 59),
  ('DE02', 's-1', '26', 'DBIT', 304.0000, 'EUR', '2026-01-22', '2026-01-22', 'direction', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 61, 0, 61),
  -- Entries of one reference that do not cancel; that cancel in two currencies only; two without any reference.
  ('DE02', 's-1', '27', 'CRDT', 80.0000, 'EUR', '2026-01-22', '2026-01-22', 'return-part', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 62, 0, 62),
  ('DE02', 's-1', '28', 'DBIT', 30.0000, 'EUR', '2026-01-22', '2026-01-22', 'return-part', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 63, 0, 63),
  ('DE02', 's-1', '29', 'CRDT', 81.0000, 'EUR', '2026-01-22', '2026-01-22', 'return-currency', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 64, 0, 64),
  ('DE02', 's-1', '30', 'DBIT', 81.0000, 'USD', '2026-01-22', '2026-01-22', 'return-currency', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 65, 0, 65),
  ('DE02', 's-1', '31', 'CRDT', 82.0000, 'EUR', '2026-01-22', '2026-01-22', NULL, NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 66, 0, 66),
  ('DE02', 's-1', '32', 'DBIT', 82.0000, 'EUR', '2026-01-22', '2026-01-22', NULL, NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 67, 0, 67),
  -- HELD_IN_SUSPENSE: booked there; cleared in part; by an adjustment that was rejected; by one of another scenario's break.
  ('DE02', 's-1', '33', 'CRDT', 400.0000, 'EUR', '2026-01-22', '2026-01-22', 'suspense', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 68, 0, 68),
  ('DE02', 's-1', '34', 'CRDT', 401.0000, 'EUR', '2026-01-22', '2026-01-22', 'suspense-part', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 72, 0, 72),
  ('DE02', 's-1', '35', 'CRDT', 402.0000, 'EUR', '2026-01-22', '2026-01-22', 'suspense-rejected', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 79, 0, 79),
  ('DE02', 's-1', '36', 'CRDT', 403.0000, 'EUR', '2026-01-22', '2026-01-22', 'suspense-other-break', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 84, 0, 84),
  ('DE02', 's-1', '37', 'CRDT', 404.0000, 'USD', '2026-01-22', '2026-01-22', 'suspense-currency', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 93, 0, 93),
  -- Booked, and not explained: on cash in transit; booked and taken back; on the bank account alone.
  ('DE02', 's-1', '38', 'CRDT', 500.0000, 'EUR', '2026-01-22', '2026-01-22', 'transit', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 100, 0, 100),
  ('DE02', 's-1', '39', 'CRDT', 501.0000, 'EUR', '2026-01-22', '2026-01-22', 'taken-back', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 105, 0, 105),
  ('DE02', 's-1', '40', 'CRDT', 502.0000, 'EUR', '2026-01-22', '2026-01-22', 'bank-only', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 112, 0, 112),
  -- Clean: booked too late for its period, supplied there, and moved once.
  ('DE02', 's-1', '41', 'CRDT', 43.0000, 'EUR', '2026-01-22', '2026-01-22', 'clean-late', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 115, 0, 115),
  -- SLA: booking dates before Wednesday are due.
  ('DE02', 's-1', '42', 'CRDT', 600.0000, 'EUR', '2026-01-27', '2026-01-27', 'edge-due', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 127, 0, 127),
  ('DE02', 's-1', '43', 'CRDT', 601.0000, 'EUR', '2026-01-28', '2026-01-26', 'edge-pending', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 128, 0, 128);

INSERT INTO journal_entries (
  entry_id, reference_kind, reference_id, posting_count, booking_date, reversed_entry_id, business_date, occurred_at,
  recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: booked on an account of its own; moved there from suspense by a further entry, by an adjustment of the entry or of the break.
  ('e-charges', 'BANK_ENTRY', 'DE02 s-1 11', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 17, 0, 17),
  ('e-moved', 'BANK_ENTRY', 'DE02 s-1 12', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 21, 0, 21),
  ('e-moved-2', 'JOURNAL_ENTRY', 'e-moved', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 24, 0, 24),
  ('e-adjusted', 'BANK_ENTRY', 'DE02 s-1 13', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 28, 0, 28),
  ('adjustment/a-1', 'ADJUSTMENT', 'a-1', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 32, 0, 32),
  ('e-break', 'BANK_ENTRY', 'DE02 s-1 14', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 36, 0, 36),
  ('adjustment/a-2', 'ADJUSTMENT', 'a-2', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 41, 0, 41),
  -- HELD_IN_SUSPENSE: booked there; cleared in part; by an adjustment that was rejected; by one of another scenario's break.
  ('e-suspense', 'BANK_ENTRY', 'DE02 s-1 33', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 69, 0, 69),
  ('e-suspense-part', 'BANK_ENTRY', 'DE02 s-1 34', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 73, 0, 73),
  ('e-suspense-part-2', 'JOURNAL_ENTRY', 'e-suspense-part', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 76, 0, 76),
  ('e-suspense-rejected', 'BANK_ENTRY', 'DE02 s-1 35', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 80, 0, 80),
  ('e-suspense-other-break', 'BANK_ENTRY', 'DE02 s-1 36', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 85, 0, 85),
  ('adjustment/a-4', 'ADJUSTMENT', 'a-4', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 90, 0, 90),
  ('e-suspense-currency', 'BANK_ENTRY', 'DE02 s-1 37', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 94, 0, 94),
  ('e-suspense-currency-2', 'JOURNAL_ENTRY', 'e-suspense-currency', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 97, 0, 97),
  -- Booked, and not explained: on cash in transit; booked and taken back; on the bank account alone.
  ('e-transit', 'BANK_ENTRY', 'DE02 s-1 38', 3, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 101, 0, 101),
  ('e-back', 'BANK_ENTRY', 'DE02 s-1 39', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 106, 0, 106),
  ('e-back-2', 'JOURNAL_ENTRY', 'e-back', 2, '2026-01-22', 'e-back', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 109, 0, 109),
  ('e-bank-only', 'BANK_ENTRY', 'DE02 s-1 40', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 113, 0, 113),
  -- Clean: booked too late for its period, supplied there, and moved once.
  ('e-late', 'BANK_ENTRY', 'DE02 s-1 41', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 116, 0, 116),
  ('adjustment/a-late', 'ADJUSTMENT', 'a-late', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 120, 0, 120),
  ('adjustment/a-late-2', 'ADJUSTMENT', 'a-late-2', 2, '2026-01-22', NULL, '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 124, 0, 124);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: booked on an account of its own; moved there from suspense by a further entry, by an adjustment of the entry or of the break.
  ('e-charges', 1, '5400-bank-charges', 'DEBIT', 5.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 11', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 18, 0, 18),
  ('e-charges', 2, '1000-bank', 'CREDIT', 5.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 11', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 19, 0, 19),
  ('e-moved', 1, '1000-bank', 'DEBIT', 40.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 12', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 22, 0, 22),
  ('e-moved', 2, '2900-suspense', 'CREDIT', 40.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 12', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 23, 0, 23),
  ('e-moved-2', 1, '2900-suspense', 'DEBIT', 40.0000, 'EUR', 'JOURNAL_ENTRY', 'e-moved', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 25, 0, 25),
  ('e-moved-2', 2, '4900-other-income', 'CREDIT', 40.0000, 'EUR', 'JOURNAL_ENTRY', 'e-moved', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 26, 0, 26),
  ('e-adjusted', 1, '1000-bank', 'DEBIT', 41.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 13', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 29, 0, 29),
  ('e-adjusted', 2, '2900-suspense', 'CREDIT', 41.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 13', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 30, 0, 30),
  ('adjustment/a-1', 1, '2900-suspense', 'DEBIT', 41.0000, 'EUR', 'ADJUSTMENT', 'a-1', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 33, 0, 33),
  ('adjustment/a-1', 2, '4900-other-income', 'CREDIT', 41.0000, 'EUR', 'ADJUSTMENT', 'a-1', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 34, 0, 34),
  ('e-break', 1, '1000-bank', 'DEBIT', 42.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 14', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 37, 0, 37),
  ('e-break', 2, '2900-suspense', 'CREDIT', 42.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 14', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 38, 0, 38),
  ('adjustment/a-2', 1, '2900-suspense', 'DEBIT', 42.0000, 'EUR', 'ADJUSTMENT', 'a-2', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 42, 0, 42),
  ('adjustment/a-2', 2, '4900-other-income', 'CREDIT', 42.0000, 'EUR', 'ADJUSTMENT', 'a-2', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 43, 0, 43),
  -- HELD_IN_SUSPENSE: booked there; cleared in part; by an adjustment that was rejected; by one of another scenario's break.
  ('e-suspense', 1, '1000-bank', 'DEBIT', 400.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 33', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 70, 0, 70),
  ('e-suspense', 2, '2900-suspense', 'CREDIT', 400.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 33', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 71, 0, 71),
  ('e-suspense-part', 1, '1000-bank', 'DEBIT', 401.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 34', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 74, 0, 74),
  ('e-suspense-part', 2, '2900-suspense', 'CREDIT', 401.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 34', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 75, 0, 75),
  ('e-suspense-part-2', 1, '2900-suspense', 'DEBIT', 400.0000, 'EUR', 'JOURNAL_ENTRY', 'e-suspense-part', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 77, 0, 77),
  ('e-suspense-part-2', 2, '4900-other-income', 'CREDIT', 400.0000, 'EUR', 'JOURNAL_ENTRY', 'e-suspense-part', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 78, 0, 78),
  ('e-suspense-rejected', 1, '1000-bank', 'DEBIT', 402.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 35', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 81, 0, 81),
  ('e-suspense-rejected', 2, '2900-suspense', 'CREDIT', 402.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 35', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 82, 0, 82),
  ('e-suspense-other-break', 1, '1000-bank', 'DEBIT', 403.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 36', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 86, 0, 86),
  ('e-suspense-other-break', 2, '2900-suspense', 'CREDIT', 403.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 36', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 87, 0, 87),
  ('adjustment/a-4', 1, '2900-suspense', 'DEBIT', 403.0000, 'EUR', 'ADJUSTMENT', 'a-4', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 91, 0, 91),
  ('adjustment/a-4', 2, '4900-other-income', 'CREDIT', 403.0000, 'EUR', 'ADJUSTMENT', 'a-4', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 92, 0, 92),
  ('e-suspense-currency', 1, '1000-bank', 'DEBIT', 404.0000, 'USD', 'BANK_ENTRY', 'DE02 s-1 37', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 95, 0, 95),
  ('e-suspense-currency', 2, '2900-suspense', 'CREDIT', 404.0000, 'USD', 'BANK_ENTRY', 'DE02 s-1 37', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 96, 0, 96),
  ('e-suspense-currency-2', 1, '2900-suspense', 'DEBIT', 404.0000, 'EUR', 'JOURNAL_ENTRY', 'e-suspense-currency', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 98, 0, 98),
  ('e-suspense-currency-2', 2, '4900-other-income', 'CREDIT', 404.0000, 'EUR', 'JOURNAL_ENTRY', 'e-suspense-currency', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 99, 0, 99),
  -- Booked, and not explained: on cash in transit; booked and taken back; on the bank account alone.
  ('e-transit', 1, '1000-bank', 'DEBIT', 500.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 38', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 102, 0, 102),
  ('e-transit', 2, '1150-cash-in-transit', 'CREDIT', 400.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 38', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 103, 0, 103),
  ('e-transit', 3, '4900-other-income', 'CREDIT', 100.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 38', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 104, 0, 104),
  ('e-back', 1, '1000-bank', 'DEBIT', 501.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 39', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 107, 0, 107),
  ('e-back', 2, '4900-other-income', 'CREDIT', 501.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 39', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 108, 0, 108),
  ('e-back-2', 1, '1000-bank', 'CREDIT', 501.0000, 'EUR', 'JOURNAL_ENTRY', 'e-back', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 110, 0, 110),
  ('e-back-2', 2, '4900-other-income', 'DEBIT', 501.0000, 'EUR', 'JOURNAL_ENTRY', 'e-back', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 111, 0, 111),
  ('e-bank-only', 1, '1000-bank', 'DEBIT', 502.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 40', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 114, 0, 114),
  -- Clean: booked too late for its period, supplied there, and moved once.
  ('e-late', 1, '1000-bank', 'DEBIT', 43.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 41', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 117, 0, 117),
  ('e-late', 2, '2900-suspense', 'CREDIT', 43.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 41', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 118, 0, 118),
  ('adjustment/a-late', 1, '1000-bank', 'DEBIT', 43.0000, 'EUR', 'ADJUSTMENT', 'a-late', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 121, 0, 121),
  ('adjustment/a-late', 2, '2900-suspense', 'CREDIT', 43.0000, 'EUR', 'ADJUSTMENT', 'a-late', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 122, 0, 122),
  ('adjustment/a-late-2', 1, '2900-suspense', 'DEBIT', 43.0000, 'EUR', 'ADJUSTMENT', 'a-late-2', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 125, 0, 125),
  ('adjustment/a-late-2', 2, '4900-other-income', 'CREDIT', 43.0000, 'EUR', 'ADJUSTMENT', 'a-late-2', '2026-01-22', '2026-01-22', '2026-01-22 21:00:00', '2026-01-22 21:00:00', 126, 0, 126);

INSERT INTO adjustments (
  adjustment_id, kind, status, answers_kind, answers_id, late_period, reason, posting_count, booking_date, maker, checker,
  proposed_at, decided_at, entry_id, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: booked on an account of its own; moved there from suspense by a further entry, by an adjustment of the entry or of the break.
  ('a-1', 'RECLASSIFICATION', 'APPROVED', 'JOURNAL_ENTRY', 'e-adjusted', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-1', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 31, 0, 31),
  ('a-2', 'RECLASSIFICATION', 'APPROVED', 'BREAK', 'br-1', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-2', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 40, 0, 40),
  -- HELD_IN_SUSPENSE: booked there; cleared in part; by an adjustment that was rejected; by one of another scenario's break.
  ('a-3', 'RECLASSIFICATION', 'REJECTED', 'JOURNAL_ENTRY', 'e-suspense-rejected', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', NULL, '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 83, 0, 83),
  ('a-4', 'RECLASSIFICATION', 'APPROVED', 'BREAK', 'br-2', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-4', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 89, 0, 89),
  -- Clean: booked too late for its period, supplied there, and moved once.
  ('a-late', 'SUPPLEMENT', 'APPROVED', 'JOURNAL_ENTRY', 'e-late', '2025-12', 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-late', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 119, 0, 119),
  ('a-late-2', 'RECLASSIFICATION', 'APPROVED', 'JOURNAL_ENTRY', 'e-late', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-late-2', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 123, 0, 123);

INSERT INTO recon_break (
  break_id, kind, scenario, break_key, status, opened_at, ageing_from, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: booked on an account of its own; moved there from suspense by a further entry, by an adjustment of the entry or of the break.
  ('br-1', 'RECONCILIATION', 'R10', 'DE02 s-1 14', 'OPEN', '2026-01-24 09:00:00', '2026-01-24', '2026-01-24', '2026-01-24 09:00:00', '2026-01-24 09:00:00', 39, 0, 39),
  -- HELD_IN_SUSPENSE: booked there; cleared in part; by an adjustment that was rejected; by one of another scenario's break.
  ('br-2', 'RECONCILIATION', 'R14', 'DE02 s-1 36', 'OPEN', '2026-01-24 09:00:00', '2026-01-24', '2026-01-24', '2026-01-24 09:00:00', '2026-01-24 09:00:00', 88, 0, 88);
