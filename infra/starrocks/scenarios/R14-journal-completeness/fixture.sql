-- Cases of R14. A payment or entry id says what becomes of it; SLA one day, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R14', '2026-01-31 00:00:00', '2026-01-30 00:00:00', 0.01, 'critical');

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, currency, placed_at, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: entries without a posting rule that refer to something and balance.
  ('o-1', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 30, 0, 30),
  -- UNBALANCED: of a capture; of an entry without a rule, by its own id.
  ('o-2', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 64, 0, 64),
  -- Unbalanced in two currencies, without a rule: one break. Doubled: seen first with the earlier entry. Zero is a fact too.
  ('o-3', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 156, 0, 156);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: captures in two currencies, a part capture; authorized only has no entry.
  ('clean', 'o-clean', 'acme', 'shop-eu', 'tx-clean', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 1, 0, 1),
  ('clean-jpy', 'o-clean-jpy', 'acme', 'shop-eu', 'tx-clean-jpy', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 5, 0, 5),
  ('authorized', 'o-authorized', 'acme', 'shop-eu', 'tx-authorized', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 9, 0, 9),
  -- ENTRY_MISSING: of a capture, of a line.
  ('missing', 'o-missing', 'acme', 'shop-eu', 'tx-missing', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 42, 0, 42),
  -- ENTRY_DOUBLED: of a capture, of a line.
  ('doubled', 'o-doubled', 'acme', 'shop-eu', 'tx-doubled', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 44, 0, 44),
  -- UNBALANCED: of a capture; of an entry without a rule, by its own id.
  ('unbalanced', 'o-unbalanced', 'acme', 'shop-eu', 'tx-unbalanced', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 60, 0, 60),
  -- WRONG_CURRENCY: the whole entry; something beside the right postings.
  ('currency', 'o-currency', 'acme', 'shop-eu', 'tx-currency', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 68, 0, 68),
  ('currency-beside', 'o-currency-beside', 'acme', 'shop-eu', 'tx-currency-beside', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 72, 0, 72),
  -- WRONG_ACCOUNT: another account, an account more, no posting at all; the fee missing.
  ('account', 'o-account', 'acme', 'shop-eu', 'tx-account', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 78, 0, 78),
  ('account-more', 'o-account-more', 'acme', 'shop-eu', 'tx-account-more', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 82, 0, 82),
  ('account-none', 'o-account-none', 'acme', 'shop-eu', 'tx-account-none', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 87, 0, 87),
  -- WRONG_AMOUNT: less, sides swapped, fee and net split otherwise; tolerance 0.01 and one more.
  ('amount', 'o-amount', 'acme', 'shop-eu', 'tx-amount', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 93, 0, 93),
  ('swapped', 'o-swapped', 'acme', 'shop-eu', 'tx-swapped', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 97, 0, 97),
  ('tolerated', 'o-tolerated', 'acme', 'shop-eu', 'tx-tolerated', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 106, 0, 106),
  ('tolerated-more', 'o-tolerated-more', 'acme', 'shop-eu', 'tx-tolerated-more', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 110, 0, 110),
  ('beyond', 'o-beyond', 'acme', 'shop-eu', 'tx-beyond', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 114, 0, 114),
  -- SLA: by the capture, the line, the entry.
  ('edge-due', 'o-edge-due', 'acme', 'shop-eu', 'tx-edge-due', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-29 23:59:59.999999', '2026-01-29', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 146, 0, 146),
  ('edge-pending', 'o-edge-pending', 'acme', 'shop-eu', 'tx-edge-pending', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 00:00:00', '2026-01-30', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 147, 0, 147),
  -- Unbalanced in two currencies, without a rule: one break. Doubled: seen first with the earlier entry. Zero is a fact too.
  ('doubled-days', 'o-doubled-days', 'acme', 'shop-eu', 'tx-doubled-days', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-21 10:05:00', '2026-01-21', '2026-01-21 10:05:00', '2026-01-21 10:05:00', 161, 0, 161),
  ('missing-zero', 'o-missing-zero', 'acme', 'shop-eu', 'tx-missing-zero', 'card', 'CAPTURED', 0.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 168, 0, 168),
  ('untimed', 'o-untimed', 'acme', 'shop-eu', 'tx-untimed', 'card', 'CAPTURED', 100.0000, 1, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 169, 0, 169);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, provider_transaction_id, merchant_reference,
  gross_amount, fee_amount, net_amount, currency, value_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: lines with a fee, without (and without a posting for it), with the fee in two postings, with a fee above gross.
  ('2026-01-21', 'acme', 'b-1', 1, 'CAPTURE', 'shop-eu', 'tx-1', 'o-line-1', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 10, 0, 10),
  ('2026-01-21', 'acme', 'b-1', 2, 'CAPTURE', 'shop-eu', 'tx-2', 'o-line-2', 50.0000, 0.0000, 50.0000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 15, 0, 15),
  ('2026-01-21', 'acme', 'b-1', 3, 'CAPTURE', 'shop-eu', 'tx-3', 'o-line-3', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 19, 0, 19),
  ('2026-01-21', 'acme', 'b-1', 4, 'CAPTURE', 'shop-eu', 'tx-4', 'o-line-4', 0.1000, 0.3000, -0.2000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 25, 0, 25),
  -- Clean: entries without a posting rule that refer to something and balance.
  ('2026-01-21', 'acme', 'b-1', 5, 'REFUND', 'shop-eu', 'tx-5', NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 38, 0, 38),
  -- ENTRY_MISSING: of a capture, of a line.
  ('2026-01-21', 'acme', 'b-1', 10, 'CAPTURE', 'shop-eu', 'tx-10', 'o-line-10', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 43, 0, 43),
  -- ENTRY_DOUBLED: of a capture, of a line.
  ('2026-01-21', 'acme', 'b-1', 11, 'CAPTURE', 'shop-eu', 'tx-11', 'o-line-11', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 51, 0, 51),
  -- WRONG_ACCOUNT: another account, an account more, no posting at all; the fee missing.
  ('2026-01-21', 'acme', 'b-1', 12, 'CAPTURE', 'shop-eu', 'tx-12', 'o-line-12', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 89, 0, 89),
  -- WRONG_AMOUNT: less, sides swapped, fee and net split otherwise; tolerance 0.01 and one more.
  ('2026-01-21', 'acme', 'b-1', 13, 'CAPTURE', 'shop-eu', 'tx-13', 'o-line-13', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 101, 0, 101),
  -- SLA: by the capture, the line, the entry.
  ('2026-01-29', 'acme', 'b-1', 20, 'CAPTURE', 'shop-eu', 'tx-20', 'o-line-20', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 148, 0, 148),
  ('2026-01-30', 'acme', 'b-1', 21, 'CAPTURE', 'shop-eu', 'tx-21', 'o-line-21', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 149, 0, 149);

INSERT INTO settlement_batches (
  provider, batch_id, merchant_account, line_count, gross_amount, fee_amount, net_amount, currency, value_date,
  business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: entries without a posting rule that refer to something and balance.
  ('acme', 'b-1', 'shop-eu', 1, 1.0000, 0.0000, 1.0000, 'EUR', '2026-01-22', '2026-01-21', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 34, 0, 34);

INSERT INTO journal_entries (
  entry_id, reference_kind, reference_id, posting_count, booking_date, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: captures in two currencies, a part capture; authorized only has no entry.
  ('e-clean', 'PAYMENT', 'clean', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 2, 0, 2),
  ('e-clean-jpy', 'PAYMENT', 'clean-jpy', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 6, 0, 6),
  -- Clean: lines with a fee, without (and without a posting for it), with the fee in two postings, with a fee above gross.
  ('e-line-1', 'SETTLEMENT_LINE', 'acme/b-1/1', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 11, 0, 11),
  ('e-line-2', 'SETTLEMENT_LINE', 'acme/b-1/2', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 16, 0, 16),
  ('e-line-3', 'SETTLEMENT_LINE', 'acme/b-1/3', 4, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 20, 0, 20),
  ('e-line-4', 'SETTLEMENT_LINE', 'acme/b-1/4', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 26, 0, 26),
  -- Clean: entries without a posting rule that refer to something and balance.
  ('e-order', 'ORDER', 'o-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 31, 0, 31),
  ('e-batch', 'SETTLEMENT_BATCH', 'acme/b-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 35, 0, 35),
  ('e-refund-line', 'SETTLEMENT_LINE', 'acme/b-1/5', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 39, 0, 39),
  -- ENTRY_DOUBLED: of a capture, of a line.
  ('e-doubled', 'PAYMENT', 'doubled', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 45, 0, 45),
  ('e-doubled-again', 'PAYMENT', 'doubled', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 48, 0, 48),
  ('e-line-11', 'SETTLEMENT_LINE', 'acme/b-1/11', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 52, 0, 52),
  ('e-line-11-again', 'SETTLEMENT_LINE', 'acme/b-1/11', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 56, 0, 56),
  -- UNBALANCED: of a capture; of an entry without a rule, by its own id.
  ('e-unbalanced', 'PAYMENT', 'unbalanced', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 61, 0, 61),
  ('e-order-unbalanced', 'ORDER', 'o-2', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 65, 0, 65),
  -- WRONG_CURRENCY: the whole entry; something beside the right postings.
  ('e-currency', 'PAYMENT', 'currency', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 69, 0, 69),
  ('e-currency-beside', 'PAYMENT', 'currency-beside', 4, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 73, 0, 73),
  -- WRONG_ACCOUNT: another account, an account more, no posting at all; the fee missing.
  ('e-account', 'PAYMENT', 'account', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 79, 0, 79),
  ('e-account-more', 'PAYMENT', 'account-more', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 83, 0, 83),
  ('e-account-none', 'PAYMENT', 'account-none', 0, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 88, 0, 88),
  ('e-line-12', 'SETTLEMENT_LINE', 'acme/b-1/12', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 90, 0, 90),
  -- WRONG_AMOUNT: less, sides swapped, fee and net split otherwise; tolerance 0.01 and one more.
  ('e-amount', 'PAYMENT', 'amount', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 94, 0, 94),
  ('e-swapped', 'PAYMENT', 'swapped', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 98, 0, 98),
  ('e-line-13', 'SETTLEMENT_LINE', 'acme/b-1/13', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 102, 0, 102),
  ('e-tolerated', 'PAYMENT', 'tolerated', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 107, 0, 107),
  ('e-tolerated-more', 'PAYMENT', 'tolerated-more', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 111, 0, 111),
  ('e-beyond', 'PAYMENT', 'beyond', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 115, 0, 115),
  -- ENTRY_REFERS_TO_NOTHING: unknown payment, one without a capture, unknown line, order, batch and kind; two currencies; no postings.
  ('e-lost-payment', 'PAYMENT', 'nowhere', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 118, 0, 118),
  ('e-authorized', 'PAYMENT', 'authorized', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 121, 0, 121),
  ('e-lost-line', 'SETTLEMENT_LINE', 'acme/b-9/1', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 124, 0, 124),
  ('e-lost-order', 'ORDER', 'o-nowhere', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 128, 0, 128),
  ('e-lost-batch', 'SETTLEMENT_BATCH', 'acme/b-9', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 131, 0, 131),
  ('e-lost-kind', 'INVOICE', 'i-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 134, 0, 134),
  ('e-lost-two-currencies', 'PAYMENT', 'nowhere-2', 4, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 137, 0, 137),
  ('e-lost-bare', 'PAYMENT', 'nowhere-3', 0, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 142, 0, 142),
  -- Two entries that refer to the same nothing are two breaks.
  ('e-lost-again', 'PAYMENT', 'nowhere', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 143, 0, 143),
  -- SLA: by the capture, the line, the entry.
  ('e-edge-due', 'PAYMENT', 'nowhere-4', 2, '2026-01-29', '2026-01-29', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 150, 0, 150),
  ('e-edge-pending', 'PAYMENT', 'nowhere-5', 2, '2026-01-30', '2026-01-30', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 153, 0, 153),
  -- Unbalanced in two currencies, without a rule: one break. Doubled: seen first with the earlier entry. Zero is a fact too.
  ('e-order-unbalanced-twice', 'ORDER', 'o-3', 3, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 157, 0, 157),
  ('e-doubled-days', 'PAYMENT', 'doubled-days', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 162, 0, 162),
  ('e-doubled-days-again', 'PAYMENT', 'doubled-days', 2, '2026-01-19', '2026-01-19', '2026-01-19 12:00:00', '2026-01-19 12:00:00', 165, 0, 165);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: captures in two currencies, a part capture; authorized only has no entry.
  ('e-clean', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'clean', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 3, 0, 3),
  ('e-clean', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'clean', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 4, 0, 4),
  ('e-clean-jpy', 1, '1200-receivables', 'DEBIT', 5000.0000, 'JPY', 'PAYMENT', 'clean-jpy', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 7, 0, 7),
  ('e-clean-jpy', 2, '4000-revenue', 'CREDIT', 5000.0000, 'JPY', 'PAYMENT', 'clean-jpy', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 8, 0, 8),
  -- Clean: lines with a fee, without (and without a posting for it), with the fee in two postings, with a fee above gross.
  ('e-line-1', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 12, 0, 12),
  ('e-line-1', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 13, 0, 13),
  ('e-line-1', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 14, 0, 14),
  ('e-line-2', 1, '1100-provider-clearing', 'DEBIT', 50.0000, 'USD', 'SETTLEMENT_LINE', 'acme/b-1/2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 17, 0, 17),
  ('e-line-2', 2, '1200-receivables', 'CREDIT', 50.0000, 'USD', 'SETTLEMENT_LINE', 'acme/b-1/2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 18, 0, 18),
  ('e-line-3', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 21, 0, 21),
  ('e-line-3', 2, '5100-payment-fees', 'DEBIT', 1.5000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 22, 0, 22),
  ('e-line-3', 3, '5100-payment-fees', 'DEBIT', 0.5000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 23, 0, 23),
  ('e-line-3', 4, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 24, 0, 24),
  ('e-line-4', 1, '1100-provider-clearing', 'CREDIT', 0.2000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 27, 0, 27),
  ('e-line-4', 2, '5100-payment-fees', 'DEBIT', 0.3000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 28, 0, 28),
  ('e-line-4', 3, '1200-receivables', 'CREDIT', 0.1000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 29, 0, 29),
  -- Clean: entries without a posting rule that refer to something and balance.
  ('e-order', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'ORDER', 'o-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 32, 0, 32),
  ('e-order', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'ORDER', 'o-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 33, 0, 33),
  ('e-batch', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'SETTLEMENT_BATCH', 'acme/b-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 36, 0, 36),
  ('e-batch', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'SETTLEMENT_BATCH', 'acme/b-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 37, 0, 37),
  ('e-refund-line', 1, '1200-receivables', 'DEBIT', 10.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 40, 0, 40),
  ('e-refund-line', 2, '4000-revenue', 'CREDIT', 10.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 41, 0, 41),
  -- ENTRY_DOUBLED: of a capture, of a line.
  ('e-doubled', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'doubled', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 46, 0, 46),
  ('e-doubled', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'doubled', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 47, 0, 47),
  ('e-doubled-again', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'doubled', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 49, 0, 49),
  ('e-doubled-again', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'doubled', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 50, 0, 50),
  ('e-line-11', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 53, 0, 53),
  ('e-line-11', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 54, 0, 54),
  ('e-line-11', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 55, 0, 55),
  ('e-line-11-again', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 57, 0, 57),
  ('e-line-11-again', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 58, 0, 58),
  ('e-line-11-again', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 59, 0, 59),
  -- UNBALANCED: of a capture; of an entry without a rule, by its own id.
  ('e-unbalanced', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'unbalanced', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 62, 0, 62),
  ('e-unbalanced', 2, '4000-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'unbalanced', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 63, 0, 63),
  ('e-order-unbalanced', 1, '1200-receivables', 'DEBIT', 7.0000, 'USD', 'ORDER', 'o-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 66, 0, 66),
  ('e-order-unbalanced', 2, '4000-revenue', 'CREDIT', 5.0000, 'USD', 'ORDER', 'o-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 67, 0, 67),
  -- WRONG_CURRENCY: the whole entry; something beside the right postings.
  ('e-currency', 1, '1200-receivables', 'DEBIT', 100.0000, 'USD', 'PAYMENT', 'currency', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 70, 0, 70),
  ('e-currency', 2, '4000-revenue', 'CREDIT', 100.0000, 'USD', 'PAYMENT', 'currency', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 71, 0, 71),
  ('e-currency-beside', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'currency-beside', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 74, 0, 74),
  ('e-currency-beside', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'currency-beside', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 75, 0, 75),
  ('e-currency-beside', 3, '1200-receivables', 'DEBIT', 1.0000, 'USD', 'PAYMENT', 'currency-beside', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 76, 0, 76),
  ('e-currency-beside', 4, '4000-revenue', 'CREDIT', 1.0000, 'USD', 'PAYMENT', 'currency-beside', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 77, 0, 77),
  -- WRONG_ACCOUNT: another account, an account more, no posting at all; the fee missing.
  ('e-account', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 80, 0, 80),
  ('e-account', 2, '4100-other-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 81, 0, 81),
  ('e-account-more', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'account-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 84, 0, 84),
  ('e-account-more', 2, '4000-revenue', 'CREDIT', 80.0000, 'EUR', 'PAYMENT', 'account-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 85, 0, 85),
  ('e-account-more', 3, '2200-tax', 'CREDIT', 20.0000, 'EUR', 'PAYMENT', 'account-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 86, 0, 86),
  ('e-line-12', 1, '1100-provider-clearing', 'DEBIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/12', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 91, 0, 91),
  ('e-line-12', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/12', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 92, 0, 92),
  -- WRONG_AMOUNT: less, sides swapped, fee and net split otherwise; tolerance 0.01 and one more.
  ('e-amount', 1, '1200-receivables', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 95, 0, 95),
  ('e-amount', 2, '4000-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 96, 0, 96),
  ('e-swapped', 1, '4000-revenue', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'swapped', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 99, 0, 99),
  ('e-swapped', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'swapped', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 100, 0, 100),
  ('e-line-13', 1, '1100-provider-clearing', 'DEBIT', 97.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/13', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 103, 0, 103),
  ('e-line-13', 2, '5100-payment-fees', 'DEBIT', 3.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/13', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 104, 0, 104),
  ('e-line-13', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/13', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 105, 0, 105),
  ('e-tolerated', 1, '1200-receivables', 'DEBIT', 99.9900, 'EUR', 'PAYMENT', 'tolerated', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 108, 0, 108),
  ('e-tolerated', 2, '4000-revenue', 'CREDIT', 99.9900, 'EUR', 'PAYMENT', 'tolerated', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 109, 0, 109),
  ('e-tolerated-more', 1, '1200-receivables', 'DEBIT', 100.0100, 'EUR', 'PAYMENT', 'tolerated-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 112, 0, 112),
  ('e-tolerated-more', 2, '4000-revenue', 'CREDIT', 100.0100, 'EUR', 'PAYMENT', 'tolerated-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 113, 0, 113),
  ('e-beyond', 1, '1200-receivables', 'DEBIT', 99.9899, 'EUR', 'PAYMENT', 'beyond', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 116, 0, 116),
  ('e-beyond', 2, '4000-revenue', 'CREDIT', 99.9899, 'EUR', 'PAYMENT', 'beyond', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 117, 0, 117),
  -- ENTRY_REFERS_TO_NOTHING: unknown payment, one without a capture, unknown line, order, batch and kind; two currencies; no postings.
  ('e-lost-payment', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 119, 0, 119),
  ('e-lost-payment', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 120, 0, 120),
  ('e-authorized', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'authorized', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 122, 0, 122),
  ('e-authorized', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'authorized', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 123, 0, 123),
  ('e-lost-line', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-9/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 125, 0, 125),
  ('e-lost-line', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-9/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 126, 0, 126),
  ('e-lost-line', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-9/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 127, 0, 127),
  ('e-lost-order', 1, '1200-receivables', 'DEBIT', 1.0000, 'USD', 'ORDER', 'o-nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 129, 0, 129),
  ('e-lost-order', 2, '4000-revenue', 'CREDIT', 1.0000, 'USD', 'ORDER', 'o-nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 130, 0, 130),
  ('e-lost-batch', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'SETTLEMENT_BATCH', 'acme/b-9', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 132, 0, 132),
  ('e-lost-batch', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'SETTLEMENT_BATCH', 'acme/b-9', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 133, 0, 133),
  ('e-lost-kind', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'INVOICE', 'i-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 135, 0, 135),
  ('e-lost-kind', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'INVOICE', 'i-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 136, 0, 136),
  ('e-lost-two-currencies', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 138, 0, 138),
  ('e-lost-two-currencies', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 139, 0, 139),
  ('e-lost-two-currencies', 3, '1200-receivables', 'DEBIT', 2.0000, 'USD', 'PAYMENT', 'nowhere-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 140, 0, 140),
  ('e-lost-two-currencies', 4, '4000-revenue', 'CREDIT', 2.0000, 'USD', 'PAYMENT', 'nowhere-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 141, 0, 141),
  -- Two entries that refer to the same nothing are two breaks.
  ('e-lost-again', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 144, 0, 144),
  ('e-lost-again', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 145, 0, 145),
  -- SLA: by the capture, the line, the entry.
  ('e-edge-due', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-4', '2026-01-29', '2026-01-29', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 151, 0, 151),
  ('e-edge-due', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-4', '2026-01-29', '2026-01-29', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 152, 0, 152),
  ('e-edge-pending', 1, '1200-receivables', 'DEBIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-5', '2026-01-30', '2026-01-30', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 154, 0, 154),
  ('e-edge-pending', 2, '4000-revenue', 'CREDIT', 1.0000, 'EUR', 'PAYMENT', 'nowhere-5', '2026-01-30', '2026-01-30', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 155, 0, 155),
  -- Unbalanced in two currencies, without a rule: one break. Doubled: seen first with the earlier entry. Zero is a fact too.
  ('e-order-unbalanced-twice', 1, '1200-receivables', 'DEBIT', 7.0000, 'USD', 'ORDER', 'o-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 158, 0, 158),
  ('e-order-unbalanced-twice', 2, '4000-revenue', 'CREDIT', 5.0000, 'USD', 'ORDER', 'o-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 159, 0, 159),
  ('e-order-unbalanced-twice', 3, '1200-receivables', 'DEBIT', 3.0000, 'EUR', 'ORDER', 'o-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 160, 0, 160),
  ('e-doubled-days', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'doubled-days', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 163, 0, 163),
  ('e-doubled-days', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'doubled-days', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 164, 0, 164),
  ('e-doubled-days-again', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'doubled-days', '2026-01-19', '2026-01-19', '2026-01-19 12:00:00', '2026-01-19 12:00:00', 166, 0, 166),
  ('e-doubled-days-again', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'doubled-days', '2026-01-19', '2026-01-19', '2026-01-19 12:00:00', '2026-01-19 12:00:00', 167, 0, 167);

-- Clean: entries for kinds without a rule that refer to something, and balance; two disputes of one number are one thing to refer to.
INSERT INTO refunds (
  refund_id, order_id, status, refunded_amount, refund_count, currency, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  ('r-1', 'o-1', 'SUCCEEDED', 5.0000, 1, 'EUR', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 201, 0, 201);

INSERT INTO chargebacks (
  payment_id, chargeback_id, provider, merchant_account, provider_transaction_id, status, currency, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  ('clean', 'cb-1', 'acme', 'shop-eu', 'tx-1', 'OPEN', 'EUR', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 202, 0, 202),
  ('clean-2', 'cb-1', 'zeta', 'shop-eu', 'tx-2', 'OPEN', 'EUR', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 203, 0, 203);

INSERT INTO payouts (
  provider, payout_id, merchant_account, amount, currency, batch_count, value_date, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  ('acme', 'po-1', 'shop-eu', 5.0000, 'EUR', 1, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 204, 0, 204);

INSERT INTO bank_entries (
  bank_account, statement_id, entry_reference, credit_debit_indicator, amount, currency, booking_date, value_date,
  reversal_indicator, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  ('DE02', 's-1', '1', 'CRDT', 5.0000, 'EUR', '2026-01-20', '2026-01-20', FALSE, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 205, 0, 205);

INSERT INTO entitlements (
  grant_id, order_id, status, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  ('g-1', 'o-1', 'GRANTED', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 206, 0, 206);

INSERT INTO journal_entries (
  entry_id, reference_kind, reference_id, posting_count, booking_date, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  ('e-other-refund', 'REFUND', 'r-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 207, 0, 207),
  ('e-other-chargeback', 'CHARGEBACK', 'cb-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 210, 0, 210),
  ('e-other-payout', 'PAYOUT', 'acme/po-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 213, 0, 213),
  ('e-other-bank-entry', 'BANK_ENTRY', 'DE02 s-1 1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 216, 0, 216),
  ('e-other-entitlement', 'ENTITLEMENT', 'g-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 219, 0, 219),
  ('e-other-journal-entry', 'JOURNAL_ENTRY', 'e-other-refund', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 222, 0, 222);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  ('e-other-refund', 1, '1100-provider-clearing', 'DEBIT', 5.0000, 'EUR', 'REFUND', 'r-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 208, 0, 208),
  ('e-other-refund', 2, '1200-receivables', 'CREDIT', 5.0000, 'EUR', 'REFUND', 'r-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 209, 0, 209),
  ('e-other-chargeback', 1, '1100-provider-clearing', 'DEBIT', 5.0000, 'EUR', 'CHARGEBACK', 'cb-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 211, 0, 211),
  ('e-other-chargeback', 2, '1200-receivables', 'CREDIT', 5.0000, 'EUR', 'CHARGEBACK', 'cb-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 212, 0, 212),
  ('e-other-payout', 1, '1100-provider-clearing', 'DEBIT', 5.0000, 'EUR', 'PAYOUT', 'acme/po-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 214, 0, 214),
  ('e-other-payout', 2, '1200-receivables', 'CREDIT', 5.0000, 'EUR', 'PAYOUT', 'acme/po-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 215, 0, 215),
  ('e-other-bank-entry', 1, '1100-provider-clearing', 'DEBIT', 5.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 217, 0, 217),
  ('e-other-bank-entry', 2, '1200-receivables', 'CREDIT', 5.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 218, 0, 218),
  ('e-other-entitlement', 1, '1100-provider-clearing', 'DEBIT', 5.0000, 'EUR', 'ENTITLEMENT', 'g-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 220, 0, 220),
  ('e-other-entitlement', 2, '1200-receivables', 'CREDIT', 5.0000, 'EUR', 'ENTITLEMENT', 'g-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 221, 0, 221),
  ('e-other-journal-entry', 1, '1100-provider-clearing', 'DEBIT', 5.0000, 'EUR', 'JOURNAL_ENTRY', 'e-other-refund', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 223, 0, 223),
  ('e-other-journal-entry', 2, '1200-receivables', 'CREDIT', 5.0000, 'EUR', 'JOURNAL_ENTRY', 'e-other-refund', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 224, 0, 224);
