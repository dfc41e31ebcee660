-- Cases of R11. A refund or order id says what becomes of it; SLA five days, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R11', '2026-01-31 00:00:00', '2026-01-26 00:00:00', 0.01, 'high');

INSERT INTO refunds (
  refund_id, order_id, payment_id, provider, merchant_account, provider_transaction_id, provider_refund_id, status,
  requested_amount, refunded_amount, refund_count, currency, requested_at, refunded_at, failed_at, business_date, occurred_at,
  recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: ordered, done and settled by refund id; another currency; in two lines; without a refund id; two refunds in one line; a settlement in another currency.
  ('clean', 'o-clean', 'p-clean', 'acme', 'shop-eu', 'tx-clean', 'pr-clean', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 1, 0, 1),
  ('clean-jpy', 'o-clean-jpy', 'p-clean-jpy', 'acme', 'shop-eu', 'tx-clean-jpy', 'pr-clean-jpy', 'SUCCEEDED', 500.0000, 500.0000, 1, 'JPY', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 3, 0, 3),
  ('clean-parts', 'o-clean-parts', 'p-clean-parts', 'acme', 'shop-eu', 'tx-clean-parts', 'pr-clean-parts', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 5, 0, 5),
  ('clean-no-id', 'o-clean-no-id', 'p-clean-no-id', 'acme', 'shop-eu', 'tx-clean-no-id', 'pr-clean-no-id', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 8, 0, 8),
  ('clean-two-1', 'o-clean-two-1', 'p-clean-two-1', 'acme', 'shop-eu', 'tx-two', 'pr-clean-two-1', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 10, 0, 10),
  ('clean-two-2', 'o-clean-two-2', 'p-clean-two-2', 'acme', 'shop-eu', 'tx-two', 'pr-clean-two-2', 'SUCCEEDED', 5.0000, 5.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 11, 0, 11),
  ('clean-fx', 'o-clean-fx', 'p-clean-fx', 'acme', 'shop-eu', 'tx-clean-fx', 'pr-clean-fx', 'SUCCEEDED', 20.0000, 20.0000, 1, 'USD', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 13, 0, 13),
  ('clean-fx-no-id', 'o-clean-fx-no-id', 'p-clean-fx-no-id', 'acme', 'shop-eu', 'tx-clean-fx-no-id', 'pr-clean-fx-no-id', 'SUCCEEDED', 20.0000, 20.0000, 1, 'USD', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 15, 0, 15),
  -- Clean: done in two parts under one refund id, settled by both provider ids; failed first and then done; failed and never ordered.
  ('clean-done-parts', 'o-clean-done-parts', 'p-clean-done-parts', 'acme', 'shop-eu', 'tx-clean-done-parts', 'pr-clean-done-parts', 'SUCCEEDED', 20.0000, 20.0000, 2, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 17, 0, 17),
  ('clean-retried', 'o-clean-retried', 'p-clean-retried', 'acme', 'shop-eu', 'tx-clean-retried', 'pr-clean-retried', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', '2026-01-21 09:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 20, 0, 20),
  ('clean-failed-unordered', 'o-clean-failed-unordered', 'p-clean-failed-unordered', NULL, NULL, NULL, NULL, 'FAILED', NULL, 0.0000, 0, 'EUR', NULL, NULL, '2026-01-21 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 22, 0, 22),
  -- Clean: lines of other kinds; one refund id at two merchant accounts.
  ('clean-account', 'o-clean-account', 'p-clean-account', 'acme', 'shop-eu', 'tx-clean-account', 'pr-same', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 25, 0, 25),
  ('clean-account-2', 'o-clean-account-2', 'p-clean-account-2', 'acme', 'shop-us', 'tx-clean-account-2', 'pr-same', 'SUCCEEDED', 30.0000, 30.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 27, 0, 27),
  -- REQUESTED_NOT_EXECUTED and FAILED_NOT_RETRIED.
  ('requested', 'o-requested', 'p-requested', NULL, NULL, NULL, NULL, 'REQUESTED', 20.0000, 0.0000, 0, 'EUR', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 29, 0, 29),
  ('failed', 'o-failed', 'p-failed', NULL, NULL, NULL, NULL, 'FAILED', 20.0000, 0.0000, 0, 'EUR', '2026-01-21 10:00:00', NULL, '2026-01-21 11:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 30, 0, 30),
  -- EXECUTED_NOT_REQUESTED, settled all the same; not settled either: one break.
  ('unordered', 'o-unordered', 'p-unordered', 'acme', 'shop-eu', 'tx-unordered', 'pr-unordered', 'SUCCEEDED', NULL, 20.0000, 1, 'EUR', NULL, '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 31, 0, 31),
  ('unordered-unsettled', 'o-unordered-unsettled', 'p-unordered-unsettled', 'acme', 'shop-eu', 'tx-unordered-unsettled', 'pr-unordered-unsettled', 'SUCCEEDED', NULL, 20.0000, 1, 'EUR', NULL, '2026-01-22 10:00:00', NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 33, 0, 33),
  -- CURRENCY_DIFFERS: nothing of it in the currency of the order; the order in another than the row.
  ('currency', 'o-currency', 'p-currency', 'acme', 'shop-eu', 'tx-currency', 'pr-currency', 'SUCCEEDED', 20.0000, 0.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 34, 0, 34),
  ('currency-row', 'o-currency-row', 'p-currency-row', 'acme', 'shop-eu', 'tx-currency-row', 'pr-currency-row', 'SUCCEEDED', NULL, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 36, 0, 36),
  -- EXECUTED_TWICE; in two parts and less; AMOUNT_DIFFERS: less, more; tolerance 0.01 and one more.
  ('twice', 'o-twice', 'p-twice', 'acme', 'shop-eu', 'tx-twice', 'pr-twice', 'SUCCEEDED', 20.0000, 40.0000, 2, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 38, 0, 38),
  ('parts-less', 'o-parts-less', 'p-parts-less', 'acme', 'shop-eu', 'tx-parts-less', 'pr-parts-less', 'SUCCEEDED', 20.0000, 15.0000, 2, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 41, 0, 41),
  ('less', 'o-less', 'p-less', 'acme', 'shop-eu', 'tx-less', 'pr-less', 'SUCCEEDED', 20.0000, 15.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 43, 0, 43),
  ('more', 'o-more', 'p-more', 'acme', 'shop-eu', 'tx-more', 'pr-more', 'SUCCEEDED', 20.0000, 25.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 45, 0, 45),
  ('tolerated', 'o-tolerated', 'p-tolerated', 'acme', 'shop-eu', 'tx-tolerated', 'pr-tolerated', 'SUCCEEDED', 20.0000, 19.9900, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 47, 0, 47),
  ('tolerated-more', 'o-tolerated-more', 'p-tolerated-more', 'acme', 'shop-eu', 'tx-tolerated-more', 'pr-tolerated-more', 'SUCCEEDED', 20.0000, 20.0100, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 49, 0, 49),
  ('tolerated-twice', 'o-tolerated-twice', 'p-tolerated-twice', 'acme', 'shop-eu', 'tx-tolerated-twice', 'pr-tolerated-twice', 'SUCCEEDED', 20.0000, 20.0100, 2, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 51, 0, 51),
  ('tolerated-lines', 'o-tolerated-lines', 'p-tolerated-lines', 'acme', 'shop-eu', 'tx-tolerated-lines', 'pr-tolerated-lines', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 53, 0, 53),
  ('tolerated-tx', 'o-tolerated-tx', 'p-tolerated-tx', 'acme', 'shop-eu', 'tx-tolerated-tx', 'pr-tolerated-tx', 'SUCCEEDED', 20.0000, 20.0100, 2, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 56, 0, 56),
  ('beyond', 'o-beyond', 'p-beyond', 'acme', 'shop-eu', 'tx-beyond', 'pr-beyond', 'SUCCEEDED', 20.0000, 19.9899, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 58, 0, 58),
  ('zero', 'o-zero', 'p-zero', 'acme', 'shop-eu', 'tx-zero', 'pr-zero', 'SUCCEEDED', 0.0000, 0.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 60, 0, 60),
  -- EXECUTED_NOT_SETTLED: no line; the line of another refund of the same transaction.
  ('unsettled', 'o-unsettled', 'p-unsettled', 'acme', 'shop-eu', 'tx-unsettled', 'pr-unsettled', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 62, 0, 62),
  ('settled-beside', 'o-settled-beside', 'p-settled-beside', 'acme', 'shop-eu', 'tx-beside', 'pr-beside', 'SUCCEEDED', 5.0000, 5.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 63, 0, 63),
  ('unsettled-beside', 'o-unsettled-beside', 'p-unsettled-beside', 'acme', 'shop-eu', 'tx-beside', 'pr-unsettled-beside', 'SUCCEEDED', 7.0000, 7.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 65, 0, 65),
  -- SETTLED_NOT_EXECUTED: no refund at all, in two lines; ordered only; beside a refund that is settled.
  ('once', 'o-once', 'p-once', 'acme', 'shop-eu', 'tx-once', 'pr-once', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 69, 0, 69),
  -- SETTLED_TWICE: by refund id; by transaction. SETTLED_AMOUNT_DIFFERS: less, more in one line, by transaction; tolerance and one more.
  ('settled-twice', 'o-settled-twice', 'p-settled-twice', 'acme', 'shop-eu', 'tx-settled-twice', 'pr-settled-twice', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 72, 0, 72),
  ('settled-twice-tx', 'o-settled-twice-tx', 'p-settled-twice-tx', 'acme', 'shop-eu', 'tx-settled-twice-tx', 'pr-settled-twice-tx', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 75, 0, 75),
  ('settled-less', 'o-settled-less', 'p-settled-less', 'acme', 'shop-eu', 'tx-settled-less', 'pr-settled-less', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 78, 0, 78),
  ('settled-more', 'o-settled-more', 'p-settled-more', 'acme', 'shop-eu', 'tx-settled-more', 'pr-settled-more', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 80, 0, 80),
  ('settled-less-tx', 'o-settled-less-tx', 'p-settled-less-tx', 'acme', 'shop-eu', 'tx-settled-less-tx', 'pr-settled-less-tx', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-22 10:00:00', '2026-01-22 10:00:00', NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 82, 0, 82),
  ('settled-more-tx', 'o-settled-more-tx', 'p-settled-more-tx', 'acme', 'shop-eu', 'tx-settled-more-tx', 'pr-settled-more-tx', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 84, 0, 84),
  ('settled-parts-less', 'o-settled-parts-less', 'p-settled-parts-less', 'acme', 'shop-eu', 'tx-settled-parts-less', 'pr-settled-parts-less', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 86, 0, 86),
  ('settled-beyond', 'o-settled-beyond', 'p-settled-beyond', 'acme', 'shop-eu', 'tx-settled-beyond', 'pr-settled-beyond', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 89, 0, 89),
  ('settled-beyond-tx', 'o-settled-beyond-tx', 'p-settled-beyond-tx', 'acme', 'shop-eu', 'tx-settled-beyond-tx', 'pr-settled-beyond-tx', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 91, 0, 91),
  ('settled-fx', 'o-settled-fx', 'p-settled-fx', 'acme', 'shop-eu', 'tx-settled-fx', 'pr-settled-fx', 'SUCCEEDED', 20.0000, 20.0000, 1, 'USD', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 93, 0, 93),
  -- SETTLED_CURRENCY_DIFFERS: by refund id; by transaction, named once.
  ('settled-currency', 'o-settled-currency', 'p-settled-currency', 'acme', 'shop-eu', 'tx-settled-currency', 'pr-settled-currency', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 95, 0, 95),
  ('settled-currency-tx', 'o-settled-currency-tx', 'p-settled-currency-tx', 'acme', 'shop-eu', 'tx-settled-currency-tx', 'pr-settled-currency-tx', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 97, 0, 97),
  -- SETTLED_WITHOUT_REFERENCE: neither transaction nor known refund id; clean with a known one.
  ('clean-only-id', 'o-clean-only-id', 'p-clean-only-id', 'acme', 'shop-eu', 'tx-clean-only-id', 'pr-clean-only-id', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 101, 0, 101),
  -- SLA: by what the break is about; at due_before it is pending.
  ('edge-requested', 'o-edge-requested', 'p-edge-requested', NULL, NULL, NULL, NULL, 'REQUESTED', 20.0000, 0.0000, 0, 'EUR', '2026-01-25 23:59:59.999999', NULL, NULL, '2026-01-25', '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', 110, 0, 110),
  ('pending-requested', 'o-pending-requested', 'p-pending-requested', NULL, NULL, NULL, NULL, 'REQUESTED', 20.0000, 0.0000, 0, 'EUR', '2026-01-26 00:00:00', NULL, NULL, '2026-01-26', '2026-01-26 00:00:00', '2026-01-26 00:00:00', 111, 0, 111),
  ('edge-failed', 'o-edge-failed', 'p-edge-failed', NULL, NULL, NULL, NULL, 'FAILED', 20.0000, 0.0000, 0, 'EUR', '2026-01-21 02:00:00', NULL, '2026-01-25 23:59:59.999999', '2026-01-21', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 112, 0, 112),
  ('pending-failed', 'o-pending-failed', 'p-pending-failed', NULL, NULL, NULL, NULL, 'FAILED', 20.0000, 0.0000, 0, 'EUR', '2026-01-21 02:00:00', NULL, '2026-01-26 00:00:00', '2026-01-21', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 113, 0, 113),
  ('edge-done', 'o-edge-done', 'p-edge-done', 'acme', 'shop-eu', 'tx-edge-done', 'pr-edge-done', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', NULL, '2026-01-25', '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', 114, 0, 114),
  ('pending-done', 'o-pending-done', 'p-pending-done', 'acme', 'shop-eu', 'tx-pending-done', 'pr-pending-done', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 02:00:00', '2026-01-26 00:00:00', NULL, '2026-01-21', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 115, 0, 115),
  ('untimed', 'o-untimed', 'p-untimed', 'acme', 'shop-eu', 'tx-untimed', 'pr-untimed', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 116, 0, 116),
  ('pending-tx', 'o-pending-tx', 'p-pending-tx', 'acme', 'shop-eu', 'tx-pending-tx', 'pr-pending-tx', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 02:00:00', '2026-01-26 00:00:00', NULL, '2026-01-21', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 121, 0, 121),
  ('pending-two-1', 'o-pending-two-1', 'p-pending-two-1', 'acme', 'shop-eu', 'tx-pending-two', 'pr-pending-two-1', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 123, 0, 123),
  ('pending-two-2', 'o-pending-two-2', 'p-pending-two-2', 'acme', 'shop-eu', 'tx-pending-two', 'pr-pending-two-2', 'SUCCEEDED', 20.0000, 20.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-26 00:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 124, 0, 124);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, provider_transaction_id, merchant_reference, gross_amount,
  fee_amount, net_amount, currency, value_date, transaction_amount, transaction_currency, exchange_rate, provider_refund_id,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: ordered, done and settled by refund id; another currency; in two lines; without a refund id; two refunds in one line; a settlement in another currency.
  ('2026-01-22', 'acme', 'b-1', 1, 'REFUND', 'shop-eu', 'tx-clean', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-clean', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 2, 0, 2),
  ('2026-01-22', 'acme', 'b-1', 2, 'REFUND', 'shop-eu', 'tx-clean-jpy', NULL, -500.0000, 0.0000, -500.0000, 'JPY', '2026-01-22', NULL, NULL, NULL, 'pr-clean-jpy', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 4, 0, 4),
  ('2026-01-22', 'acme', 'b-1', 3, 'REFUND', 'shop-eu', 'tx-clean-parts', NULL, -12.0000, 0.0000, -12.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-clean-parts', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 6, 0, 6),
  ('2026-01-22', 'acme', 'b-1', 4, 'REFUND', 'shop-eu', 'tx-clean-parts', NULL, -8.0000, 0.0000, -8.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-clean-parts', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 7, 0, 7),
  ('2026-01-22', 'acme', 'b-1', 5, 'REFUND', 'shop-eu', 'tx-clean-no-id', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 9, 0, 9),
  ('2026-01-22', 'acme', 'b-1', 6, 'REFUND', 'shop-eu', 'tx-two', NULL, -25.0000, 0.0000, -25.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 12, 0, 12),
  ('2026-01-22', 'acme', 'b-1', 7, 'REFUND', 'shop-eu', 'tx-clean-fx', NULL, -18.4000, 0.0000, -18.4000, 'EUR', '2026-01-22', -20.0000, 'USD', 0.9200000000, 'pr-clean-fx', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 14, 0, 14),
  ('2026-01-22', 'acme', 'b-1', 8, 'REFUND', 'shop-eu', 'tx-clean-fx-no-id', NULL, -18.4000, 0.0000, -18.4000, 'EUR', '2026-01-22', -20.0000, 'USD', 0.9200000000, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 16, 0, 16),
  -- Clean: done in two parts under one refund id, settled by both provider ids; failed first and then done; failed and never ordered.
  ('2026-01-22', 'acme', 'b-1', 9, 'REFUND', 'shop-eu', 'tx-clean-done-parts', NULL, -12.0000, 0.0000, -12.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-clean-done-parts', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 18, 0, 18),
  ('2026-01-22', 'acme', 'b-1', 10, 'REFUND', 'shop-eu', 'tx-clean-done-parts', NULL, -8.0000, 0.0000, -8.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-other', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 19, 0, 19),
  ('2026-01-22', 'acme', 'b-1', 11, 'REFUND', 'shop-eu', 'tx-clean-retried', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-clean-retried', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 21, 0, 21),
  -- Clean: lines of other kinds; one refund id at two merchant accounts.
  ('2026-01-22', 'acme', 'b-1', 12, 'CAPTURE', 'shop-eu', 'tx-other', NULL, 20.0000, 0.0000, 20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-nowhere', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 23, 0, 23),
  ('2026-01-22', 'acme', 'b-1', 13, 'CHARGEBACK', 'shop-eu', 'tx-other', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-nowhere', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 24, 0, 24),
  ('2026-01-22', 'acme', 'b-1', 14, 'REFUND', 'shop-eu', 'tx-clean-account', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-same', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 26, 0, 26),
  ('2026-01-22', 'acme', 'b-1', 15, 'REFUND', 'shop-us', 'tx-clean-account-2', NULL, -30.0000, 0.0000, -30.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-same', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 28, 0, 28),
  -- EXECUTED_NOT_REQUESTED, settled all the same; not settled either: one break.
  ('2026-01-22', 'acme', 'b-1', 16, 'REFUND', 'shop-eu', 'tx-unordered', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-unordered', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 32, 0, 32),
  -- CURRENCY_DIFFERS: nothing of it in the currency of the order; the order in another than the row.
  ('2026-01-22', 'acme', 'b-1', 17, 'REFUND', 'shop-eu', 'tx-currency', NULL, -22.0000, 0.0000, -22.0000, 'USD', '2026-01-22', NULL, NULL, NULL, 'pr-currency', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 35, 0, 35),
  ('2026-01-22', 'acme', 'b-1', 18, 'REFUND', 'shop-eu', 'tx-currency-row', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-currency-row', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 37, 0, 37),
  -- EXECUTED_TWICE; in two parts and less; AMOUNT_DIFFERS: less, more; tolerance 0.01 and one more.
  ('2026-01-22', 'acme', 'b-1', 19, 'REFUND', 'shop-eu', 'tx-twice', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-twice', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 39, 0, 39),
  ('2026-01-22', 'acme', 'b-1', 20, 'REFUND', 'shop-eu', 'tx-twice', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-twice-again', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 40, 0, 40),
  ('2026-01-22', 'acme', 'b-1', 21, 'REFUND', 'shop-eu', 'tx-parts-less', NULL, -15.0000, 0.0000, -15.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-parts-less', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 42, 0, 42),
  ('2026-01-22', 'acme', 'b-1', 22, 'REFUND', 'shop-eu', 'tx-less', NULL, -15.0000, 0.0000, -15.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-less', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 44, 0, 44),
  ('2026-01-22', 'acme', 'b-1', 23, 'REFUND', 'shop-eu', 'tx-more', NULL, -25.0000, 0.0000, -25.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-more', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 46, 0, 46),
  ('2026-01-22', 'acme', 'b-1', 24, 'REFUND', 'shop-eu', 'tx-tolerated', NULL, -19.9800, 0.0000, -19.9800, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-tolerated', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 48, 0, 48),
  ('2026-01-22', 'acme', 'b-1', 25, 'REFUND', 'shop-eu', 'tx-tolerated-more', NULL, -20.0200, 0.0000, -20.0200, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-tolerated-more', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 50, 0, 50),
  ('2026-01-22', 'acme', 'b-1', 26, 'REFUND', 'shop-eu', 'tx-tolerated-twice', NULL, -20.0200, 0.0000, -20.0200, 'EUR', '2026-01-22', NULL, NULL, NULL, 'x', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 52, 0, 52),
  ('2026-01-22', 'acme', 'b-1', 27, 'REFUND', 'shop-eu', 'tx-tolerated-lines', NULL, -10.0100, 0.0000, -10.0100, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-tolerated-lines', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 54, 0, 54),
  ('2026-01-22', 'acme', 'b-1', 28, 'REFUND', 'shop-eu', 'tx-tolerated-lines', NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-tolerated-lines', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 55, 0, 55),
  ('2026-01-22', 'acme', 'b-1', 29, 'REFUND', 'shop-eu', 'tx-tolerated-tx', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'x', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 57, 0, 57),
  ('2026-01-22', 'acme', 'b-1', 30, 'REFUND', 'shop-eu', 'tx-beyond', NULL, -19.9899, 0.0000, -19.9899, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-beyond', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 59, 0, 59),
  ('2026-01-22', 'acme', 'b-1', 31, 'REFUND', 'shop-eu', 'tx-zero', NULL, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-zero', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 61, 0, 61),
  -- EXECUTED_NOT_SETTLED: no line; the line of another refund of the same transaction.
  ('2026-01-22', 'acme', 'b-1', 32, 'REFUND', 'shop-eu', 'tx-beside', NULL, -5.0000, 0.0000, -5.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-beside', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 64, 0, 64),
  -- SETTLED_NOT_EXECUTED: no refund at all, in two lines; ordered only; beside a refund that is settled.
  ('2026-01-22', 'acme', 'b-1', 33, 'REFUND', 'shop-eu', 'tx-unknown', 'o-unknown', -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-unknown', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 66, 0, 66),
  ('2026-01-21', 'acme', 'b-1', 34, 'REFUND', 'shop-eu', 'tx-unknown', NULL, -5.0000, 0.0000, -5.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 67, 0, 67),
  ('2026-01-22', 'acme', 'b-1', 35, 'REFUND', 'shop-eu', 'tx-beside-2', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-nobody', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 68, 0, 68),
  ('2026-01-22', 'acme', 'b-1', 36, 'REFUND', 'shop-eu', 'tx-once', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-once', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 70, 0, 70),
  ('2026-01-23', 'acme', 'b-2', 37, 'REFUND', 'shop-eu', 'tx-once', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-once-again', '2026-01-23 02:00:00', '2026-01-23 02:00:00', 71, 0, 71),
  -- SETTLED_TWICE: by refund id; by transaction. SETTLED_AMOUNT_DIFFERS: less, more in one line, by transaction; tolerance and one more.
  ('2026-01-22', 'acme', 'b-1', 38, 'REFUND', 'shop-eu', 'tx-settled-twice', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-settled-twice', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 73, 0, 73),
  ('2026-01-22', 'acme', 'b-1', 39, 'REFUND', 'shop-eu', 'tx-settled-twice', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-settled-twice', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 74, 0, 74),
  ('2026-01-22', 'acme', 'b-1', 40, 'REFUND', 'shop-eu', 'tx-settled-twice-tx', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 76, 0, 76),
  ('2026-01-22', 'acme', 'b-1', 41, 'REFUND', 'shop-eu', 'tx-settled-twice-tx', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 77, 0, 77),
  ('2026-01-20', 'acme', 'b-1', 42, 'REFUND', 'shop-eu', 'tx-settled-less', NULL, -15.0000, 0.0000, -15.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-settled-less', '2026-01-20 02:00:00', '2026-01-20 02:00:00', 79, 0, 79),
  ('2026-01-22', 'acme', 'b-1', 43, 'REFUND', 'shop-eu', 'tx-settled-more', NULL, -25.0000, 0.0000, -25.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-settled-more', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 81, 0, 81),
  ('2026-01-21', 'acme', 'b-1', 44, 'REFUND', 'shop-eu', 'tx-settled-less-tx', NULL, -15.0000, 0.0000, -15.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 83, 0, 83),
  ('2026-01-22', 'acme', 'b-1', 45, 'REFUND', 'shop-eu', 'tx-settled-more-tx', NULL, -25.0000, 0.0000, -25.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 85, 0, 85),
  ('2026-01-22', 'acme', 'b-1', 46, 'REFUND', 'shop-eu', 'tx-settled-parts-less', NULL, -7.0000, 0.0000, -7.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-settled-parts-less', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 87, 0, 87),
  ('2026-01-22', 'acme', 'b-1', 47, 'REFUND', 'shop-eu', 'tx-settled-parts-less', NULL, -8.0000, 0.0000, -8.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-settled-parts-less', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 88, 0, 88),
  ('2026-01-22', 'acme', 'b-1', 48, 'REFUND', 'shop-eu', 'tx-settled-beyond', NULL, -19.9899, 0.0000, -19.9899, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-settled-beyond', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 90, 0, 90),
  ('2026-01-22', 'acme', 'b-1', 49, 'REFUND', 'shop-eu', 'tx-settled-beyond-tx', NULL, -20.0101, 0.0000, -20.0101, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 92, 0, 92),
  ('2026-01-22', 'acme', 'b-1', 50, 'REFUND', 'shop-eu', 'tx-settled-fx', NULL, -18.4000, 0.0000, -18.4000, 'EUR', '2026-01-22', -19.0000, 'USD', 0.9200000000, 'pr-settled-fx', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 94, 0, 94),
  -- SETTLED_CURRENCY_DIFFERS: by refund id; by transaction, named once.
  ('2026-01-22', 'acme', 'b-1', 51, 'REFUND', 'shop-eu', 'tx-settled-currency', NULL, -22.0000, 0.0000, -22.0000, 'USD', '2026-01-22', NULL, NULL, NULL, 'pr-settled-currency', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 96, 0, 96),
  ('2026-01-22', 'acme', 'b-1', 52, 'REFUND', 'shop-eu', 'tx-settled-currency-tx', NULL, -22.0000, 0.0000, -22.0000, 'USD', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 98, 0, 98),
  -- SETTLED_WITHOUT_REFERENCE: neither transaction nor known refund id; clean with a known one.
  ('2026-01-22', 'acme', 'b-3', 53, 'REFUND', 'shop-eu', NULL, 'o-named', -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 99, 0, 99),
  ('2026-01-23', 'acme', 'b-3', 54, 'REFUND', 'shop-eu', NULL, NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-nowhere', '2026-01-23 02:00:00', '2026-01-23 02:00:00', 100, 0, 100),
  ('2026-01-22', 'acme', 'b-1', 55, 'REFUND', 'shop-eu', NULL, NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'pr-clean-only-id', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 102, 0, 102),
  -- SLA: by what the break is about; at due_before it is pending.
  ('2026-01-25', 'acme', 'b-1', 56, 'REFUND', 'shop-eu', 'tx-edge', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', 117, 0, 117),
  ('2026-01-26', 'acme', 'b-1', 57, 'REFUND', 'shop-eu', 'tx-pending', 'o-pending-line', -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-26 00:00:00', '2026-01-26 00:00:00', 118, 0, 118),
  ('2026-01-25', 'acme', 'b-4', 58, 'REFUND', 'shop-eu', NULL, NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', 119, 0, 119),
  ('2026-01-26', 'acme', 'b-4', 59, 'REFUND', 'shop-eu', NULL, 'o-pending-bare', -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-26 00:00:00', '2026-01-26 00:00:00', 120, 0, 120),
  ('2026-01-22', 'acme', 'b-1', 60, 'REFUND', 'shop-eu', 'tx-pending-tx', NULL, -15.0000, 0.0000, -15.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 122, 0, 122),
  ('2026-01-22', 'acme', 'b-1', 61, 'REFUND', 'shop-eu', 'tx-pending-two', NULL, -15.0000, 0.0000, -15.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 125, 0, 125);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, refunded_amount, refund_count, refunded_at, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  -- REFUNDED_BEYOND_CAPTURE: more than captured; nothing captured; tolerance 0.01 and one more; clean in full.
  ('p-clean-full', 'o-clean-full', 'acme', 'shop-eu', 'tx-clean-full', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 100.0000, 1, '2026-01-21 10:00:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 103, 0, 103),
  ('p-clean-none', 'o-clean-none', 'acme', 'shop-eu', 'tx-clean-none', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-21 10:00:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 104, 0, 104),
  ('p-much', 'o-much', 'acme', 'shop-eu', 'tx-much', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 130.0000, 1, '2026-01-21 10:00:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 105, 0, 105),
  ('p-nothing-captured', 'o-nothing-captured', 'acme', 'shop-eu', 'tx-nothing-captured', 'CARD', 'CAPTURED', 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 20.0000, 1, '2026-01-21 10:00:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 106, 0, 106),
  ('p-beyond-tolerated', 'o-beyond-tolerated', 'acme', 'shop-eu', 'tx-beyond-tolerated', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 100.0100, 1, '2026-01-21 10:00:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 107, 0, 107),
  ('p-beyond-one-more', 'o-beyond-one-more', 'acme', 'shop-eu', 'tx-beyond-one-more', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 100.0101, 1, '2026-01-21 10:00:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 108, 0, 108),
  ('p-much-untimed', 'o-much-untimed', 'acme', 'shop-eu', 'tx-much-untimed', 'CARD', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', 20.0000, 1, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 109, 0, 109),
  -- SLA: by what the break is about; at due_before it is pending.
  ('p-much-pending', 'o-much-pending', 'acme', 'shop-eu', 'tx-much-pending', 'CARD', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', 20.0000, 1, '2026-01-26 00:00:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 126, 0, 126),
  ('p-much-edge', 'o-much-edge', 'acme', 'shop-eu', 'tx-much-edge', 'CARD', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', 20.0000, 1, '2026-01-25 23:59:59.999999', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 127, 0, 127);
