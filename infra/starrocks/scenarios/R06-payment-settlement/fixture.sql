-- Cases of R06. A payment id says what becomes of it; SLA two days, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R06', '2026-01-31 00:00:00', '2026-01-29 00:00:00', 0.01, 'high');

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: settled, in two parts, in another currency; one id at two providers and accounts; authorized only.
  ('p-clean', 'o-clean', 'acme', 'shop-eu', 'tx-p-clean', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 1, 0, 1),
  ('p-parts', 'o-parts', 'acme', 'shop-eu', 'tx-p-parts', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 3, 0, 3),
  ('p-jpy', 'o-jpy', 'acme', 'shop-eu', 'tx-p-jpy', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 6, 0, 6),
  ('p-same-1', 'o-same-1', 'acme', 'shop-eu', 'tx-same', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 8, 0, 8),
  ('p-same-2', 'o-same-2', 'globepay', 'shop-eu', 'tx-same', 'card', 'CAPTURED', 20.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 10, 0, 10),
  ('p-same-3', 'o-same-3', 'acme', 'shop-us', 'tx-same', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 12, 0, 12),
  ('p-authorized', 'o-authorized', 'acme', 'shop-eu', 'tx-p-authorized', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 14, 0, 14),
  -- CAPTURED_NOT_SETTLED: no line; only a refund line; one currency of two.
  ('p-unsettled', 'o-unsettled', 'acme', 'shop-eu', 'tx-p-unsettled', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 18, 0, 18),
  ('p-refund-only', 'o-refund-only', 'acme', 'shop-eu', 'tx-p-refund-only', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 19, 0, 19),
  ('p-half-1', 'o-half-1', 'acme', 'shop-eu', 'tx-half', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 21, 0, 21),
  ('p-half-2', 'o-half-2', 'acme', 'shop-eu', 'tx-half', 'card', 'CAPTURED', 12.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 22, 0, 22),
  -- Wrong merchant account: both sides are left over.
  ('p-account', 'o-account', 'acme', 'shop-eu', 'tx-p-account', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 27, 0, 27),
  -- CURRENCY_DIFFERS: captured in one, settled in the other, named once.
  ('p-currency', 'o-currency', 'acme', 'shop-eu', 'tx-p-currency', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 29, 0, 29),
  -- GROSS_DIFFERS: less, more, settled twice; tolerance 0.01 and one more.
  ('p-less', 'o-less', 'acme', 'shop-eu', 'tx-p-less', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 31, 0, 31),
  ('p-more', 'o-more', 'acme', 'shop-eu', 'tx-p-more', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 33, 0, 33),
  ('p-twice', 'o-twice', 'acme', 'shop-eu', 'tx-p-twice', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 35, 0, 35),
  ('p-tolerated', 'o-tolerated', 'acme', 'shop-eu', 'tx-p-tolerated', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 38, 0, 38),
  ('p-tolerated-more', 'o-tolerated-more', 'acme', 'shop-eu', 'tx-p-tolerated-more', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 40, 0, 40),
  ('p-beyond', 'o-beyond', 'acme', 'shop-eu', 'tx-p-beyond', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 42, 0, 42),
  -- SLA: by the capture, else by the line; a difference in a fresh capture is pending.
  ('p-edge-due', 'o-edge-due', 'acme', 'shop-eu', 'tx-p-edge-due', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-28 23:59:59.999999', '2026-01-28', '2026-01-28 23:59:59.999999', '2026-01-28 23:59:59.999999', 46, 0, 46),
  ('p-edge-pending', 'o-edge-pending', 'acme', 'shop-eu', 'tx-p-edge-pending', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-29 00:00:00', '2026-01-29', '2026-01-29 00:00:00', '2026-01-29 00:00:00', 47, 0, 47),
  ('p-edge-gross', 'o-edge-gross', 'acme', 'shop-eu', 'tx-p-edge-gross', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-29 00:00:00', '2026-01-29', '2026-01-29 00:00:00', '2026-01-29 00:00:00', 51, 0, 51),
  -- Several captures or lines of one transaction: the first names it, the last capture makes it due.
  ('p-two-2', 'o-two-1', 'acme', 'shop-eu', 'tx-two', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 53, 0, 53),
  ('p-two-1', 'o-two-2', 'acme', 'shop-eu', 'tx-two', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-21 10:05:00', '2026-01-21', '2026-01-21 10:05:00', '2026-01-21 10:05:00', 54, 0, 54),
  ('p-two-pending-1', 'o-two-pending', 'acme', 'shop-eu', 'tx-two-pending', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 57, 0, 57),
  ('p-two-pending-2', 'o-two-pending', 'acme', 'shop-eu', 'tx-two-pending', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-29 00:00:00', '2026-01-29', '2026-01-29 00:00:00', '2026-01-29 00:00:00', 58, 0, 58),
  -- A capture whose time is unknown counts from the payment's first fact; a line before its capture is seen first.
  ('p-untimed', 'o-untimed', 'acme', 'shop-eu', 'tx-p-untimed', 'card', 'CAPTURED', 10.0000, 1, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 59, 0, 59),
  ('p-early-line', 'o-early-line', 'acme', 'shop-eu', 'tx-p-early-line', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-22 10:05:00', '2026-01-22', '2026-01-22 10:05:00', '2026-01-22 10:05:00', 60, 0, 60);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, provider_transaction_id, merchant_reference,
  gross_amount, fee_amount, net_amount, currency, value_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: settled, in two parts, in another currency; one id at two providers and accounts; authorized only.
  ('2026-01-21', 'acme', 'b-1', 1, 'CAPTURE', 'shop-eu', 'tx-p-clean', 'o-clean', 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 2, 0, 2),
  ('2026-01-21', 'acme', 'b-1', 2, 'CAPTURE', 'shop-eu', 'tx-p-parts', NULL, 60.0000, 0.3000, 59.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 4, 0, 4),
  ('2026-01-22', 'acme', 'b-1', 3, 'CAPTURE', 'shop-eu', 'tx-p-parts', NULL, 40.0000, 0.3000, 39.7000, 'EUR', '2026-01-22', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 5, 0, 5),
  ('2026-01-21', 'acme', 'b-1', 4, 'CAPTURE', 'shop-eu', 'tx-p-jpy', NULL, 5000.0000, 0.3000, 4999.7000, 'JPY', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 7, 0, 7),
  ('2026-01-21', 'acme', 'b-1', 5, 'CAPTURE', 'shop-eu', 'tx-same', NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 9, 0, 9),
  ('2026-01-21', 'globepay', 'b-1', 6, 'CAPTURE', 'shop-eu', 'tx-same', NULL, 20.0000, 0.3000, 19.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 11, 0, 11),
  ('2026-01-21', 'acme', 'b-1', 7, 'CAPTURE', 'shop-us', 'tx-same', NULL, 30.0000, 0.3000, 29.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 13, 0, 13),
  -- Clean: lines of other kinds, with and without a provider transaction.
  ('2026-01-21', 'acme', 'b-1', 8, 'FEE', 'shop-eu', NULL, NULL, 0.0000, 5.0000, -5.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 15, 0, 15),
  ('2026-01-21', 'acme', 'b-1', 9, 'REFUND', 'shop-eu', NULL, NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 16, 0, 16),
  ('2026-01-21', 'acme', 'b-1', 10, 'REFUND', 'shop-eu', 'tx-p-clean', NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 17, 0, 17),
  -- CAPTURED_NOT_SETTLED: no line; only a refund line; one currency of two.
  ('2026-01-21', 'acme', 'b-1', 11, 'REFUND', 'shop-eu', 'tx-p-refund-only', NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 20, 0, 20),
  ('2026-01-21', 'acme', 'b-1', 12, 'CAPTURE', 'shop-eu', 'tx-half', NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 23, 0, 23),
  -- SETTLED_NOT_CAPTURED: unknown id, with and without merchant reference; a payment that is only authorized.
  ('2026-01-21', 'acme', 'b-1', 13, 'CAPTURE', 'shop-eu', 'tx-unknown', 'o-unknown', 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 24, 0, 24),
  ('2026-01-21', 'acme', 'b-1', 14, 'CAPTURE', 'shop-eu', 'tx-unknown-bare', NULL, 50.0000, 0.3000, 49.7000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 25, 0, 25),
  ('2026-01-21', 'acme', 'b-1', 15, 'CAPTURE', 'shop-eu', 'tx-p-authorized', NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 26, 0, 26),
  -- Wrong merchant account: both sides are left over.
  ('2026-01-21', 'acme', 'b-1', 16, 'CAPTURE', 'shop-us', 'tx-p-account', 'o-account', 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 28, 0, 28),
  -- CURRENCY_DIFFERS: captured in one, settled in the other, named once.
  ('2026-01-21', 'acme', 'b-1', 17, 'CAPTURE', 'shop-eu', 'tx-p-currency', 'o-currency', 108.0000, 0.3000, 107.7000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 30, 0, 30),
  -- GROSS_DIFFERS: less, more, settled twice; tolerance 0.01 and one more.
  ('2026-01-21', 'acme', 'b-1', 18, 'CAPTURE', 'shop-eu', 'tx-p-less', NULL, 99.0000, 0.3000, 98.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 32, 0, 32),
  ('2026-01-21', 'acme', 'b-1', 19, 'CAPTURE', 'shop-eu', 'tx-p-more', NULL, 101.0000, 0.3000, 100.7000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 34, 0, 34),
  ('2026-01-21', 'acme', 'b-1', 20, 'CAPTURE', 'shop-eu', 'tx-p-twice', NULL, 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 36, 0, 36),
  ('2026-01-21', 'acme', 'b-1', 21, 'CAPTURE', 'shop-eu', 'tx-p-twice', NULL, 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 37, 0, 37),
  ('2026-01-21', 'acme', 'b-1', 22, 'CAPTURE', 'shop-eu', 'tx-p-tolerated', NULL, 99.9900, 0.3000, 99.6900, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 39, 0, 39),
  ('2026-01-21', 'acme', 'b-1', 23, 'CAPTURE', 'shop-eu', 'tx-p-tolerated-more', NULL, 100.0100, 0.3000, 99.7100, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 41, 0, 41),
  ('2026-01-21', 'acme', 'b-1', 24, 'CAPTURE', 'shop-eu', 'tx-p-beyond', NULL, 99.9899, 0.3000, 99.6899, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 43, 0, 43),
  -- SETTLED_WITHOUT_REFERENCE: no provider transaction, with and without merchant reference.
  ('2026-01-21', 'acme', 'b-2', 1, 'CAPTURE', 'shop-eu', NULL, 'o-named', 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 44, 0, 44),
  ('2026-01-21', 'acme', 'b-2', 2, 'CAPTURE', 'shop-eu', NULL, NULL, 30.0000, 0.3000, 29.7000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 45, 0, 45),
  -- SLA: by the capture, else by the line; a difference in a fresh capture is pending.
  ('2026-01-28', 'acme', 'b-1', 27, 'CAPTURE', 'shop-eu', 'tx-edge-due', NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-28 23:59:59.999999', '2026-01-28 23:59:59.999999', 48, 0, 48),
  ('2026-01-29', 'acme', 'b-1', 28, 'CAPTURE', 'shop-eu', 'tx-edge-pending', NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-29 00:00:00', '2026-01-29 00:00:00', 49, 0, 49),
  ('2026-01-29', 'acme', 'b-3', 1, 'CAPTURE', 'shop-eu', NULL, NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-29 00:00:00', '2026-01-29 00:00:00', 50, 0, 50),
  ('2026-01-30', 'acme', 'b-1', 30, 'CAPTURE', 'shop-eu', 'tx-p-edge-gross', NULL, 9.0000, 0.3000, 8.7000, 'EUR', '2026-01-22', '2026-01-30 02:00:00', '2026-01-30 02:00:00', 52, 0, 52),
  -- Several captures or lines of one transaction: the first names it, the last capture makes it due.
  ('2026-01-21', 'acme', 'b-1', 90, 'CAPTURE', 'shop-eu', 'tx-lines', 'o-lines-2', 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 55, 0, 55),
  ('2026-01-22', 'acme', 'b-1', 91, 'CAPTURE', 'shop-eu', 'tx-lines', 'o-lines-1', 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 56, 0, 56),
  -- A capture whose time is unknown counts from the payment's first fact; a line before its capture is seen first.
  ('2026-01-21', 'acme', 'b-1', 33, 'CAPTURE', 'shop-eu', 'tx-p-early-line', NULL, 9.0000, 0.3000, 8.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 61, 0, 61);
