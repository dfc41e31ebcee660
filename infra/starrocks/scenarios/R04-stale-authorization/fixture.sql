-- Cases of R04. A payment id says what becomes of it. SLA seven days, pay later 28, at zeta 3 and with cards 5; for a cancelled order
-- one day, with pay later two, at zeta two and with cards four; tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R04', '2026-01-31 00:00:00', '2026-01-24 00:00:00', 0.01, 'medium');

INSERT INTO recon_term (scenario, term, provider, payment_method, due_before) VALUES
  ('R04', '*', '*', 'PAY_LATER', '2026-01-03 00:00:00'),
  ('R04', '*', 'zeta', '*', '2026-01-28 00:00:00'),
  ('R04', '*', 'zeta', 'CARD', '2026-01-26 00:00:00'),
  ('R04', 'CANCELLED', '*', '*', '2026-01-30 00:00:00'),
  ('R04', 'CANCELLED', '*', 'PAY_LATER', '2026-01-29 00:00:00'),
  ('R04', 'CANCELLED', 'zeta', '*', '2026-01-29 00:00:00'),
  ('R04', 'CANCELLED', 'zeta', 'CARD', '2026-01-27 00:00:00');

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, authorized_amount,
  captured_amount, capture_count, currency, authorized_at, voided_amount, void_count, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  -- Clean: captured, in full and in part; voided, at once and with a rest that is tolerated; failed; never authorized; inside its validity.
  ('p-clean-captured', 'o-clean-captured', 'acme', 'shop-eu', 'tx-clean-captured', 'CARD', 'CAPTURED', 100.0000, 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 1, 0, 1),
  ('p-clean-captured-part', 'o-clean-captured-part', 'acme', 'shop-eu', 'tx-clean-captured-part', 'CARD', 'CAPTURED', 100.0000, 40.0000, 1, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 3, 0, 3),
  ('p-clean-voided', 'o-clean-voided', 'acme', 'shop-eu', 'tx-clean-voided', 'CARD', 'VOIDED', 100.0000, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 100.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 5, 0, 5),
  ('p-clean-tolerated', 'o-clean-tolerated', 'acme', 'shop-eu', 'tx-clean-tolerated', 'CARD', 'VOIDED', 100.0000, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 99.9900, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 7, 0, 7),
  ('p-clean-failed', 'o-clean-failed', 'acme', 'shop-eu', 'tx-clean-failed', 'CARD', 'FAILED', 100.0000, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 9, 0, 9),
  ('p-clean-attempt', 'o-clean-attempt', 'acme', 'shop-eu', 'tx-clean-attempt', 'CARD', 'AUTHORIZED', NULL, 0.0000, 0, 'EUR', NULL, 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 11, 0, 11),
  ('p-clean-fresh', 'o-clean-fresh', 'acme', 'shop-eu', 'tx-clean-fresh', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-29 10:05:00', 0.0000, 0, '2026-01-29', '2026-01-29 10:05:00', '2026-01-29 10:05:00', 13, 0, 13),
  ('p-clean-currency-voided', 'o-clean-currency-voided', 'acme', 'shop-eu', 'tx-clean-currency-voided', 'CARD', 'VOIDED', NULL, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 0.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 15, 0, 15),
  -- NEITHER_CAPTURED_NOR_VOIDED: with and without an order; other currencies; authorized in another; voids unknown to a payment of before.
  ('p-stale', 'o-stale', 'acme', 'shop-eu', 'tx-stale', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 17, 0, 17),
  ('p-stale-no-order', 'o-stale-no-order', 'acme', 'shop-eu', 'tx-stale-no-order', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 19, 0, 19),
  ('p-stale-usd', 'o-stale-usd', 'acme', 'shop-eu', 'tx-stale-usd', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'USD', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 20, 0, 20),
  ('p-stale-jpy', 'o-stale-jpy', 'acme', 'shop-eu', 'tx-stale-jpy', 'CARD', 'AUTHORIZED', 5000.0000, 0.0000, 0, 'JPY', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 22, 0, 22),
  ('p-stale-other', 'o-stale-other', 'acme', 'shop-eu', 'tx-stale-other', 'CARD', 'AUTHORIZED', NULL, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 24, 0, 24),
  ('p-stale-before', 'o-stale-before', 'acme', 'shop-eu', 'tx-stale-before', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 26, 0, 26),
  ('p-stale-small', 'o-stale-small', 'acme', 'shop-eu', 'tx-stale-small', 'CARD', 'AUTHORIZED', 0.0101, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 28, 0, 28),
  ('p-clean-small', 'o-clean-small', 'acme', 'shop-eu', 'tx-clean-small', 'CARD', 'AUTHORIZED', 0.0100, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 30, 0, 30),
  -- VOIDED_IN_PART: more than the tolerance is left; voided in another currency.
  ('p-part', 'o-part', 'acme', 'shop-eu', 'tx-part', 'CARD', 'VOIDED', 100.0000, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 60.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 32, 0, 32),
  ('p-part-beyond', 'o-part-beyond', 'acme', 'shop-eu', 'tx-part-beyond', 'CARD', 'VOIDED', 100.0000, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 99.9899, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 34, 0, 34),
  ('p-part-currency', 'o-part-currency', 'acme', 'shop-eu', 'tx-part-currency', 'CARD', 'VOIDED', 100.0000, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 0.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 36, 0, 36),
  -- HELD_FOR_CANCELLED_ORDER: inside its validity; voided in part; authorized after the cancellation. Past its validity it is stale.
  ('p-cancelled', 'o-cancelled', 'acme', 'shop-eu', 'tx-cancelled', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-28 10:05:00', 0.0000, 0, '2026-01-28', '2026-01-28 10:05:00', '2026-01-28 10:05:00', 38, 0, 38),
  ('p-cancelled-part', 'o-cancelled-part', 'acme', 'shop-eu', 'tx-cancelled-part', 'CARD', 'VOIDED', 100.0000, 0.0000, 0, 'EUR', '2026-01-28 10:05:00', 60.0000, 1, '2026-01-28', '2026-01-28 10:05:00', '2026-01-28 10:05:00', 40, 0, 40),
  ('p-cancelled-before', 'o-cancelled-before', 'acme', 'shop-eu', 'tx-cancelled-before', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-28 10:05:00', 0.0000, 0, '2026-01-28', '2026-01-28 10:05:00', '2026-01-28 10:05:00', 42, 0, 42),
  ('p-cancelled-stale', 'o-cancelled-stale', 'acme', 'shop-eu', 'tx-cancelled-stale', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 44, 0, 44),
  ('p-clean-cancelled-voided', 'o-clean-cancelled-voided', 'acme', 'shop-eu', 'tx-clean-cancelled-voided', 'CARD', 'VOIDED', 100.0000, 0.0000, 0, 'EUR', '2026-01-28 10:05:00', 100.0000, 1, '2026-01-28', '2026-01-28 10:05:00', '2026-01-28 10:05:00', 46, 0, 46),
  ('p-clean-cancelled-captured', 'o-clean-cancelled-captured', 'acme', 'shop-eu', 'tx-clean-cancelled-captured', 'CARD', 'CAPTURED', 100.0000, 100.0000, 1, 'EUR', '2026-01-28 10:05:00', 0.0000, 0, '2026-01-28', '2026-01-28 10:05:00', '2026-01-28 10:05:00', 48, 0, 48),
  ('p-clean-cancelled-currency', 'o-clean-cancelled-currency', 'acme', 'shop-eu', 'tx-clean-cancelled-currency', 'CARD', 'VOIDED', NULL, 0.0000, 0, 'EUR', '2026-01-28 10:05:00', 0.0000, 1, '2026-01-28', '2026-01-28 10:05:00', '2026-01-28 10:05:00', 50, 0, 50),
  ('p-cancelled-currency', 'o-cancelled-currency', 'acme', 'shop-eu', 'tx-cancelled-currency', 'CARD', 'AUTHORIZED', NULL, 0.0000, 0, 'EUR', '2026-01-28 10:05:00', 0.0000, 0, '2026-01-28', '2026-01-28 10:05:00', '2026-01-28 10:05:00', 52, 0, 52),
  -- Validity: the scenario's, the method's, the provider's, of both; a microsecond before and at it.
  ('p-all-due', 'o-all-due', 'acme', 'shop-eu', 'tx-all-due', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-23 23:59:59.999999', 0.0000, 0, '2026-01-23', '2026-01-23 23:59:59.999999', '2026-01-23 23:59:59.999999', 54, 0, 54),
  ('p-all-pending', 'o-all-pending', 'acme', 'shop-eu', 'tx-all-pending', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-24 00:00:00', 0.0000, 0, '2026-01-24', '2026-01-24 00:00:00', '2026-01-24 00:00:00', 56, 0, 56),
  ('p-later-due', 'o-later-due', 'acme', 'shop-eu', 'tx-later-due', 'PAY_LATER', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-02 23:59:59.999999', 0.0000, 0, '2026-01-02', '2026-01-02 23:59:59.999999', '2026-01-02 23:59:59.999999', 58, 0, 58),
  ('p-later-pending', 'o-later-pending', 'acme', 'shop-eu', 'tx-later-pending', 'PAY_LATER', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-03 00:00:00', 0.0000, 0, '2026-01-03', '2026-01-03 00:00:00', '2026-01-03 00:00:00', 60, 0, 60),
  ('p-zeta-due', 'o-zeta-due', 'zeta', 'shop-eu', 'tx-zeta-due', 'WALLET', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-27 23:59:59.999999', 0.0000, 0, '2026-01-27', '2026-01-27 23:59:59.999999', '2026-01-27 23:59:59.999999', 62, 0, 62),
  ('p-zeta-pending', 'o-zeta-pending', 'zeta', 'shop-eu', 'tx-zeta-pending', 'WALLET', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-28 00:00:00', 0.0000, 0, '2026-01-28', '2026-01-28 00:00:00', '2026-01-28 00:00:00', 64, 0, 64),
  ('p-zeta-card-due', 'o-zeta-card-due', 'zeta', 'shop-eu', 'tx-zeta-card-due', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-25 23:59:59.999999', 0.0000, 0, '2026-01-25', '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', 66, 0, 66),
  ('p-zeta-card-pending', 'o-zeta-card-pending', 'zeta', 'shop-eu', 'tx-zeta-card-pending', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-26 00:00:00', 0.0000, 0, '2026-01-26', '2026-01-26 00:00:00', '2026-01-26 00:00:00', 68, 0, 68),
  ('p-unknown-due', 'o-unknown-due', 'acme', 'shop-eu', 'tx-unknown-due', NULL, 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-23 23:59:59.999999', 0.0000, 0, '2026-01-23', '2026-01-23 23:59:59.999999', '2026-01-23 23:59:59.999999', 70, 0, 70),
  ('p-unknown-pending', 'o-unknown-pending', 'acme', 'shop-eu', 'tx-unknown-pending', NULL, 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-24 00:00:00', 0.0000, 0, '2026-01-24', '2026-01-24 00:00:00', '2026-01-24 00:00:00', 72, 0, 72),
  -- Cancellation: the term's, the method's, the provider's, of both; of a payment whose method is unknown.
  ('p-cancelled-all-due', 'o-cancelled-all-due', 'acme', 'shop-eu', 'tx-cancelled-all-due', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-26 10:00:00', 0.0000, 0, '2026-01-26', '2026-01-26 10:00:00', '2026-01-26 10:00:00', 74, 0, 74),
  ('p-cancelled-all-pending', 'o-cancelled-all-pending', 'acme', 'shop-eu', 'tx-cancelled-all-pending', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-26 10:00:00', 0.0000, 0, '2026-01-26', '2026-01-26 10:00:00', '2026-01-26 10:00:00', 76, 0, 76),
  ('p-cancelled-later-due', 'o-cancelled-later-due', 'acme', 'shop-eu', 'tx-cancelled-later-due', 'PAY_LATER', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-26 10:00:00', 0.0000, 0, '2026-01-26', '2026-01-26 10:00:00', '2026-01-26 10:00:00', 78, 0, 78),
  ('p-cancelled-later-pending', 'o-cancelled-later-pending', 'acme', 'shop-eu', 'tx-cancelled-later-pending', 'PAY_LATER', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-26 10:00:00', 0.0000, 0, '2026-01-26', '2026-01-26 10:00:00', '2026-01-26 10:00:00', 80, 0, 80),
  ('p-cancelled-zeta-due', 'o-cancelled-zeta-due', 'zeta', 'shop-eu', 'tx-cancelled-zeta-due', 'WALLET', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-28 00:00:00', 0.0000, 0, '2026-01-28', '2026-01-28 00:00:00', '2026-01-28 00:00:00', 82, 0, 82),
  ('p-cancelled-zeta-pending', 'o-cancelled-zeta-pending', 'zeta', 'shop-eu', 'tx-cancelled-zeta-pending', 'WALLET', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-28 00:00:00', 0.0000, 0, '2026-01-28', '2026-01-28 00:00:00', '2026-01-28 00:00:00', 84, 0, 84),
  ('p-cancelled-zeta-card-due', 'o-cancelled-zeta-card-due', 'zeta', 'shop-eu', 'tx-cancelled-zeta-card-due', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-26 00:00:00', 0.0000, 0, '2026-01-26', '2026-01-26 00:00:00', '2026-01-26 00:00:00', 86, 0, 86),
  ('p-cancelled-zeta-card-pending', 'o-cancelled-zeta-card-pending', 'zeta', 'shop-eu', 'tx-cancelled-zeta-card-pending', 'CARD', 'AUTHORIZED', 100.0000, 0.0000, 0, 'EUR', '2026-01-28 00:00:00', 0.0000, 0, '2026-01-28', '2026-01-28 00:00:00', '2026-01-28 00:00:00', 88, 0, 88);

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, currency, placed_at, cancelled_at, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  -- Clean: captured, in full and in part; voided, at once and with a rest that is tolerated; failed; never authorized; inside its validity.
  ('o-clean-captured', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 2, 0, 2),
  ('o-clean-captured-part', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 4, 0, 4),
  ('o-clean-voided', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 6, 0, 6),
  ('o-clean-tolerated', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 8, 0, 8),
  ('o-clean-failed', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 10, 0, 10),
  ('o-clean-attempt', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 12, 0, 12),
  ('o-clean-fresh', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 14, 0, 14),
  ('o-clean-currency-voided', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 16, 0, 16),
  -- NEITHER_CAPTURED_NOR_VOIDED: with and without an order; other currencies; authorized in another; voids unknown to a payment of before.
  ('o-stale', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 18, 0, 18),
  ('o-stale-usd', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 21, 0, 21),
  ('o-stale-jpy', 'm-1', 'PLACED', 5000.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 23, 0, 23),
  ('o-stale-other', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 25, 0, 25),
  ('o-stale-before', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 27, 0, 27),
  ('o-stale-small', 'm-1', 'PLACED', 0.0101, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 29, 0, 29),
  ('o-clean-small', 'm-1', 'PLACED', 0.0100, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 31, 0, 31),
  -- VOIDED_IN_PART: more than the tolerance is left; voided in another currency.
  ('o-part', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 33, 0, 33),
  ('o-part-beyond', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 35, 0, 35),
  ('o-part-currency', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 37, 0, 37),
  -- HELD_FOR_CANCELLED_ORDER: inside its validity; voided in part; authorized after the cancellation. Past its validity it is stale.
  ('o-cancelled', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-28 12:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 39, 0, 39),
  ('o-cancelled-part', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-28 12:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 41, 0, 41),
  ('o-cancelled-before', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-27 12:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 43, 0, 43),
  ('o-cancelled-stale', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 12:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 45, 0, 45),
  ('o-clean-cancelled-voided', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-28 12:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 47, 0, 47),
  ('o-clean-cancelled-captured', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-28 12:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 49, 0, 49),
  ('o-clean-cancelled-currency', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-28 12:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 51, 0, 51),
  ('o-cancelled-currency', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-28 12:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 53, 0, 53),
  -- Validity: the scenario's, the method's, the provider's, of both; a microsecond before and at it.
  ('o-all-due', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 55, 0, 55),
  ('o-all-pending', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 57, 0, 57),
  ('o-later-due', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 59, 0, 59),
  ('o-later-pending', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 61, 0, 61),
  ('o-zeta-due', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 63, 0, 63),
  ('o-zeta-pending', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 65, 0, 65),
  ('o-zeta-card-due', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 67, 0, 67),
  ('o-zeta-card-pending', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 69, 0, 69),
  ('o-unknown-due', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 71, 0, 71),
  ('o-unknown-pending', 'm-1', 'PLACED', 100.0000, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 73, 0, 73),
  -- Cancellation: the term's, the method's, the provider's, of both; of a payment whose method is unknown.
  ('o-cancelled-all-due', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-29 23:59:59.999999', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 75, 0, 75),
  ('o-cancelled-all-pending', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-30 00:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 77, 0, 77),
  ('o-cancelled-later-due', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-28 23:59:59.999999', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 79, 0, 79),
  ('o-cancelled-later-pending', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-29 00:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 81, 0, 81),
  ('o-cancelled-zeta-due', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-28 23:59:59.999999', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 83, 0, 83),
  ('o-cancelled-zeta-pending', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-29 00:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 85, 0, 85),
  ('o-cancelled-zeta-card-due', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-26 23:59:59.999999', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 87, 0, 87),
  ('o-cancelled-zeta-card-pending', 'm-1', 'CANCELLED', 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-27 00:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 89, 0, 89);
