-- Cases of R06. A payment id says what becomes of it; SLA two days, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R06', '2026-01-31 00:00:00', '2026-01-29 00:00:00', 0.01, 'high');

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: settled, in two parts, in another currency; one id at two providers and accounts; authorized only.
  ('p-clean', 'o-clean', 'acme', 'shop-eu', 'tx-p-clean', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 169, 0, 169),
  ('p-parts', 'o-parts', 'acme', 'shop-eu', 'tx-p-parts', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 171, 0, 171),
  ('p-jpy', 'o-jpy', 'acme', 'shop-eu', 'tx-p-jpy', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 174, 0, 174),
  ('p-same-1', 'o-same-1', 'acme', 'shop-eu', 'tx-same', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 176, 0, 176),
  ('p-same-2', 'o-same-2', 'globepay', 'shop-eu', 'tx-same', 'card', 'CAPTURED', 20.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 178, 0, 178),
  ('p-same-3', 'o-same-3', 'acme', 'shop-us', 'tx-same', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 180, 0, 180),
  ('p-authorized', 'o-authorized', 'acme', 'shop-eu', 'tx-p-authorized', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 182, 0, 182),
  -- CAPTURED_NOT_SETTLED: no line; only a refund line; one currency of two.
  ('p-unsettled', 'o-unsettled', 'acme', 'shop-eu', 'tx-p-unsettled', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 185, 0, 185),
  ('p-refund-only', 'o-refund-only', 'acme', 'shop-eu', 'tx-p-refund-only', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 186, 0, 186),
  ('p-half-1', 'o-half-1', 'acme', 'shop-eu', 'tx-half', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 188, 0, 188),
  ('p-half-2', 'o-half-2', 'acme', 'shop-eu', 'tx-half', 'card', 'CAPTURED', 12.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 189, 0, 189),
  -- Wrong merchant account: both sides are left over.
  ('p-account', 'o-account', 'acme', 'shop-eu', 'tx-p-account', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 194, 0, 194),
  -- CURRENCY_DIFFERS: captured in one, settled in the other, named once.
  ('p-currency', 'o-currency', 'acme', 'shop-eu', 'tx-p-currency', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 196, 0, 196),
  -- GROSS_DIFFERS: less, more, settled twice; tolerance 0.01 and one more.
  ('p-less', 'o-less', 'acme', 'shop-eu', 'tx-p-less', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 198, 0, 198),
  ('p-more', 'o-more', 'acme', 'shop-eu', 'tx-p-more', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 200, 0, 200),
  ('p-twice', 'o-twice', 'acme', 'shop-eu', 'tx-p-twice', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 202, 0, 202),
  ('p-tolerated', 'o-tolerated', 'acme', 'shop-eu', 'tx-p-tolerated', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 205, 0, 205),
  ('p-tolerated-more', 'o-tolerated-more', 'acme', 'shop-eu', 'tx-p-tolerated-more', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 207, 0, 207),
  ('p-beyond', 'o-beyond', 'acme', 'shop-eu', 'tx-p-beyond', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 209, 0, 209),
  -- SLA: by the capture, else by the line; a difference in a fresh capture is pending.
  ('p-edge-due', 'o-edge-due', 'acme', 'shop-eu', 'tx-p-edge-due', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-28 23:59:59.999999', '2026-01-28', '2026-01-28 23:59:59.999999', '2026-01-28 23:59:59.999999', 213, 0, 213),
  ('p-edge-pending', 'o-edge-pending', 'acme', 'shop-eu', 'tx-p-edge-pending', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-29 00:00:00', '2026-01-29', '2026-01-29 00:00:00', '2026-01-29 00:00:00', 214, 0, 214),
  ('p-edge-gross', 'o-edge-gross', 'acme', 'shop-eu', 'tx-p-edge-gross', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-29 00:00:00', '2026-01-29', '2026-01-29 00:00:00', '2026-01-29 00:00:00', 218, 0, 218);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, provider_transaction_id, merchant_reference,
  gross_amount, fee_amount, net_amount, currency, value_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: settled, in two parts, in another currency; one id at two providers and accounts; authorized only.
  ('2026-01-21', 'acme', 'b-1', 1, 'CAPTURE', 'shop-eu', 'tx-p-clean', 'o-clean', 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 170, 0, 170),
  ('2026-01-21', 'acme', 'b-1', 2, 'CAPTURE', 'shop-eu', 'tx-p-parts', NULL, 60.0000, 0.3000, 59.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 172, 0, 172),
  ('2026-01-22', 'acme', 'b-1', 3, 'CAPTURE', 'shop-eu', 'tx-p-parts', NULL, 40.0000, 0.3000, 39.7000, 'EUR', '2026-01-22', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 173, 0, 173),
  ('2026-01-21', 'acme', 'b-1', 4, 'CAPTURE', 'shop-eu', 'tx-p-jpy', NULL, 5000.0000, 0.3000, 4999.7000, 'JPY', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 175, 0, 175),
  ('2026-01-21', 'acme', 'b-1', 5, 'CAPTURE', 'shop-eu', 'tx-same', NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 177, 0, 177),
  ('2026-01-21', 'globepay', 'b-1', 6, 'CAPTURE', 'shop-eu', 'tx-same', NULL, 20.0000, 0.3000, 19.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 179, 0, 179),
  ('2026-01-21', 'acme', 'b-1', 7, 'CAPTURE', 'shop-us', 'tx-same', NULL, 30.0000, 0.3000, 29.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 181, 0, 181),
  -- Clean: lines of other kinds, with and without a provider transaction.
  ('2026-01-21', 'acme', 'b-1', 8, 'FEE', 'shop-eu', NULL, NULL, 0.0000, 5.0000, -5.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 183, 0, 183),
  ('2026-01-21', 'acme', 'b-1', 9, 'REFUND', 'shop-eu', 'tx-p-clean', NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 184, 0, 184),
  -- CAPTURED_NOT_SETTLED: no line; only a refund line; one currency of two.
  ('2026-01-21', 'acme', 'b-1', 10, 'REFUND', 'shop-eu', 'tx-p-refund-only', NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 187, 0, 187),
  ('2026-01-21', 'acme', 'b-1', 11, 'CAPTURE', 'shop-eu', 'tx-half', NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 190, 0, 190),
  -- SETTLED_NOT_CAPTURED: unknown id, with and without merchant reference; a payment that is only authorized.
  ('2026-01-21', 'acme', 'b-1', 12, 'CAPTURE', 'shop-eu', 'tx-unknown', 'o-unknown', 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 191, 0, 191),
  ('2026-01-21', 'acme', 'b-1', 13, 'CAPTURE', 'shop-eu', 'tx-unknown-bare', NULL, 50.0000, 0.3000, 49.7000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 192, 0, 192),
  ('2026-01-21', 'acme', 'b-1', 14, 'CAPTURE', 'shop-eu', 'tx-p-authorized', NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 193, 0, 193),
  -- Wrong merchant account: both sides are left over.
  ('2026-01-21', 'acme', 'b-1', 15, 'CAPTURE', 'shop-us', 'tx-p-account', 'o-account', 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 195, 0, 195),
  -- CURRENCY_DIFFERS: captured in one, settled in the other, named once.
  ('2026-01-21', 'acme', 'b-1', 16, 'CAPTURE', 'shop-eu', 'tx-p-currency', 'o-currency', 108.0000, 0.3000, 107.7000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 197, 0, 197),
  -- GROSS_DIFFERS: less, more, settled twice; tolerance 0.01 and one more.
  ('2026-01-21', 'acme', 'b-1', 17, 'CAPTURE', 'shop-eu', 'tx-p-less', NULL, 99.0000, 0.3000, 98.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 199, 0, 199),
  ('2026-01-21', 'acme', 'b-1', 18, 'CAPTURE', 'shop-eu', 'tx-p-more', NULL, 101.0000, 0.3000, 100.7000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 201, 0, 201),
  ('2026-01-21', 'acme', 'b-1', 19, 'CAPTURE', 'shop-eu', 'tx-p-twice', NULL, 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 203, 0, 203),
  ('2026-01-21', 'acme', 'b-1', 20, 'CAPTURE', 'shop-eu', 'tx-p-twice', NULL, 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 204, 0, 204),
  ('2026-01-21', 'acme', 'b-1', 21, 'CAPTURE', 'shop-eu', 'tx-p-tolerated', NULL, 99.9900, 0.3000, 99.6900, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 206, 0, 206),
  ('2026-01-21', 'acme', 'b-1', 22, 'CAPTURE', 'shop-eu', 'tx-p-tolerated-more', NULL, 100.0100, 0.3000, 99.7100, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 208, 0, 208),
  ('2026-01-21', 'acme', 'b-1', 23, 'CAPTURE', 'shop-eu', 'tx-p-beyond', NULL, 99.9899, 0.3000, 99.6899, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 210, 0, 210),
  -- SETTLED_WITHOUT_REFERENCE: no provider transaction, with and without merchant reference.
  ('2026-01-21', 'acme', 'b-2', 1, 'CAPTURE', 'shop-eu', NULL, 'o-named', 100.0000, 0.3000, 99.7000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 211, 0, 211),
  ('2026-01-21', 'acme', 'b-2', 2, 'CAPTURE', 'shop-eu', NULL, NULL, 30.0000, 0.3000, 29.7000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 212, 0, 212),
  -- SLA: by the capture, else by the line; a difference in a fresh capture is pending.
  ('2026-01-28', 'acme', 'b-1', 26, 'CAPTURE', 'shop-eu', 'tx-edge-due', NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-28 23:59:59.999999', '2026-01-28 23:59:59.999999', 215, 0, 215),
  ('2026-01-29', 'acme', 'b-1', 27, 'CAPTURE', 'shop-eu', 'tx-edge-pending', NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-29 00:00:00', '2026-01-29 00:00:00', 216, 0, 216),
  ('2026-01-29', 'acme', 'b-3', 1, 'CAPTURE', 'shop-eu', NULL, NULL, 10.0000, 0.3000, 9.7000, 'EUR', '2026-01-22', '2026-01-29 00:00:00', '2026-01-29 00:00:00', 217, 0, 217),
  ('2026-01-30', 'acme', 'b-1', 29, 'CAPTURE', 'shop-eu', 'tx-p-edge-gross', NULL, 9.0000, 0.3000, 8.7000, 'EUR', '2026-01-22', '2026-01-30 02:00:00', '2026-01-30 02:00:00', 219, 0, 219);
