-- Cases of R03. An order id says what becomes of it; SLA one hour, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R03', '2026-01-31 00:00:00', '2026-01-30 23:00:00', 0.01, 'critical');

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, currency, placed_at, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: one capture; split tender, unequal and equal; a second payment that is only authorized.
  ('clean', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 84, 0, 84),
  ('clean-split', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 86, 0, 86),
  ('clean-halves', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 89, 0, 89),
  ('clean-retried', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 92, 0, 92),
  -- Not this scenario: overpaid, yet no capture is superfluous; two currencies.
  ('overpaid', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 95, 0, 95),
  ('two-currencies', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 98, 0, 98),
  -- CAPTURED_TWICE: the whole, one half of split tender, a part, an unknown order, a foreign currency, both currencies.
  ('twice', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 101, 0, 101),
  ('twice-half', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 104, 0, 104),
  ('twice-part', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 108, 0, 108),
  ('twice-foreign', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 113, 0, 113),
  ('twice-both', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 116, 0, 116),
  -- CAPTURED_BEYOND_NEED: another amount, and by the tolerance of 0.01.
  ('beyond', 'm-1', 'PLACED', 100.0000, 'USD', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 123, 0, 123),
  ('beyond-by-tolerance', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 126, 0, 126),
  ('beyond-by-more', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 129, 0, 129),
  -- PROVIDER_ID_ON_TWO_PAYMENTS: on two orders; on one order, which is not a second break by order.
  ('reused-1', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 132, 0, 132),
  ('reused-2', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 134, 0, 134),
  ('reused-one-order', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 136, 0, 136),
  -- PROVIDER_ID_WITH_TWO_AMOUNTS: amounts, currencies.
  ('amounts-1', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 139, 0, 139),
  ('amounts-2', 'm-1', 'PLACED', 26.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 141, 0, 141),
  ('currencies-1', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 143, 0, 143),
  ('currencies-2', 'm-1', 'PLACED', 25.0000, 'USD', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 145, 0, 145),
  -- Clean: the same id at another provider or merchant account is another transaction; so is one only authorized.
  ('same-id-1', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 147, 0, 147),
  ('same-id-2', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 149, 0, 149),
  ('same-id-3', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 151, 0, 151),
  ('same-id-4', 'm-1', 'PLACED', 25.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 153, 0, 153),
  -- SLA: by the last capture of the order or of the provider transaction.
  ('edge-due', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 155, 0, 155),
  ('edge-id-due-1', 'm-1', 'PLACED', 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 158, 0, 158),
  ('edge-id-due-2', 'm-1', 'PLACED', 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 159, 0, 159),
  ('edge-pending', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 162, 0, 162),
  ('edge-id-pending-1', 'm-1', 'PLACED', 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 165, 0, 165),
  ('edge-id-pending-2', 'm-1', 'PLACED', 10.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 166, 0, 166);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: one capture; split tender, unequal and equal; a second payment that is only authorized.
  ('p-clean', 'clean', 'acme', 'shop-eu', 'tx-p-clean', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 85, 0, 85),
  ('p-split-1', 'clean-split', 'acme', 'shop-eu', 'tx-p-split-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 87, 0, 87),
  ('p-split-2', 'clean-split', 'acme', 'shop-eu', 'tx-p-split-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 88, 0, 88),
  ('p-halves-1', 'clean-halves', 'acme', 'shop-eu', 'tx-p-halves-1', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 90, 0, 90),
  ('p-halves-2', 'clean-halves', 'acme', 'shop-eu', 'tx-p-halves-2', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 91, 0, 91),
  ('p-retried-1', 'clean-retried', 'acme', 'shop-eu', 'tx-p-retried-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 93, 0, 93),
  ('p-retried-2', 'clean-retried', 'acme', 'shop-eu', 'tx-p-retried-2', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 94, 0, 94),
  -- Not this scenario: overpaid, yet no capture is superfluous; two currencies.
  ('p-overpaid-1', 'overpaid', 'acme', 'shop-eu', 'tx-p-overpaid-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 96, 0, 96),
  ('p-overpaid-2', 'overpaid', 'acme', 'shop-eu', 'tx-p-overpaid-2', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 97, 0, 97),
  ('p-two-currencies-1', 'two-currencies', 'acme', 'shop-eu', 'tx-p-two-currencies-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 99, 0, 99),
  ('p-two-currencies-2', 'two-currencies', 'acme', 'shop-eu', 'tx-p-two-currencies-2', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 100, 0, 100),
  -- CAPTURED_TWICE: the whole, one half of split tender, a part, an unknown order, a foreign currency, both currencies.
  ('p-twice-1', 'twice', 'acme', 'shop-eu', 'tx-p-twice-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 102, 0, 102),
  ('p-twice-2', 'twice', 'acme', 'shop-eu', 'tx-p-twice-2', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 103, 0, 103),
  ('p-twice-half-1', 'twice-half', 'acme', 'shop-eu', 'tx-p-twice-half-1', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 105, 0, 105),
  ('p-twice-half-2', 'twice-half', 'acme', 'shop-eu', 'tx-p-twice-half-2', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 106, 0, 106),
  ('p-twice-half-3', 'twice-half', 'acme', 'shop-eu', 'tx-p-twice-half-3', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 107, 0, 107),
  ('p-twice-part-1', 'twice-part', 'acme', 'shop-eu', 'tx-p-twice-part-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 109, 0, 109),
  ('p-twice-part-2', 'twice-part', 'acme', 'shop-eu', 'tx-p-twice-part-2', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 110, 0, 110),
  ('p-twice-unknown-1', 'twice-unknown-order', 'acme', 'shop-eu', 'tx-p-twice-unknown-1', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 111, 0, 111),
  ('p-twice-unknown-2', 'twice-unknown-order', 'acme', 'shop-eu', 'tx-p-twice-unknown-2', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 112, 0, 112),
  ('p-twice-foreign-1', 'twice-foreign', 'acme', 'shop-eu', 'tx-p-twice-foreign-1', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 114, 0, 114),
  ('p-twice-foreign-2', 'twice-foreign', 'acme', 'shop-eu', 'tx-p-twice-foreign-2', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 115, 0, 115),
  ('p-twice-both-EUR-1', 'twice-both', 'acme', 'shop-eu', 'tx-p-twice-both-EUR-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 117, 0, 117),
  ('p-twice-both-EUR-2', 'twice-both', 'acme', 'shop-eu', 'tx-p-twice-both-EUR-2', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 118, 0, 118),
  ('p-twice-both-USD-1', 'twice-both', 'acme', 'shop-eu', 'tx-p-twice-both-USD-1', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 119, 0, 119),
  ('p-twice-both-USD-2', 'twice-both', 'acme', 'shop-eu', 'tx-p-twice-both-USD-2', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 120, 0, 120),
  -- Unknown order, two amounts: nothing tells that one is too many.
  ('p-unknown-1', 'unknown-order', 'acme', 'shop-eu', 'tx-p-unknown-1', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 121, 0, 121),
  ('p-unknown-2', 'unknown-order', 'acme', 'shop-eu', 'tx-p-unknown-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 122, 0, 122),
  -- CAPTURED_BEYOND_NEED: another amount, and by the tolerance of 0.01.
  ('p-beyond-1', 'beyond', 'acme', 'shop-eu', 'tx-p-beyond-1', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 124, 0, 124),
  ('p-beyond-2', 'beyond', 'acme', 'shop-eu', 'tx-p-beyond-2', 'card', 'CAPTURED', 20.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 125, 0, 125),
  ('p-beyond-tol-1', 'beyond-by-tolerance', 'acme', 'shop-eu', 'tx-p-beyond-tol-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 127, 0, 127),
  ('p-beyond-tol-2', 'beyond-by-tolerance', 'acme', 'shop-eu', 'tx-p-beyond-tol-2', 'card', 'CAPTURED', 0.0100, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 128, 0, 128),
  ('p-beyond-more-1', 'beyond-by-more', 'acme', 'shop-eu', 'tx-p-beyond-more-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 130, 0, 130),
  ('p-beyond-more-2', 'beyond-by-more', 'acme', 'shop-eu', 'tx-p-beyond-more-2', 'card', 'CAPTURED', 0.0101, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 131, 0, 131),
  -- PROVIDER_ID_ON_TWO_PAYMENTS: on two orders; on one order, which is not a second break by order.
  ('p-reused-1', 'reused-1', 'acme', 'shop-eu', 'tx-reused', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 133, 0, 133),
  ('p-reused-2', 'reused-2', 'acme', 'shop-eu', 'tx-reused', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 135, 0, 135),
  ('p-reused-3', 'reused-one-order', 'acme', 'shop-eu', 'tx-reused-one-order', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 137, 0, 137),
  ('p-reused-4', 'reused-one-order', 'acme', 'shop-eu', 'tx-reused-one-order', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 138, 0, 138),
  -- PROVIDER_ID_WITH_TWO_AMOUNTS: amounts, currencies.
  ('p-amounts-1', 'amounts-1', 'acme', 'shop-eu', 'tx-amounts', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 140, 0, 140),
  ('p-amounts-2', 'amounts-2', 'acme', 'shop-eu', 'tx-amounts', 'card', 'CAPTURED', 26.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 142, 0, 142),
  ('p-currencies-1', 'currencies-1', 'acme', 'shop-eu', 'tx-currencies', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 144, 0, 144),
  ('p-currencies-2', 'currencies-2', 'acme', 'shop-eu', 'tx-currencies', 'card', 'CAPTURED', 25.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 146, 0, 146),
  -- Clean: the same id at another provider or merchant account is another transaction; so is one only authorized.
  ('p-same-id-1', 'same-id-1', 'acme', 'shop-eu', 'tx-same', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 148, 0, 148),
  ('p-same-id-2', 'same-id-2', 'globepay', 'shop-eu', 'tx-same', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 150, 0, 150),
  ('p-same-id-3', 'same-id-3', 'acme', 'shop-us', 'tx-same', 'card', 'CAPTURED', 25.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 152, 0, 152),
  ('p-same-id-4', 'same-id-4', 'acme', 'shop-eu', 'tx-same', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 154, 0, 154),
  -- SLA: by the last capture of the order or of the provider transaction.
  ('p-edge-due-1', 'edge-due', 'acme', 'shop-eu', 'tx-p-edge-due-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 156, 0, 156),
  ('p-edge-due-2', 'edge-due', 'acme', 'shop-eu', 'tx-p-edge-due-2', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 22:59:59.999999', '2026-01-30', '2026-01-30 22:59:59.999999', '2026-01-30 22:59:59.999999', 157, 0, 157),
  ('p-edge-id-due-1', 'edge-id-due-1', 'acme', 'shop-eu', 'tx-edge-due', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 160, 0, 160),
  ('p-edge-id-due-2', 'edge-id-due-2', 'acme', 'shop-eu', 'tx-edge-due', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 22:59:59.999999', '2026-01-30', '2026-01-30 22:59:59.999999', '2026-01-30 22:59:59.999999', 161, 0, 161),
  ('p-edge-pending-1', 'edge-pending', 'acme', 'shop-eu', 'tx-p-edge-pending-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 163, 0, 163),
  ('p-edge-pending-2', 'edge-pending', 'acme', 'shop-eu', 'tx-p-edge-pending-2', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 23:00:00', '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 164, 0, 164),
  ('p-edge-id-pending-1', 'edge-id-pending-1', 'acme', 'shop-eu', 'tx-edge-pending', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 167, 0, 167),
  ('p-edge-id-pending-2', 'edge-id-pending-2', 'acme', 'shop-eu', 'tx-edge-pending', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 23:00:00', '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 168, 0, 168);
