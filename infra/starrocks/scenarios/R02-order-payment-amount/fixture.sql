-- Cases of R02. An order id says what becomes of it; SLA 15 minutes, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R02', '2026-01-31 00:00:00', '2026-01-30 23:45:00', 0.01, 'high');

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, paid_amount, currency, placed_at, paid_at, cancelled_at, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: one capture, split tender, three currencies, order without capture, authorized only.
  ('clean', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 1, 0, 1),
  ('clean-split', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 3, 0, 3),
  ('clean-jpy', 'm-1', 'PLACED', 5000.0000, NULL, 'JPY', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 6, 0, 6),
  ('clean-kwd', 'm-1', 'PLACED', 10.1250, NULL, 'KWD', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 8, 0, 8),
  ('clean-unpaid', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 10, 0, 10),
  ('clean-authorized', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 11, 0, 11),
  -- Not this scenario: no order, payable unknown.
  ('payable-unknown', NULL, 'PAID', NULL, 1.0000, 'EUR', NULL, '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:05:10', '2026-01-20 10:05:10', 14, 0, 14),
  -- Tolerance 0.01: a difference of it is none, one more is a break.
  ('under-by-tolerance', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 16, 0, 16),
  ('over-by-tolerance', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 18, 0, 18),
  ('under-by-more', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 20, 0, 20),
  ('over-by-more', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 22, 0, 22),
  -- UNDERPAID and OVERPAID in sums; an order that owes nothing.
  ('under-split', 'm-1', 'PLACED', 100.0000, NULL, 'USD', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 24, 0, 24),
  ('over-split', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 27, 0, 27),
  ('over-free', 'm-1', 'PLACED', 0.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 30, 0, 30),
  -- Cancelled: less is owed nothing more, more is still too much.
  ('cancelled-under', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 32, 0, 32),
  ('cancelled-over', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 34, 0, 34),
  -- CURRENCY_DIFFERS: the whole amount, and something beside the whole amount.
  ('currency-other', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 36, 0, 36),
  ('currency-both', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 38, 0, 38),
  -- SLA: by the last capture.
  ('edge-due', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 41, 0, 41),
  ('edge-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 43, 0, 43),
  ('edge-split-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 45, 0, 45),
  -- Captured before it was ordered, in one currency and in two: seen first with the first capture.
  ('ordered-late', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:30:00', NULL, NULL, '2026-01-20', '2026-01-20 10:30:00', '2026-01-20 10:30:00', 48, 0, 48),
  ('ordered-late-mixed', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:30:00', NULL, NULL, '2026-01-20', '2026-01-20 10:30:00', '2026-01-20 10:30:00', 51, 0, 51),
  -- SLA: by the last capture in any currency; a capture whose time is unknown counts from the payment's first fact.
  ('edge-mixed-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 54, 0, 54),
  ('untimed', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 57, 0, 57),
  ('untimed-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 59, 0, 59);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: one capture, split tender, three currencies, order without capture, authorized only.
  ('p-clean', 'clean', 'acme', 'shop-eu', 'tx-p-clean', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 2, 0, 2),
  ('p-split-1', 'clean-split', 'acme', 'shop-eu', 'tx-p-split-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 4, 0, 4),
  ('p-split-2', 'clean-split', 'acme', 'shop-eu', 'tx-p-split-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 5, 0, 5),
  ('p-jpy', 'clean-jpy', 'acme', 'shop-eu', 'tx-p-jpy', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 7, 0, 7),
  ('p-kwd', 'clean-kwd', 'acme', 'shop-eu', 'tx-p-kwd', 'card', 'CAPTURED', 10.1250, 1, 'KWD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 9, 0, 9),
  ('p-authorized', 'clean-authorized', 'acme', 'shop-eu', 'tx-p-authorized', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 12, 0, 12),
  -- Not this scenario: no order, payable unknown.
  ('p-no-order', 'no-order', 'acme', 'shop-eu', 'tx-p-no-order', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 13, 0, 13),
  ('p-payable-unknown', 'payable-unknown', 'acme', 'shop-eu', 'tx-p-payable-unknown', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 15, 0, 15),
  -- Tolerance 0.01: a difference of it is none, one more is a break.
  ('p-under-tolerance', 'under-by-tolerance', 'acme', 'shop-eu', 'tx-p-under-tolerance', 'card', 'CAPTURED', 99.9900, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 17, 0, 17),
  ('p-over-tolerance', 'over-by-tolerance', 'acme', 'shop-eu', 'tx-p-over-tolerance', 'card', 'CAPTURED', 100.0100, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 19, 0, 19),
  ('p-under-more', 'under-by-more', 'acme', 'shop-eu', 'tx-p-under-more', 'card', 'CAPTURED', 99.9899, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 21, 0, 21),
  ('p-over-more', 'over-by-more', 'acme', 'shop-eu', 'tx-p-over-more', 'card', 'CAPTURED', 100.0101, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 23, 0, 23),
  -- UNDERPAID and OVERPAID in sums; an order that owes nothing.
  ('p-under-split-1', 'under-split', 'acme', 'shop-eu', 'tx-p-under-split-1', 'card', 'CAPTURED', 60.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 25, 0, 25),
  ('p-under-split-2', 'under-split', 'acme', 'shop-eu', 'tx-p-under-split-2', 'card', 'CAPTURED', 30.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 26, 0, 26),
  ('p-over-split-1', 'over-split', 'acme', 'shop-eu', 'tx-p-over-split-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 28, 0, 28),
  ('p-over-split-2', 'over-split', 'acme', 'shop-eu', 'tx-p-over-split-2', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 29, 0, 29),
  ('p-over-free', 'over-free', 'acme', 'shop-eu', 'tx-p-over-free', 'card', 'CAPTURED', 5.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 31, 0, 31),
  -- Cancelled: less is owed nothing more, more is still too much.
  ('p-cancelled-under', 'cancelled-under', 'acme', 'shop-eu', 'tx-p-cancelled-under', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 33, 0, 33),
  ('p-cancelled-over', 'cancelled-over', 'acme', 'shop-eu', 'tx-p-cancelled-over', 'card', 'CAPTURED', 160.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 35, 0, 35),
  -- CURRENCY_DIFFERS: the whole amount, and something beside the whole amount.
  ('p-currency-other', 'currency-other', 'acme', 'shop-eu', 'tx-p-currency-other', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 37, 0, 37),
  ('p-currency-both-1', 'currency-both', 'acme', 'shop-eu', 'tx-p-currency-both-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 39, 0, 39),
  ('p-currency-both-2', 'currency-both', 'acme', 'shop-eu', 'tx-p-currency-both-2', 'card', 'CAPTURED', 5.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 40, 0, 40),
  -- SLA: by the last capture.
  ('p-edge-due', 'edge-due', 'acme', 'shop-eu', 'tx-p-edge-due', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-30 23:44:59.999999', '2026-01-30', '2026-01-30 23:44:59.999999', '2026-01-30 23:44:59.999999', 42, 0, 42),
  ('p-edge-pending', 'edge-pending', 'acme', 'shop-eu', 'tx-p-edge-pending', 'card', 'CAPTURED', 90.0000, 1, 'EUR', '2026-01-30 23:45:00', '2026-01-30', '2026-01-30 23:45:00', '2026-01-30 23:45:00', 44, 0, 44),
  ('p-edge-split-1', 'edge-split-pending', 'acme', 'shop-eu', 'tx-p-edge-split-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 46, 0, 46),
  ('p-edge-split-2', 'edge-split-pending', 'acme', 'shop-eu', 'tx-p-edge-split-2', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-30 23:50:00', '2026-01-30', '2026-01-30 23:50:00', '2026-01-30 23:50:00', 47, 0, 47),
  -- Captured before it was ordered, in one currency and in two: seen first with the first capture.
  ('p-late-1', 'ordered-late', 'acme', 'shop-eu', 'tx-p-late-1', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:02:00', '2026-01-20', '2026-01-20 10:02:00', '2026-01-20 10:02:00', 49, 0, 49),
  ('p-late-2', 'ordered-late', 'acme', 'shop-eu', 'tx-p-late-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:03:00', '2026-01-20', '2026-01-20 10:03:00', '2026-01-20 10:03:00', 50, 0, 50),
  ('p-late-mixed-1', 'ordered-late-mixed', 'acme', 'shop-eu', 'tx-p-late-mixed-1', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:02:00', '2026-01-20', '2026-01-20 10:02:00', '2026-01-20 10:02:00', 52, 0, 52),
  ('p-late-mixed-2', 'ordered-late-mixed', 'acme', 'shop-eu', 'tx-p-late-mixed-2', 'card', 'CAPTURED', 40.0000, 1, 'USD', '2026-01-20 10:03:00', '2026-01-20', '2026-01-20 10:03:00', '2026-01-20 10:03:00', 53, 0, 53),
  -- SLA: by the last capture in any currency; a capture whose time is unknown counts from the payment's first fact.
  ('p-edge-mixed-1', 'edge-mixed-pending', 'acme', 'shop-eu', 'tx-p-edge-mixed-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 55, 0, 55),
  ('p-edge-mixed-2', 'edge-mixed-pending', 'acme', 'shop-eu', 'tx-p-edge-mixed-2', 'card', 'CAPTURED', 5.0000, 1, 'USD', '2026-01-30 23:45:00', '2026-01-30', '2026-01-30 23:45:00', '2026-01-30 23:45:00', 56, 0, 56),
  ('p-untimed', 'untimed', 'acme', 'shop-eu', 'tx-p-untimed', 'card', 'CAPTURED', 90.0000, 1, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 58, 0, 58),
  ('p-untimed-pending', 'untimed-pending', 'acme', 'shop-eu', 'tx-p-untimed-pending', 'card', 'CAPTURED', 90.0000, 1, 'EUR', NULL, '2026-01-30', '2026-01-30 23:45:00', '2026-01-30 23:45:00', 60, 0, 60);
