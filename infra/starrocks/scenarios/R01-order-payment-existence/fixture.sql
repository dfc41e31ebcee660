-- Cases of R01. An order id says what becomes of it; SLA 15 minutes, so due_before is 23:45.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R01', '2026-01-31 00:00:00', '2026-01-30 23:45:00', 0, 'critical');

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, paid_amount, currency, placed_at, paid_at, cancelled_at, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: paid and captured, two currencies.
  ('clean-eur', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 1, 0, 1),
  ('clean-jpy', 'm-1', 'PAID', 5000.0000, 5000.0000, 'JPY', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 3, 0, 3),
  -- Clean: placed only; authorized only, with and without an order.
  ('clean-unpaid', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 5, 0, 5),
  ('clean-authorized', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 6, 0, 6),
  -- Clean: cancelled unpaid; cancelled after the capture; at the very time of it; claim of payment withdrawn by cancelling.
  ('clean-cancelled', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 9, 0, 9),
  ('clean-cancelled-later', 'm-1', 'CANCELLED', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 10, 0, 10),
  ('clean-cancelled-same-time', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 12, 0, 12),
  ('clean-claim-withdrawn', 'm-1', 'CANCELLED', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 14, 0, 14),
  -- CAPTURED_PAYABLE_UNKNOWN: only order.paid is known of the order.
  ('payable-unknown', NULL, 'PAID', NULL, 100.0000, 'EUR', NULL, '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:05:10', '2026-01-20 10:05:10', 20, 0, 20),
  -- CAPTURED_AFTER_CANCELLATION: in the order's currency, and in two.
  ('after-cancel', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 10:04:59', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 22, 0, 22),
  ('after-cancel-mixed', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 10:04:59', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 24, 0, 24),
  -- PAID_WITHOUT_CAPTURE: no payment, an authorized one only, and an order of which only order.paid is known.
  ('paid-no-payment', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 27, 0, 27),
  ('paid-authorized', 'm-1', 'PAID', 100.0000, 100.0000, 'USD', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 28, 0, 28),
  ('paid-unplaced', NULL, 'PAID', NULL, 70.0000, 'EUR', NULL, '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:05:10', '2026-01-20 10:05:10', 30, 0, 30),
  -- SLA: a microsecond before due_before is due, at due_before is pending, on either side.
  ('edge-paid-due', 'm-1', 'PAID', 10.0000, 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-30 23:44:59.999999', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 33, 0, 33),
  ('edge-paid-pending', 'm-1', 'PAID', 10.0000, 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-30 23:45:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 34, 0, 34),
  ('edge-after-cancel-pending', 'm-1', 'CANCELLED', 10.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-30 23:44:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 35, 0, 35),
  -- Several captures: the first one counts, in one currency and in two; after a cancellation the last.
  ('after-cancel-second', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 10:10:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 41, 0, 41),
  ('edge-unknown-due', NULL, 'PAID', NULL, 10.0000, 'EUR', NULL, '2026-01-30 23:44:00', NULL, '2026-01-30', '2026-01-30 23:44:00', '2026-01-30 23:44:00', 44, 0, 44),
  ('edge-unknown-pending', NULL, 'PAID', NULL, 10.0000, 'EUR', NULL, '2026-01-30 23:44:00', NULL, '2026-01-30', '2026-01-30 23:44:00', '2026-01-30 23:44:00', 46, 0, 46),
  -- A capture whose time is unknown counts from the first fact of the payment.
  ('untimed-after-cancel', 'm-1', 'CANCELLED', 10.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 10:04:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 49, 0, 49);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: paid and captured, two currencies.
  ('p-clean-eur', 'clean-eur', 'acme', 'shop-eu', 'tx-p-clean-eur', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 2, 0, 2),
  ('p-clean-jpy', 'clean-jpy', 'acme', 'shop-eu', 'tx-p-clean-jpy', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 4, 0, 4),
  -- Clean: placed only; authorized only, with and without an order.
  ('p-clean-authorized', 'clean-authorized', 'acme', 'shop-eu', 'tx-p-clean-authorized', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 7, 0, 7),
  ('p-clean-orphan-auth', 'no-order-authorized', 'acme', 'shop-eu', 'tx-p-clean-orphan-auth', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 8, 0, 8),
  -- Clean: cancelled unpaid; cancelled after the capture; at the very time of it; claim of payment withdrawn by cancelling.
  ('p-cancelled-later', 'clean-cancelled-later', 'acme', 'shop-eu', 'tx-p-cancelled-later', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 11, 0, 11),
  ('p-cancelled-same-time', 'clean-cancelled-same-time', 'acme', 'shop-eu', 'tx-p-cancelled-same-time', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 13, 0, 13),
  -- CAPTURED_WITHOUT_ORDER: one capture, two captures, two currencies.
  ('p-no-order', 'no-order', 'acme', 'shop-eu', 'tx-p-no-order', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 15, 0, 15),
  ('p-no-order-two-1', 'no-order-two', 'acme', 'shop-eu', 'tx-p-no-order-two-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 16, 0, 16),
  ('p-no-order-two-2', 'no-order-two', 'acme', 'shop-eu', 'tx-p-no-order-two-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:07:00', '2026-01-20', '2026-01-20 10:07:00', '2026-01-20 10:07:00', 17, 0, 17),
  ('p-no-order-mixed-1', 'no-order-mixed', 'acme', 'shop-eu', 'tx-p-no-order-mixed-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 18, 0, 18),
  ('p-no-order-mixed-2', 'no-order-mixed', 'acme', 'shop-eu', 'tx-p-no-order-mixed-2', 'card', 'CAPTURED', 40.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 19, 0, 19),
  -- CAPTURED_PAYABLE_UNKNOWN: only order.paid is known of the order.
  ('p-payable-unknown', 'payable-unknown', 'acme', 'shop-eu', 'tx-p-payable-unknown', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 21, 0, 21),
  -- CAPTURED_AFTER_CANCELLATION: in the order's currency, and in two.
  ('p-after-cancel', 'after-cancel', 'acme', 'shop-eu', 'tx-p-after-cancel', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 23, 0, 23),
  ('p-after-cancel-mixed-1', 'after-cancel-mixed', 'acme', 'shop-eu', 'tx-p-after-cancel-mixed-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:00:01', '2026-01-20', '2026-01-20 10:00:01', '2026-01-20 10:00:01', 25, 0, 25),
  ('p-after-cancel-mixed-2', 'after-cancel-mixed', 'acme', 'shop-eu', 'tx-p-after-cancel-mixed-2', 'card', 'CAPTURED', 40.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 26, 0, 26),
  -- PAID_WITHOUT_CAPTURE: no payment, an authorized one only, and an order of which only order.paid is known.
  ('p-paid-authorized', 'paid-authorized', 'acme', 'shop-eu', 'tx-p-paid-authorized', 'card', 'AUTHORIZED', 0.0000, 0, 'USD', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 29, 0, 29),
  -- SLA: a microsecond before due_before is due, at due_before is pending, on either side.
  ('p-edge-due', 'edge-captured-due', 'acme', 'shop-eu', 'tx-p-edge-due', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 23:44:59.999999', '2026-01-30', '2026-01-30 23:44:59.999999', '2026-01-30 23:44:59.999999', 31, 0, 31),
  ('p-edge-pending', 'edge-captured-pending', 'acme', 'shop-eu', 'tx-p-edge-pending', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 23:45:00', '2026-01-30', '2026-01-30 23:45:00', '2026-01-30 23:45:00', 32, 0, 32),
  ('p-edge-after-cancel', 'edge-after-cancel-pending', 'acme', 'shop-eu', 'tx-p-edge-after-cancel', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 23:45:00', '2026-01-30', '2026-01-30 23:45:00', '2026-01-30 23:45:00', 36, 0, 36),
  -- Several captures: the first one counts, in one currency and in two; after a cancellation the last.
  ('p-first-1', 'first-of-two-due', 'acme', 'shop-eu', 'tx-p-first-1', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 23:44:00', '2026-01-30', '2026-01-30 23:44:00', '2026-01-30 23:44:00', 37, 0, 37),
  ('p-first-2', 'first-of-two-due', 'acme', 'shop-eu', 'tx-p-first-2', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-31 00:00:00', '2026-01-31', '2026-01-31 00:00:00', '2026-01-31 00:00:00', 38, 0, 38),
  ('p-first-mixed-1', 'first-of-mixed-due', 'acme', 'shop-eu', 'tx-p-first-mixed-1', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 23:44:00', '2026-01-30', '2026-01-30 23:44:00', '2026-01-30 23:44:00', 39, 0, 39),
  ('p-first-mixed-2', 'first-of-mixed-due', 'acme', 'shop-eu', 'tx-p-first-mixed-2', 'card', 'CAPTURED', 10.0000, 1, 'USD', '2026-01-31 00:00:00', '2026-01-31', '2026-01-31 00:00:00', '2026-01-31 00:00:00', 40, 0, 40),
  ('p-after-cancel-1', 'after-cancel-second', 'acme', 'shop-eu', 'tx-p-after-cancel-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 42, 0, 42),
  ('p-after-cancel-2', 'after-cancel-second', 'acme', 'shop-eu', 'tx-p-after-cancel-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:11:00', '2026-01-20', '2026-01-20 10:11:00', '2026-01-20 10:11:00', 43, 0, 43),
  ('p-edge-unknown-due', 'edge-unknown-due', 'acme', 'shop-eu', 'tx-p-edge-unknown-due', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 23:44:59.999999', '2026-01-30', '2026-01-30 23:44:59.999999', '2026-01-30 23:44:59.999999', 45, 0, 45),
  ('p-edge-unknown-pending', 'edge-unknown-pending', 'acme', 'shop-eu', 'tx-p-edge-unknown-pending', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 23:45:00', '2026-01-30', '2026-01-30 23:45:00', '2026-01-30 23:45:00', 47, 0, 47),
  -- A capture whose time is unknown counts from the first fact of the payment.
  ('p-untimed', 'untimed', 'acme', 'shop-eu', 'tx-p-untimed', 'card', 'CAPTURED', 10.0000, 1, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 48, 0, 48),
  ('p-untimed-after-cancel', 'untimed-after-cancel', 'acme', 'shop-eu', 'tx-p-untimed-after-cancel', 'card', 'CAPTURED', 10.0000, 1, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 50, 0, 50);
