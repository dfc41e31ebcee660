-- Cases of R14. A payment or entry id says what becomes of it; SLA one day, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R14', '2026-01-31 00:00:00', '2026-01-30 00:00:00', 0.01, 'critical');

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, currency, placed_at, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: entries without a posting rule that refer to something and balance.
  ('o-1', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 249, 0, 249),
  -- UNBALANCED: of a capture; of an entry without a rule, by its own id.
  ('o-2', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 283, 0, 283);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: captures in two currencies, a part capture; authorized only has no entry.
  ('clean', 'o-clean', 'acme', 'shop-eu', 'tx-clean', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 220, 0, 220),
  ('clean-jpy', 'o-clean-jpy', 'acme', 'shop-eu', 'tx-clean-jpy', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 224, 0, 224),
  ('authorized', 'o-authorized', 'acme', 'shop-eu', 'tx-authorized', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 228, 0, 228),
  -- ENTRY_MISSING: of a capture, of a line.
  ('missing', 'o-missing', 'acme', 'shop-eu', 'tx-missing', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 261, 0, 261),
  -- ENTRY_DOUBLED: of a capture, of a line.
  ('doubled', 'o-doubled', 'acme', 'shop-eu', 'tx-doubled', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 263, 0, 263),
  -- UNBALANCED: of a capture; of an entry without a rule, by its own id.
  ('unbalanced', 'o-unbalanced', 'acme', 'shop-eu', 'tx-unbalanced', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 279, 0, 279),
  -- WRONG_CURRENCY: the whole entry; something beside the right postings.
  ('currency', 'o-currency', 'acme', 'shop-eu', 'tx-currency', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 287, 0, 287),
  ('currency-beside', 'o-currency-beside', 'acme', 'shop-eu', 'tx-currency-beside', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 291, 0, 291),
  -- WRONG_ACCOUNT: another account, an account more, no posting at all; the fee missing.
  ('account', 'o-account', 'acme', 'shop-eu', 'tx-account', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 297, 0, 297),
  ('account-more', 'o-account-more', 'acme', 'shop-eu', 'tx-account-more', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 301, 0, 301),
  ('account-none', 'o-account-none', 'acme', 'shop-eu', 'tx-account-none', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 306, 0, 306),
  -- WRONG_AMOUNT: less, sides swapped, fee and net split otherwise; tolerance 0.01 and one more.
  ('amount', 'o-amount', 'acme', 'shop-eu', 'tx-amount', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 312, 0, 312),
  ('swapped', 'o-swapped', 'acme', 'shop-eu', 'tx-swapped', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 316, 0, 316),
  ('tolerated', 'o-tolerated', 'acme', 'shop-eu', 'tx-tolerated', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 325, 0, 325),
  ('tolerated-more', 'o-tolerated-more', 'acme', 'shop-eu', 'tx-tolerated-more', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 329, 0, 329),
  ('beyond', 'o-beyond', 'acme', 'shop-eu', 'tx-beyond', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 333, 0, 333),
  -- SLA: by the capture, the line, the entry.
  ('edge-due', 'o-edge-due', 'acme', 'shop-eu', 'tx-edge-due', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-29 23:59:59.999999', '2026-01-29', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 365, 0, 365),
  ('edge-pending', 'o-edge-pending', 'acme', 'shop-eu', 'tx-edge-pending', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 00:00:00', '2026-01-30', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 366, 0, 366);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, provider_transaction_id, merchant_reference,
  gross_amount, fee_amount, net_amount, currency, value_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: lines with a fee, without (and without a posting for it), with the fee in two postings, with a fee above gross.
  ('2026-01-21', 'acme', 'b-1', 1, 'CAPTURE', 'shop-eu', 'tx-1', 'o-line-1', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 229, 0, 229),
  ('2026-01-21', 'acme', 'b-1', 2, 'CAPTURE', 'shop-eu', 'tx-2', 'o-line-2', 50.0000, 0.0000, 50.0000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 234, 0, 234),
  ('2026-01-21', 'acme', 'b-1', 3, 'CAPTURE', 'shop-eu', 'tx-3', 'o-line-3', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 238, 0, 238),
  ('2026-01-21', 'acme', 'b-1', 4, 'CAPTURE', 'shop-eu', 'tx-4', 'o-line-4', 0.1000, 0.3000, -0.2000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 244, 0, 244),
  -- Clean: entries without a posting rule that refer to something and balance.
  ('2026-01-21', 'acme', 'b-1', 5, 'REFUND', 'shop-eu', 'tx-5', NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 257, 0, 257),
  -- ENTRY_MISSING: of a capture, of a line.
  ('2026-01-21', 'acme', 'b-1', 10, 'CAPTURE', 'shop-eu', 'tx-10', 'o-line-10', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 262, 0, 262),
  -- ENTRY_DOUBLED: of a capture, of a line.
  ('2026-01-21', 'acme', 'b-1', 11, 'CAPTURE', 'shop-eu', 'tx-11', 'o-line-11', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 270, 0, 270),
  -- WRONG_ACCOUNT: another account, an account more, no posting at all; the fee missing.
  ('2026-01-21', 'acme', 'b-1', 12, 'CAPTURE', 'shop-eu', 'tx-12', 'o-line-12', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 308, 0, 308),
  -- WRONG_AMOUNT: less, sides swapped, fee and net split otherwise; tolerance 0.01 and one more.
  ('2026-01-21', 'acme', 'b-1', 13, 'CAPTURE', 'shop-eu', 'tx-13', 'o-line-13', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 320, 0, 320),
  -- SLA: by the capture, the line, the entry.
  ('2026-01-29', 'acme', 'b-1', 20, 'CAPTURE', 'shop-eu', 'tx-20', 'o-line-20', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 367, 0, 367),
  ('2026-01-30', 'acme', 'b-1', 21, 'CAPTURE', 'shop-eu', 'tx-21', 'o-line-21', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 368, 0, 368);

INSERT INTO settlement_batches (
  provider, batch_id, merchant_account, line_count, gross_amount, fee_amount, net_amount, currency, value_date,
  business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: entries without a posting rule that refer to something and balance.
  ('acme', 'b-1', 'shop-eu', 1, 1.0000, 0.0000, 1.0000, 'EUR', '2026-01-22', '2026-01-21', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 253, 0, 253);

INSERT INTO journal_entries (
  entry_id, reference_kind, reference_id, posting_count, booking_date, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: captures in two currencies, a part capture; authorized only has no entry.
  ('e-clean', 'PAYMENT', 'clean', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 221, 0, 221),
  ('e-clean-jpy', 'PAYMENT', 'clean-jpy', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 225, 0, 225),
  -- Clean: lines with a fee, without (and without a posting for it), with the fee in two postings, with a fee above gross.
  ('e-line-1', 'SETTLEMENT_LINE', 'acme/b-1/1', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 230, 0, 230),
  ('e-line-2', 'SETTLEMENT_LINE', 'acme/b-1/2', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 235, 0, 235),
  ('e-line-3', 'SETTLEMENT_LINE', 'acme/b-1/3', 4, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 239, 0, 239),
  ('e-line-4', 'SETTLEMENT_LINE', 'acme/b-1/4', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 245, 0, 245),
  -- Clean: entries without a posting rule that refer to something and balance.
  ('e-order', 'ORDER', 'o-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 250, 0, 250),
  ('e-batch', 'SETTLEMENT_BATCH', 'acme/b-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 254, 0, 254),
  ('e-refund-line', 'SETTLEMENT_LINE', 'acme/b-1/5', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 258, 0, 258),
  -- ENTRY_DOUBLED: of a capture, of a line.
  ('e-doubled', 'PAYMENT', 'doubled', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 264, 0, 264),
  ('e-doubled-again', 'PAYMENT', 'doubled', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 267, 0, 267),
  ('e-line-11', 'SETTLEMENT_LINE', 'acme/b-1/11', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 271, 0, 271),
  ('e-line-11-again', 'SETTLEMENT_LINE', 'acme/b-1/11', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 275, 0, 275),
  -- UNBALANCED: of a capture; of an entry without a rule, by its own id.
  ('e-unbalanced', 'PAYMENT', 'unbalanced', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 280, 0, 280),
  ('e-order-unbalanced', 'ORDER', 'o-2', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 284, 0, 284),
  -- WRONG_CURRENCY: the whole entry; something beside the right postings.
  ('e-currency', 'PAYMENT', 'currency', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 288, 0, 288),
  ('e-currency-beside', 'PAYMENT', 'currency-beside', 4, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 292, 0, 292),
  -- WRONG_ACCOUNT: another account, an account more, no posting at all; the fee missing.
  ('e-account', 'PAYMENT', 'account', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 298, 0, 298),
  ('e-account-more', 'PAYMENT', 'account-more', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 302, 0, 302),
  ('e-account-none', 'PAYMENT', 'account-none', 0, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 307, 0, 307),
  ('e-line-12', 'SETTLEMENT_LINE', 'acme/b-1/12', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 309, 0, 309),
  -- WRONG_AMOUNT: less, sides swapped, fee and net split otherwise; tolerance 0.01 and one more.
  ('e-amount', 'PAYMENT', 'amount', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 313, 0, 313),
  ('e-swapped', 'PAYMENT', 'swapped', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 317, 0, 317),
  ('e-line-13', 'SETTLEMENT_LINE', 'acme/b-1/13', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 321, 0, 321),
  ('e-tolerated', 'PAYMENT', 'tolerated', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 326, 0, 326),
  ('e-tolerated-more', 'PAYMENT', 'tolerated-more', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 330, 0, 330),
  ('e-beyond', 'PAYMENT', 'beyond', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 334, 0, 334),
  -- ENTRY_REFERS_TO_NOTHING: unknown payment, one without a capture, unknown line, order, batch and kind; two currencies; no postings.
  ('e-lost-payment', 'PAYMENT', 'nowhere', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 337, 0, 337),
  ('e-authorized', 'PAYMENT', 'authorized', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 340, 0, 340),
  ('e-lost-line', 'SETTLEMENT_LINE', 'acme/b-9/1', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 343, 0, 343),
  ('e-lost-order', 'ORDER', 'o-nowhere', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 347, 0, 347),
  ('e-lost-batch', 'SETTLEMENT_BATCH', 'acme/b-9', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 350, 0, 350),
  ('e-lost-kind', 'INVOICE', 'i-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 353, 0, 353),
  ('e-lost-two-currencies', 'PAYMENT', 'nowhere-2', 4, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 356, 0, 356),
  ('e-lost-bare', 'PAYMENT', 'nowhere-3', 0, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 361, 0, 361),
  -- Two entries that refer to the same nothing are two breaks.
  ('e-lost-again', 'PAYMENT', 'nowhere', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 362, 0, 362),
  -- SLA: by the capture, the line, the entry.
  ('e-edge-due', 'PAYMENT', 'nowhere-4', 2, '2026-01-29', '2026-01-29', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 369, 0, 369),
  ('e-edge-pending', 'PAYMENT', 'nowhere-5', 2, '2026-01-30', '2026-01-30', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 372, 0, 372);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: captures in two currencies, a part capture; authorized only has no entry.
  ('e-clean', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'clean', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 222, 0, 222),
  ('e-clean', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'clean', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 223, 0, 223),
  ('e-clean-jpy', 1, '1200-receivables', 'DEBIT', 5000.0000, 'JPY', 'PAYMENT', 'clean-jpy', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 226, 0, 226),
  ('e-clean-jpy', 2, '4000-revenue', 'CREDIT', 5000.0000, 'JPY', 'PAYMENT', 'clean-jpy', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 227, 0, 227),
  -- Clean: lines with a fee, without (and without a posting for it), with the fee in two postings, with a fee above gross.
  ('e-line-1', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 231, 0, 231),
  ('e-line-1', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 232, 0, 232),
  ('e-line-1', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 233, 0, 233),
  ('e-line-2', 1, '1100-provider-clearing', 'DEBIT', 50.0000, 'USD', 'SETTLEMENT_LINE', 'acme/b-1/2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 236, 0, 236),
  ('e-line-2', 2, '1200-receivables', 'CREDIT', 50.0000, 'USD', 'SETTLEMENT_LINE', 'acme/b-1/2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 237, 0, 237),
  ('e-line-3', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 240, 0, 240),
  ('e-line-3', 2, '5100-payment-fees', 'DEBIT', 1.5000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 241, 0, 241),
  ('e-line-3', 3, '5100-payment-fees', 'DEBIT', 0.5000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 242, 0, 242),
  ('e-line-3', 4, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 243, 0, 243),
  ('e-line-4', 1, '1100-provider-clearing', 'CREDIT', 0.2000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 246, 0, 246),
  ('e-line-4', 2, '5100-payment-fees', 'DEBIT', 0.3000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 247, 0, 247),
  ('e-line-4', 3, '1200-receivables', 'CREDIT', 0.1000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 248, 0, 248),
  -- Clean: entries without a posting rule that refer to something and balance.
  ('e-order', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'ORDER', 'o-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 251, 0, 251),
  ('e-order', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'ORDER', 'o-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 252, 0, 252),
  ('e-batch', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'SETTLEMENT_BATCH', 'acme/b-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 255, 0, 255),
  ('e-batch', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'SETTLEMENT_BATCH', 'acme/b-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 256, 0, 256),
  ('e-refund-line', 1, '1200-receivables', 'DEBIT', 10.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 259, 0, 259),
  ('e-refund-line', 2, '4000-revenue', 'CREDIT', 10.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 260, 0, 260),
  -- ENTRY_DOUBLED: of a capture, of a line.
  ('e-doubled', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'doubled', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 265, 0, 265),
  ('e-doubled', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'doubled', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 266, 0, 266),
  ('e-doubled-again', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'doubled', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 268, 0, 268),
  ('e-doubled-again', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'doubled', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 269, 0, 269),
  ('e-line-11', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 272, 0, 272),
  ('e-line-11', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 273, 0, 273),
  ('e-line-11', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 274, 0, 274),
  ('e-line-11-again', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 276, 0, 276),
  ('e-line-11-again', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 277, 0, 277),
  ('e-line-11-again', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 278, 0, 278),
  -- UNBALANCED: of a capture; of an entry without a rule, by its own id.
  ('e-unbalanced', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'unbalanced', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 281, 0, 281),
  ('e-unbalanced', 2, '4000-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'unbalanced', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 282, 0, 282),
  ('e-order-unbalanced', 1, '1200-receivables', 'DEBIT', 7.0000, 'USD', 'ORDER', 'o-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 285, 0, 285),
  ('e-order-unbalanced', 2, '4000-revenue', 'CREDIT', 5.0000, 'USD', 'ORDER', 'o-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 286, 0, 286),
  -- WRONG_CURRENCY: the whole entry; something beside the right postings.
  ('e-currency', 1, '1200-receivables', 'DEBIT', 100.0000, 'USD', 'PAYMENT', 'currency', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 289, 0, 289),
  ('e-currency', 2, '4000-revenue', 'CREDIT', 100.0000, 'USD', 'PAYMENT', 'currency', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 290, 0, 290),
  ('e-currency-beside', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'currency-beside', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 293, 0, 293),
  ('e-currency-beside', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'currency-beside', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 294, 0, 294),
  ('e-currency-beside', 3, '1200-receivables', 'DEBIT', 1.0000, 'USD', 'PAYMENT', 'currency-beside', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 295, 0, 295),
  ('e-currency-beside', 4, '4000-revenue', 'CREDIT', 1.0000, 'USD', 'PAYMENT', 'currency-beside', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 296, 0, 296),
  -- WRONG_ACCOUNT: another account, an account more, no posting at all; the fee missing.
  ('e-account', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 299, 0, 299),
  ('e-account', 2, '4100-other-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 300, 0, 300),
  ('e-account-more', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'account-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 303, 0, 303),
  ('e-account-more', 2, '4000-revenue', 'CREDIT', 80.0000, 'EUR', 'PAYMENT', 'account-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 304, 0, 304),
  ('e-account-more', 3, '2200-tax', 'CREDIT', 20.0000, 'EUR', 'PAYMENT', 'account-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 305, 0, 305),
  ('e-line-12', 1, '1100-provider-clearing', 'DEBIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/12', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 310, 0, 310),
  ('e-line-12', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/12', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 311, 0, 311),
  -- WRONG_AMOUNT: less, sides swapped, fee and net split otherwise; tolerance 0.01 and one more.
  ('e-amount', 1, '1200-receivables', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 314, 0, 314),
  ('e-amount', 2, '4000-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 315, 0, 315),
  ('e-swapped', 1, '4000-revenue', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'swapped', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 318, 0, 318),
  ('e-swapped', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'swapped', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 319, 0, 319),
  ('e-line-13', 1, '1100-provider-clearing', 'DEBIT', 97.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/13', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 322, 0, 322),
  ('e-line-13', 2, '5100-payment-fees', 'DEBIT', 3.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/13', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 323, 0, 323),
  ('e-line-13', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/13', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 324, 0, 324),
  ('e-tolerated', 1, '1200-receivables', 'DEBIT', 99.9900, 'EUR', 'PAYMENT', 'tolerated', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 327, 0, 327),
  ('e-tolerated', 2, '4000-revenue', 'CREDIT', 99.9900, 'EUR', 'PAYMENT', 'tolerated', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 328, 0, 328),
  ('e-tolerated-more', 1, '1200-receivables', 'DEBIT', 100.0100, 'EUR', 'PAYMENT', 'tolerated-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 331, 0, 331),
  ('e-tolerated-more', 2, '4000-revenue', 'CREDIT', 100.0100, 'EUR', 'PAYMENT', 'tolerated-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 332, 0, 332),
  ('e-beyond', 1, '1200-receivables', 'DEBIT', 99.9899, 'EUR', 'PAYMENT', 'beyond', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 335, 0, 335),
  ('e-beyond', 2, '4000-revenue', 'CREDIT', 99.9899, 'EUR', 'PAYMENT', 'beyond', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 336, 0, 336),
  -- ENTRY_REFERS_TO_NOTHING: unknown payment, one without a capture, unknown line, order, batch and kind; two currencies; no postings.
  ('e-lost-payment', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 338, 0, 338),
  ('e-lost-payment', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 339, 0, 339),
  ('e-authorized', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'authorized', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 341, 0, 341),
  ('e-authorized', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'authorized', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 342, 0, 342),
  ('e-lost-line', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-9/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 344, 0, 344),
  ('e-lost-line', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-9/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 345, 0, 345),
  ('e-lost-line', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-9/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 346, 0, 346),
  ('e-lost-order', 1, '1200-receivables', 'DEBIT', 1.0000, 'USD', 'ORDER', 'o-nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 348, 0, 348),
  ('e-lost-order', 2, '4000-revenue', 'CREDIT', 1.0000, 'USD', 'ORDER', 'o-nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 349, 0, 349),
  ('e-lost-batch', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'SETTLEMENT_BATCH', 'acme/b-9', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 351, 0, 351),
  ('e-lost-batch', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'SETTLEMENT_BATCH', 'acme/b-9', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 352, 0, 352),
  ('e-lost-kind', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'INVOICE', 'i-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 354, 0, 354),
  ('e-lost-kind', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'INVOICE', 'i-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 355, 0, 355),
  ('e-lost-two-currencies', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 357, 0, 357),
  ('e-lost-two-currencies', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 358, 0, 358),
  ('e-lost-two-currencies', 3, '1200-receivables', 'DEBIT', 2.0000, 'USD', 'PAYMENT', 'nowhere-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 359, 0, 359),
  ('e-lost-two-currencies', 4, '4000-revenue', 'CREDIT', 2.0000, 'USD', 'PAYMENT', 'nowhere-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 360, 0, 360),
  -- Two entries that refer to the same nothing are two breaks.
  ('e-lost-again', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 363, 0, 363),
  ('e-lost-again', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 364, 0, 364),
  -- SLA: by the capture, the line, the entry.
  ('e-edge-due', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-4', '2026-01-29', '2026-01-29', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 370, 0, 370),
  ('e-edge-due', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-4', '2026-01-29', '2026-01-29', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 371, 0, 371),
  ('e-edge-pending', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-5', '2026-01-30', '2026-01-30', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 373, 0, 373),
  ('e-edge-pending', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-5', '2026-01-30', '2026-01-30', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 374, 0, 374);
