-- Cases of R22. An order id says what becomes of it; SLA five days, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R22', '2026-01-31 00:00:00', '2026-01-26 00:00:00', 0.01, 'medium');

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, currency, placed_at, amended_at, business_date, occurred_at,
  recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: two items, three bearers, the provider paid its share, in one line and in two; two currencies; no discount told; not captured.
  ('clean', 'm-1', 'PAID', 80.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 1, 0, 1),
  ('clean-two-lines', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 9, 0, 9),
  ('clean-jpy', 'm-1', 'PAID', 4500.0000, 'JPY', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 15, 0, 15),
  ('clean-untold', 'm-1', 'PAID', 80.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 20, 0, 20),
  ('clean-uncaptured', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 23, 0, 23),
  ('clean-unpaid', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 27, 0, 27),
  ('clean-merchant', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 30, 0, 30),
  -- Clean: refunded, disputed; within the tolerance, in each direction; a dispute that was won still owes.
  ('clean-refunded', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 35, 0, 35),
  ('clean-disputed', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 40, 0, 40),
  ('clean-tolerated', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 45, 0, 45),
  ('clean-tolerated-less', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 50, 0, 50),
  -- GROSS_DIFFERS: a discount not told, told too high, beyond the tolerance; amended only; wins over the subsidy.
  ('gross-more', 'm-1', 'PAID', 80.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 55, 0, 55),
  ('gross-less', 'm-1', 'PAID', 95.0000, 'USD', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 59, 0, 59),
  ('gross-beyond', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 63, 0, 63),
  ('gross-beyond-less', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 67, 0, 67),
  ('gross-amended', 'm-1', 'PAID', 80.0000, 'EUR', NULL, '2026-01-21 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 71, 0, 71),
  ('gross-and-subsidy', 'm-1', 'PAID', 80.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 75, 0, 75),
  ('gross-refunded', 'm-1', 'PAID', 80.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 79, 0, 79),
  -- CURRENCY_DIFFERS: one item in another currency, all of them.
  ('currency-one', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 84, 0, 84),
  ('currency-all', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 89, 0, 89),
  -- SUBSIDY_NOT_SETTLED: no line; a line of another kind, in another currency; the refund is only asked for; the dispute was won.
  ('unsettled', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 93, 0, 93),
  ('unsettled-kind', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 98, 0, 98),
  ('unsettled-currency', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 103, 0, 103),
  ('unsettled-asked', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 108, 0, 108),
  ('unsettled-won', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 113, 0, 113),
  -- SUBSIDY_DIFFERS: less, more, beyond the tolerance.
  ('less', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 118, 0, 118),
  ('more', 'm-1', 'PAID', 4500.0000, 'JPY', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 123, 0, 123),
  ('beyond', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 129, 0, 129),
  ('beyond-less', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 134, 0, 134),
  -- SLA: by the placement, the amendment, the last capture.
  ('edge-placed-due', 'm-1', 'PAID', 80.0000, 'EUR', '2026-01-25 23:59:59.999999', NULL, '2026-01-25', '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', 139, 0, 139),
  ('edge-amended-due', 'm-1', 'PAID', 80.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-25 23:59:59.999999', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 142, 0, 142),
  ('edge-currency-due', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-25 23:59:59.999999', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 145, 0, 145),
  ('edge-less-due', 'm-1', 'PAID', 95.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-25 23:59:59.999999', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 148, 0, 148),
  ('edge-captured-due', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 151, 0, 151),
  ('edge-placed-pending', 'm-1', 'PAID', 80.0000, 'EUR', '2026-01-26 00:00:00', NULL, '2026-01-26', '2026-01-26 00:00:00', '2026-01-26 00:00:00', 155, 0, 155),
  ('edge-amended-pending', 'm-1', 'PAID', 80.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-26 00:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 158, 0, 158),
  ('edge-currency-pending', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-26 00:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 161, 0, 161),
  ('edge-less-pending', 'm-1', 'PAID', 95.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-26 00:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 164, 0, 164),
  ('edge-captured-pending', 'm-1', 'PAID', 90.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 167, 0, 167);

INSERT INTO order_items (
  order_id, item_id, line_no, sku, quantity, unit_price, currency, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: two items, three bearers, the provider paid its share, in one line and in two; two currencies; no discount told; not captured.
  ('clean', 'i-1', 1, 'sku', 2, 30.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 2, 0, 2),
  ('clean', 'i-2', 2, 'sku', 1, 40.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 3, 0, 3),
  ('clean-two-lines', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 10, 0, 10),
  ('clean-jpy', 'i-1', 1, 'sku', 1, 5000.0000, 'JPY', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 16, 0, 16),
  ('clean-untold', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 21, 0, 21),
  ('clean-uncaptured', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 24, 0, 24),
  ('clean-unpaid', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 28, 0, 28),
  ('clean-merchant', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 31, 0, 31),
  -- Clean: refunded, disputed; within the tolerance, in each direction; a dispute that was won still owes.
  ('clean-refunded', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 36, 0, 36),
  ('clean-disputed', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 41, 0, 41),
  ('clean-tolerated', 'i-1', 1, 'sku', 1, 100.0100, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 46, 0, 46),
  ('clean-tolerated-less', 'i-1', 1, 'sku', 1, 99.9900, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 51, 0, 51),
  -- GROSS_DIFFERS: a discount not told, told too high, beyond the tolerance; amended only; wins over the subsidy.
  ('gross-more', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 56, 0, 56),
  ('gross-less', 'i-1', 1, 'sku', 1, 100.0000, 'USD', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 60, 0, 60),
  ('gross-beyond', 'i-1', 1, 'sku', 1, 100.0101, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 64, 0, 64),
  ('gross-beyond-less', 'i-1', 1, 'sku', 1, 99.9899, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 68, 0, 68),
  ('gross-amended', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 72, 0, 72),
  ('gross-and-subsidy', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 76, 0, 76),
  ('gross-refunded', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 80, 0, 80),
  -- CURRENCY_DIFFERS: one item in another currency, all of them.
  ('currency-one', 'i-1', 1, 'sku', 1, 60.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 85, 0, 85),
  ('currency-one', 'i-2', 2, 'sku', 1, 40.0000, 'USD', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 86, 0, 86),
  ('currency-all', 'i-1', 1, 'sku', 1, 100.0000, 'USD', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 90, 0, 90),
  -- SUBSIDY_NOT_SETTLED: no line; a line of another kind, in another currency; the refund is only asked for; the dispute was won.
  ('unsettled', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 94, 0, 94),
  ('unsettled-kind', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 99, 0, 99),
  ('unsettled-currency', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 104, 0, 104),
  ('unsettled-asked', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 109, 0, 109),
  ('unsettled-won', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 114, 0, 114),
  -- SUBSIDY_DIFFERS: less, more, beyond the tolerance.
  ('less', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 119, 0, 119),
  ('more', 'i-1', 1, 'sku', 1, 5000.0000, 'JPY', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 124, 0, 124),
  ('beyond', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 130, 0, 130),
  ('beyond-less', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 135, 0, 135),
  -- SLA: by the placement, the amendment, the last capture.
  ('edge-placed-due', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-25', '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', 140, 0, 140),
  ('edge-amended-due', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 143, 0, 143),
  ('edge-currency-due', 'i-1', 1, 'sku', 1, 100.0000, 'USD', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 146, 0, 146),
  ('edge-less-due', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 149, 0, 149),
  ('edge-captured-due', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 152, 0, 152),
  ('edge-placed-pending', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-26', '2026-01-26 00:00:00', '2026-01-26 00:00:00', 156, 0, 156),
  ('edge-amended-pending', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 159, 0, 159),
  ('edge-currency-pending', 'i-1', 1, 'sku', 1, 100.0000, 'USD', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 162, 0, 162),
  ('edge-less-pending', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 165, 0, 165),
  ('edge-captured-pending', 'i-1', 1, 'sku', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 168, 0, 168);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: two items, three bearers, the provider paid its share, in one line and in two; two currencies; no discount told; not captured.
  ('p-clean', 'clean', 'acme', 'shop-eu', 'tx-clean', 'card', 'CAPTURED', 80.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 7, 0, 7),
  ('p-clean-two-lines', 'clean-two-lines', 'acme', 'shop-eu', 'tx-clean-two-lines', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 12, 0, 12),
  ('p-clean-jpy', 'clean-jpy', 'acme', 'shop-eu', 'tx-clean-jpy', 'card', 'CAPTURED', 4500.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 18, 0, 18),
  ('p-clean-untold', 'clean-untold', 'acme', 'shop-eu', 'tx-clean-untold', 'card', 'CAPTURED', 80.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 22, 0, 22),
  ('p-clean-uncaptured', 'clean-uncaptured', 'acme', 'shop-eu', 'tx-clean-uncaptured', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 26, 0, 26),
  ('p-clean-merchant', 'clean-merchant', 'acme', 'shop-eu', 'tx-clean-merchant', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 33, 0, 33),
  -- Clean: refunded, disputed; within the tolerance, in each direction; a dispute that was won still owes.
  ('p-clean-refunded', 'clean-refunded', 'acme', 'shop-eu', 'tx-clean-refunded', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 38, 0, 38),
  ('p-clean-disputed', 'clean-disputed', 'acme', 'shop-eu', 'tx-clean-disputed', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 43, 0, 43),
  ('p-clean-tolerated', 'clean-tolerated', 'acme', 'shop-eu', 'tx-clean-tolerated', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 48, 0, 48),
  ('p-clean-tolerated-less', 'clean-tolerated-less', 'acme', 'shop-eu', 'tx-clean-tolerated-less', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 53, 0, 53),
  -- GROSS_DIFFERS: a discount not told, told too high, beyond the tolerance; amended only; wins over the subsidy.
  ('p-gross-more', 'gross-more', 'acme', 'shop-eu', 'tx-gross-more', 'card', 'CAPTURED', 80.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 58, 0, 58),
  ('p-gross-less', 'gross-less', 'acme', 'shop-eu', 'tx-gross-less', 'card', 'CAPTURED', 95.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 62, 0, 62),
  ('p-gross-beyond', 'gross-beyond', 'acme', 'shop-eu', 'tx-gross-beyond', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 66, 0, 66),
  ('p-gross-beyond-less', 'gross-beyond-less', 'acme', 'shop-eu', 'tx-gross-beyond-less', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 70, 0, 70),
  ('p-gross-amended', 'gross-amended', 'acme', 'shop-eu', 'tx-gross-amended', 'card', 'CAPTURED', 80.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 74, 0, 74),
  ('p-gross-and-subsidy', 'gross-and-subsidy', 'acme', 'shop-eu', 'tx-gross-and-subsidy', 'card', 'CAPTURED', 80.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 78, 0, 78),
  ('p-gross-refunded', 'gross-refunded', 'acme', 'shop-eu', 'tx-gross-refunded', 'card', 'CAPTURED', 80.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 82, 0, 82),
  -- CURRENCY_DIFFERS: one item in another currency, all of them.
  ('p-currency-one', 'currency-one', 'acme', 'shop-eu', 'tx-currency-one', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 88, 0, 88),
  ('p-currency-all', 'currency-all', 'acme', 'shop-eu', 'tx-currency-all', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 92, 0, 92),
  -- SUBSIDY_NOT_SETTLED: no line; a line of another kind, in another currency; the refund is only asked for; the dispute was won.
  ('p-unsettled', 'unsettled', 'acme', 'shop-eu', 'tx-unsettled', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 96, 0, 96),
  ('p-unsettled-kind', 'unsettled-kind', 'acme', 'shop-eu', 'tx-unsettled-kind', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 101, 0, 101),
  ('p-unsettled-currency', 'unsettled-currency', 'acme', 'shop-eu', 'tx-unsettled-currency', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 106, 0, 106),
  ('p-unsettled-asked', 'unsettled-asked', 'acme', 'shop-eu', 'tx-unsettled-asked', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 111, 0, 111),
  ('p-unsettled-won', 'unsettled-won', 'acme', 'shop-eu', 'tx-unsettled-won', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 116, 0, 116),
  -- SUBSIDY_DIFFERS: less, more, beyond the tolerance.
  ('p-less', 'less', 'acme', 'shop-eu', 'tx-less', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 121, 0, 121),
  ('p-more', 'more', 'acme', 'shop-eu', 'tx-more', 'card', 'CAPTURED', 4500.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 126, 0, 126),
  ('p-beyond', 'beyond', 'acme', 'shop-eu', 'tx-beyond', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 132, 0, 132),
  ('p-beyond-less', 'beyond-less', 'acme', 'shop-eu', 'tx-beyond-less', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 137, 0, 137),
  -- SLA: by the placement, the amendment, the last capture.
  ('p-edge-captured-due', 'edge-captured-due', 'acme', 'shop-eu', 'tx-edge-captured-due', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-25 23:59:59.999999', '2026-01-25', '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', 154, 0, 154),
  ('p-edge-captured-pending', 'edge-captured-pending', 'acme', 'shop-eu', 'tx-edge-captured-pending', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-26 00:00:00', '2026-01-26', '2026-01-26 00:00:00', '2026-01-26 00:00:00', 170, 0, 170),
  ('p-held', 'unsettled', 'acme', 'shop-eu', 'tx-held', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-26', '2026-01-26 00:00:00', '2026-01-26 00:00:00', 171, 0, 171);

INSERT INTO refunds (
  refund_id, order_id, status, refunded_amount, refund_count, currency, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  -- Clean: refunded, disputed; within the tolerance, in each direction; a dispute that was won still owes.
  ('r-1', 'clean-refunded', 'SUCCEEDED', 90.0000, 1, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 39, 0, 39),
  -- GROSS_DIFFERS: a discount not told, told too high, beyond the tolerance; amended only; wins over the subsidy.
  ('r-2', 'gross-refunded', 'SUCCEEDED', 80.0000, 1, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 83, 0, 83),
  -- SUBSIDY_NOT_SETTLED: no line; a line of another kind, in another currency; the refund is only asked for; the dispute was won.
  ('r-3', 'unsettled-asked', 'REQUESTED', 0.0000, 0, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 112, 0, 112);

INSERT INTO chargebacks (
  payment_id, chargeback_id, order_id, provider, merchant_account, provider_transaction_id, status, amount, currency,
  business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: refunded, disputed; within the tolerance, in each direction; a dispute that was won still owes.
  ('p-clean-disputed', 'c-1', 'clean-disputed', 'acme', 'shop-eu', 'tx-1', 'OPEN', 90.0000, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 44, 0, 44),
  -- SUBSIDY_NOT_SETTLED: no line; a line of another kind, in another currency; the refund is only asked for; the dispute was won.
  ('p-unsettled-won', 'c-2', 'unsettled-won', 'acme', 'shop-eu', 'tx-2', 'REVERSED', 90.0000, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 117, 0, 117);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, merchant_reference, gross_amount, fee_amount,
  net_amount, currency, value_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: two items, three bearers, the provider paid its share, in one line and in two; two currencies; no discount told; not captured.
  ('2026-01-22', 'acme', 'b-1', 1, 'CORRECTION', 'shop-eu', 'clean', 5.0000, 0.0000, 5.0000, 'EUR', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 8, 0, 8),
  ('2026-01-22', 'acme', 'b-1', 2, 'CORRECTION', 'shop-eu', 'clean-two-lines', 6.0000, 0.0000, 6.0000, 'EUR', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 13, 0, 13),
  ('2026-01-22', 'acme', 'b-1', 3, 'CORRECTION', 'shop-eu', 'clean-two-lines', 4.0000, 0.0000, 4.0000, 'EUR', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 14, 0, 14),
  ('2026-01-22', 'acme', 'b-1', 4, 'CORRECTION', 'shop-eu', 'clean-jpy', 500.0000, 0.0000, 500.0000, 'JPY', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 19, 0, 19),
  ('2026-01-22', 'acme', 'b-1', 5, 'CORRECTION', 'shop-eu', 'clean-merchant', 3.0000, 0.0000, 3.0000, 'EUR', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 34, 0, 34),
  -- Clean: refunded, disputed; within the tolerance, in each direction; a dispute that was won still owes.
  ('2026-01-22', 'acme', 'b-1', 6, 'CORRECTION', 'shop-eu', 'clean-tolerated', 10.0100, 0.0000, 10.0100, 'EUR', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 49, 0, 49),
  ('2026-01-22', 'acme', 'b-1', 7, 'CORRECTION', 'shop-eu', 'clean-tolerated-less', 9.9900, 0.0000, 9.9900, 'EUR', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 54, 0, 54),
  -- SUBSIDY_NOT_SETTLED: no line; a line of another kind, in another currency; the refund is only asked for; the dispute was won.
  ('2026-01-22', 'acme', 'b-1', 8, 'CORRECTION', 'shop-eu', NULL, 10.0000, 0.0000, 10.0000, 'EUR', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 97, 0, 97),
  ('2026-01-22', 'acme', 'b-1', 9, 'CAPTURE', 'shop-eu', 'unsettled-kind', 10.0000, 0.0000, 10.0000, 'EUR', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 102, 0, 102),
  ('2026-01-22', 'acme', 'b-1', 10, 'CORRECTION', 'shop-eu', 'unsettled-currency', 10.0000, 0.0000, 10.0000, 'USD', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 107, 0, 107),
  -- SUBSIDY_DIFFERS: less, more, beyond the tolerance.
  ('2026-01-22', 'acme', 'b-1', 11, 'CORRECTION', 'shop-eu', 'less', 8.0000, 0.0000, 8.0000, 'EUR', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 122, 0, 122),
  ('2026-01-22', 'acme', 'b-1', 12, 'CORRECTION', 'shop-eu', 'more', 300.0000, 0.0000, 300.0000, 'JPY', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 127, 0, 127),
  ('2026-01-22', 'acme', 'b-1', 13, 'CORRECTION', 'shop-eu', 'more', 300.0000, 0.0000, 300.0000, 'JPY', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 128, 0, 128),
  ('2026-01-22', 'acme', 'b-1', 14, 'CORRECTION', 'shop-eu', 'beyond', 10.0101, 0.0000, 10.0101, 'EUR', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 133, 0, 133),
  ('2026-01-22', 'acme', 'b-1', 15, 'CORRECTION', 'shop-eu', 'beyond-less', 9.9899, 0.0000, 9.9899, 'EUR', '2026-01-23', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 138, 0, 138);

INSERT INTO order_discounts (
  order_id, discount_no, kind, bearer, amount, currency, business_date, occurred_at, recorded_at, ledger_seq, _partition,
  _offset
) VALUES
  -- Clean: two items, three bearers, the provider paid its share, in one line and in two; two currencies; no discount told; not captured.
  ('clean', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 4, 0, 4),
  ('clean', 2, 'POINTS', 'PLATFORM', 5.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 5, 0, 5),
  ('clean', 3, 'VOUCHER', 'PROVIDER', 5.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 6, 0, 6),
  ('clean-two-lines', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 11, 0, 11),
  ('clean-jpy', 1, 'VOUCHER', 'PROVIDER', 500.0000, 'JPY', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 17, 0, 17),
  ('clean-uncaptured', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 25, 0, 25),
  ('clean-unpaid', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 29, 0, 29),
  ('clean-merchant', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 32, 0, 32),
  -- Clean: refunded, disputed; within the tolerance, in each direction; a dispute that was won still owes.
  ('clean-refunded', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 37, 0, 37),
  ('clean-disputed', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 42, 0, 42),
  ('clean-tolerated', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 47, 0, 47),
  ('clean-tolerated-less', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 52, 0, 52),
  -- GROSS_DIFFERS: a discount not told, told too high, beyond the tolerance; amended only; wins over the subsidy.
  ('gross-more', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 57, 0, 57),
  ('gross-less', 1, 'COUPON', 'MERCHANT', 10.0000, 'USD', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 61, 0, 61),
  ('gross-beyond', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 65, 0, 65),
  ('gross-beyond-less', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 69, 0, 69),
  ('gross-amended', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 73, 0, 73),
  ('gross-and-subsidy', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 77, 0, 77),
  ('gross-refunded', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 81, 0, 81),
  -- CURRENCY_DIFFERS: one item in another currency, all of them.
  ('currency-one', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 87, 0, 87),
  ('currency-all', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 91, 0, 91),
  -- SUBSIDY_NOT_SETTLED: no line; a line of another kind, in another currency; the refund is only asked for; the dispute was won.
  ('unsettled', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 95, 0, 95),
  ('unsettled-kind', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 100, 0, 100),
  ('unsettled-currency', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 105, 0, 105),
  ('unsettled-asked', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 110, 0, 110),
  ('unsettled-won', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 115, 0, 115),
  -- SUBSIDY_DIFFERS: less, more, beyond the tolerance.
  ('less', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 120, 0, 120),
  ('more', 1, 'VOUCHER', 'PROVIDER', 500.0000, 'JPY', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 125, 0, 125),
  ('beyond', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 131, 0, 131),
  ('beyond-less', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 136, 0, 136),
  -- SLA: by the placement, the amendment, the last capture.
  ('edge-placed-due', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-25', '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', 141, 0, 141),
  ('edge-amended-due', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 144, 0, 144),
  ('edge-currency-due', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 147, 0, 147),
  ('edge-less-due', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 150, 0, 150),
  ('edge-captured-due', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 153, 0, 153),
  ('edge-placed-pending', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-26', '2026-01-26 00:00:00', '2026-01-26 00:00:00', 157, 0, 157),
  ('edge-amended-pending', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 160, 0, 160),
  ('edge-currency-pending', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 163, 0, 163),
  ('edge-less-pending', 1, 'COUPON', 'MERCHANT', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 166, 0, 166),
  ('edge-captured-pending', 1, 'VOUCHER', 'PROVIDER', 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 169, 0, 169);
