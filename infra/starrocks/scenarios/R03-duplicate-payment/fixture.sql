-- Cases of R03. An order id says what becomes of it; SLA one hour, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R03', '2026-01-31 00:00:00', '2026-01-30 23:00:00', 0.01, 'critical');

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, currency, placed_at, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: one capture; split tender, unequal and equal; a second payment that is only authorized.
  ('clean', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 1, 0, 1),
  ('clean-split', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 3, 0, 3),
  ('clean-halves', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 6, 0, 6),
  ('clean-retried', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 9, 0, 9),
  -- Not this scenario: overpaid, yet no capture is superfluous; two currencies.
  ('overpaid', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 12, 0, 12),
  ('two-currencies', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 15, 0, 15),
  -- CAPTURED_TWICE: the whole, one half of split tender, a part, an unknown order, a foreign currency, both currencies.
  ('twice', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 18, 0, 18),
  ('twice-half', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 21, 0, 21),
  ('twice-part', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 25, 0, 25),
  ('twice-foreign', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 30, 0, 30),
  ('twice-both', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 33, 0, 33),
  -- CAPTURED_BEYOND_NEED: another amount, and by the tolerance of 0.01.
  ('beyond', 'm-1', 'PLACED', 100.0000, 'USD', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 40, 0, 40),
  ('beyond-by-tolerance', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 43, 0, 43),
  ('beyond-by-more', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 46, 0, 46),
  -- PROVIDER_ID_ON_TWO_PAYMENTS: on two orders; on one order, which is not a second break by order.
  ('reused-1', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 49, 0, 49),
  ('reused-2', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 51, 0, 51),
  ('reused-one-order', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 53, 0, 53),
  -- PROVIDER_ID_WITH_TWO_AMOUNTS: amounts, currencies.
  ('amounts-1', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 56, 0, 56),
  ('amounts-2', 'm-1', 'PLACED', 26.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 58, 0, 58),
  ('currencies-1', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 60, 0, 60),
  ('currencies-2', 'm-1', 'PLACED', 25.0000, 'USD', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 62, 0, 62),
  -- Clean: the same id at another provider or merchant account is another transaction; so is one only authorized.
  ('same-id-1', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 64, 0, 64),
  ('same-id-2', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 66, 0, 66),
  ('same-id-3', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 68, 0, 68),
  ('same-id-4', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 70, 0, 70),
  -- SLA: by the last capture of the order or of the provider transaction.
  ('edge-due', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 72, 0, 72),
  ('edge-id-due-1', 'm-1', 'PLACED', 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 75, 0, 75),
  ('edge-id-due-2', 'm-1', 'PLACED', 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 76, 0, 76),
  ('edge-pending', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 79, 0, 79),
  ('edge-id-pending-1', 'm-1', 'PLACED', 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 82, 0, 82),
  ('edge-id-pending-2', 'm-1', 'PLACED', 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 83, 0, 83),
  -- Clean: two payments only authorized for an unknown order; one capture for an order that owes nothing.
  ('clean-free', 'm-1', 'PLACED', 0.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 88, 0, 88),
  -- CAPTURED_BEYOND_NEED: paid but for the tolerance without the smallest.
  ('beyond-nearly', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 90, 0, 90),
  -- One transaction claimed twice, of which the order counts the larger amount and the earlier time, and another capture.
  ('twice-and-claimed', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 93, 0, 93),
  -- Captures whose time is unknown count from the payment's first fact.
  ('untimed', 'm-1', 'PLACED', 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 101, 0, 101),
  ('untimed-pending', 'm-1', 'PLACED', 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 106, 0, 106);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: one capture; split tender, unequal and equal; a second payment that is only authorized.
  ('p-clean', 'clean', 'acme', 'shop-eu', 'tx-p-clean', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 2, 0, 2),
  ('p-split-1', 'clean-split', 'acme', 'shop-eu', 'tx-p-split-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 4, 0, 4),
  ('p-split-2', 'clean-split', 'acme', 'shop-eu', 'tx-p-split-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 5, 0, 5),
  ('p-halves-1', 'clean-halves', 'acme', 'shop-eu', 'tx-p-halves-1', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 7, 0, 7),
  ('p-halves-2', 'clean-halves', 'acme', 'shop-eu', 'tx-p-halves-2', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 8, 0, 8),
  ('p-retried-1', 'clean-retried', 'acme', 'shop-eu', 'tx-p-retried-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 10, 0, 10),
  ('p-retried-2', 'clean-retried', 'acme', 'shop-eu', 'tx-p-retried-2', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 11, 0, 11),
  -- Not this scenario: overpaid, yet no capture is superfluous; two currencies.
  ('p-overpaid-1', 'overpaid', 'acme', 'shop-eu', 'tx-p-overpaid-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 13, 0, 13),
  ('p-overpaid-2', 'overpaid', 'acme', 'shop-eu', 'tx-p-overpaid-2', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 14, 0, 14),
  ('p-two-currencies-1', 'two-currencies', 'acme', 'shop-eu', 'tx-p-two-currencies-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 16, 0, 16),
  ('p-two-currencies-2', 'two-currencies', 'acme', 'shop-eu', 'tx-p-two-currencies-2', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 17, 0, 17),
  -- CAPTURED_TWICE: the whole, one half of split tender, a part, an unknown order, a foreign currency, both currencies.
  ('p-twice-1', 'twice', 'acme', 'shop-eu', 'tx-p-twice-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 19, 0, 19),
  ('p-twice-2', 'twice', 'acme', 'shop-eu', 'tx-p-twice-2', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 20, 0, 20),
  ('p-twice-half-1', 'twice-half', 'acme', 'shop-eu', 'tx-p-twice-half-1', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 22, 0, 22),
  ('p-twice-half-2', 'twice-half', 'acme', 'shop-eu', 'tx-p-twice-half-2', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 23, 0, 23),
  ('p-twice-half-3', 'twice-half', 'acme', 'shop-eu', 'tx-p-twice-half-3', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 24, 0, 24),
  ('p-twice-part-1', 'twice-part', 'acme', 'shop-eu', 'tx-p-twice-part-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 26, 0, 26),
  ('p-twice-part-2', 'twice-part', 'acme', 'shop-eu', 'tx-p-twice-part-2', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 27, 0, 27),
  ('p-twice-unknown-1', 'twice-unknown-order', 'acme', 'shop-eu', 'tx-p-twice-unknown-1', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 28, 0, 28),
  ('p-twice-unknown-2', 'twice-unknown-order', 'acme', 'shop-eu', 'tx-p-twice-unknown-2', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 29, 0, 29),
  ('p-twice-foreign-1', 'twice-foreign', 'acme', 'shop-eu', 'tx-p-twice-foreign-1', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 31, 0, 31),
  ('p-twice-foreign-2', 'twice-foreign', 'acme', 'shop-eu', 'tx-p-twice-foreign-2', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 32, 0, 32),
  ('p-twice-both-EUR-1', 'twice-both', 'acme', 'shop-eu', 'tx-p-twice-both-EUR-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 34, 0, 34),
  ('p-twice-both-EUR-2', 'twice-both', 'acme', 'shop-eu', 'tx-p-twice-both-EUR-2', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 35, 0, 35),
  ('p-twice-both-USD-1', 'twice-both', 'acme', 'shop-eu', 'tx-p-twice-both-USD-1', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 36, 0, 36),
  ('p-twice-both-USD-2', 'twice-both', 'acme', 'shop-eu', 'tx-p-twice-both-USD-2', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 37, 0, 37),
  -- Unknown order, two amounts: nothing tells that one is too many.
  ('p-unknown-1', 'unknown-order', 'acme', 'shop-eu', 'tx-p-unknown-1', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 38, 0, 38),
  ('p-unknown-2', 'unknown-order', 'acme', 'shop-eu', 'tx-p-unknown-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 39, 0, 39),
  -- CAPTURED_BEYOND_NEED: another amount, and by the tolerance of 0.01.
  ('p-beyond-1', 'beyond', 'acme', 'shop-eu', 'tx-p-beyond-1', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 41, 0, 41),
  ('p-beyond-2', 'beyond', 'acme', 'shop-eu', 'tx-p-beyond-2', 'card', 'CAPTURED', 20.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 42, 0, 42),
  ('p-beyond-tol-1', 'beyond-by-tolerance', 'acme', 'shop-eu', 'tx-p-beyond-tol-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 44, 0, 44),
  ('p-beyond-tol-2', 'beyond-by-tolerance', 'acme', 'shop-eu', 'tx-p-beyond-tol-2', 'card', 'CAPTURED', 0.0100, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 45, 0, 45),
  ('p-beyond-more-1', 'beyond-by-more', 'acme', 'shop-eu', 'tx-p-beyond-more-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 47, 0, 47),
  ('p-beyond-more-2', 'beyond-by-more', 'acme', 'shop-eu', 'tx-p-beyond-more-2', 'card', 'CAPTURED', 0.0101, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 48, 0, 48),
  -- PROVIDER_ID_ON_TWO_PAYMENTS: on two orders; on one order, which is not a second break by order.
  ('p-reused-1', 'reused-1', 'acme', 'shop-eu', 'tx-reused', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 50, 0, 50),
  ('p-reused-2', 'reused-2', 'acme', 'shop-eu', 'tx-reused', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 52, 0, 52),
  ('p-reused-3', 'reused-one-order', 'acme', 'shop-eu', 'tx-reused-one-order', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 54, 0, 54),
  ('p-reused-4', 'reused-one-order', 'acme', 'shop-eu', 'tx-reused-one-order', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 55, 0, 55),
  -- PROVIDER_ID_WITH_TWO_AMOUNTS: amounts, currencies.
  ('p-amounts-1', 'amounts-1', 'acme', 'shop-eu', 'tx-amounts', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 57, 0, 57),
  ('p-amounts-2', 'amounts-2', 'acme', 'shop-eu', 'tx-amounts', 'card', 'CAPTURED', 26.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 59, 0, 59),
  ('p-currencies-1', 'currencies-1', 'acme', 'shop-eu', 'tx-currencies', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 61, 0, 61),
  ('p-currencies-2', 'currencies-2', 'acme', 'shop-eu', 'tx-currencies', 'card', 'CAPTURED', 25.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 63, 0, 63),
  -- Clean: the same id at another provider or merchant account is another transaction; so is one only authorized.
  ('p-same-id-1', 'same-id-1', 'acme', 'shop-eu', 'tx-same', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 65, 0, 65),
  ('p-same-id-2', 'same-id-2', 'globepay', 'shop-eu', 'tx-same', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 67, 0, 67),
  ('p-same-id-3', 'same-id-3', 'acme', 'shop-us', 'tx-same', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 69, 0, 69),
  ('p-same-id-4', 'same-id-4', 'acme', 'shop-eu', 'tx-same', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 71, 0, 71),
  -- SLA: by the last capture of the order or of the provider transaction.
  ('p-edge-due-1', 'edge-due', 'acme', 'shop-eu', 'tx-p-edge-due-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 73, 0, 73),
  ('p-edge-due-2', 'edge-due', 'acme', 'shop-eu', 'tx-p-edge-due-2', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 22:59:59.999999', '2026-01-30', '2026-01-30 22:59:59.999999', '2026-01-30 22:59:59.999999', 74, 0, 74),
  ('p-edge-id-due-1', 'edge-id-due-1', 'acme', 'shop-eu', 'tx-edge-due', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 77, 0, 77),
  ('p-edge-id-due-2', 'edge-id-due-2', 'acme', 'shop-eu', 'tx-edge-due', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 22:59:59.999999', '2026-01-30', '2026-01-30 22:59:59.999999', '2026-01-30 22:59:59.999999', 78, 0, 78),
  ('p-edge-pending-1', 'edge-pending', 'acme', 'shop-eu', 'tx-p-edge-pending-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 80, 0, 80),
  ('p-edge-pending-2', 'edge-pending', 'acme', 'shop-eu', 'tx-p-edge-pending-2', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 23:00:00', '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 81, 0, 81),
  ('p-edge-id-pending-1', 'edge-id-pending-1', 'acme', 'shop-eu', 'tx-edge-pending', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 84, 0, 84),
  ('p-edge-id-pending-2', 'edge-id-pending-2', 'acme', 'shop-eu', 'tx-edge-pending', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 23:00:00', '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 85, 0, 85),
  -- Clean: two payments only authorized for an unknown order; one capture for an order that owes nothing.
  ('p-no-capture-1', 'clean-no-order', 'acme', 'shop-eu', 'tx-p-no-capture-1', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 86, 0, 86),
  ('p-no-capture-2', 'clean-no-order', 'acme', 'shop-eu', 'tx-p-no-capture-2', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 87, 0, 87),
  ('p-free', 'clean-free', 'acme', 'shop-eu', 'tx-p-free', 'card', 'CAPTURED', 5.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 89, 0, 89),
  -- CAPTURED_BEYOND_NEED: paid but for the tolerance without the smallest.
  ('p-beyond-nearly-1', 'beyond-nearly', 'acme', 'shop-eu', 'tx-p-beyond-nearly-1', 'card', 'CAPTURED', 99.9900, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 91, 0, 91),
  ('p-beyond-nearly-2', 'beyond-nearly', 'acme', 'shop-eu', 'tx-p-beyond-nearly-2', 'card', 'CAPTURED', 0.0300, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 92, 0, 92),
  -- One transaction claimed twice, of which the order counts the larger amount and the earlier time, and another capture.
  ('p-claimed-1', 'twice-and-claimed', 'acme', 'shop-eu', 'tx-claimed-pending', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-19 10:05:00', '2026-01-19', '2026-01-19 10:05:00', '2026-01-19 10:05:00', 94, 0, 94),
  ('p-claimed-2', 'twice-and-claimed', 'acme', 'shop-eu', 'tx-claimed-pending', 'card', 'CAPTURED', 20.0000, 1, 'EUR', '2026-01-30 23:10:00', '2026-01-30', '2026-01-30 23:10:00', '2026-01-30 23:10:00', 95, 0, 95),
  ('p-claimed-0', 'twice-and-claimed', 'acme', 'shop-eu', 'tx-p-claimed-0', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 96, 0, 96),
  -- Two currencies under one transaction: seen first with the earlier, due with the later.
  ('p-days-1', 'days-1', 'acme', 'shop-eu', 'tx-days', 'card', 'CAPTURED', 5.0000, 1, 'EUR', '2026-01-21 10:05:00', '2026-01-21', '2026-01-21 10:05:00', '2026-01-21 10:05:00', 97, 0, 97),
  ('p-days-2', 'days-2', 'acme', 'shop-eu', 'tx-days', 'card', 'CAPTURED', 5.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 98, 0, 98),
  ('p-days-pending-1', 'days-1', 'acme', 'shop-eu', 'tx-days-pending', 'card', 'CAPTURED', 7.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 99, 0, 99),
  ('p-days-pending-2', 'days-2', 'acme', 'shop-eu', 'tx-days-pending', 'card', 'CAPTURED', 7.0000, 1, 'USD', '2026-01-30 23:00:00', '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 100, 0, 100),
  -- Captures whose time is unknown count from the payment's first fact.
  ('p-untimed-1', 'untimed', 'acme', 'shop-eu', 'tx-p-untimed-1', 'card', 'CAPTURED', 10.0000, 1, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 102, 0, 102),
  ('p-untimed-2', 'untimed', 'acme', 'shop-eu', 'tx-p-untimed-2', 'card', 'CAPTURED', 10.0000, 1, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 103, 0, 103),
  ('p-untimed-3', 'untimed-3', 'acme', 'shop-eu', 'tx-untimed', 'card', 'CAPTURED', 10.0000, 1, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 104, 0, 104),
  ('p-untimed-4', 'untimed-4', 'acme', 'shop-eu', 'tx-untimed', 'card', 'CAPTURED', 10.0000, 1, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 105, 0, 105),
  ('p-untimed-pending-1', 'untimed-pending', 'acme', 'shop-eu', 'tx-p-untimed-pending-1', 'card', 'CAPTURED', 10.0000, 1, 'EUR', NULL, '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 107, 0, 107),
  ('p-untimed-pending-2', 'untimed-pending', 'acme', 'shop-eu', 'tx-p-untimed-pending-2', 'card', 'CAPTURED', 10.0000, 1, 'EUR', NULL, '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 108, 0, 108);
