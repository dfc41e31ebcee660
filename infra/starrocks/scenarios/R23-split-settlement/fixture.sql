-- Cases of R23. An order id says what becomes of it; SLA three days, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R23', '2026-01-31 00:00:00', '2026-01-28 00:00:00', 0.01, 'high');

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: one seller, two sellers, two payouts of two captures, held and let go, two currencies, not split, not captured.
  ('p-clean-1', 'clean', 'acme', 'shop-eu', 'tx-clean-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 1, 0, 1),
  ('p-clean-sellers-1', 'clean-sellers', 'acme', 'shop-eu', 'tx-clean-sellers-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 3, 0, 3),
  ('p-clean-tenders-1', 'clean-tenders', 'acme', 'shop-eu', 'tx-clean-tenders-1', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 6, 0, 6),
  ('p-clean-tenders-2', 'clean-tenders', 'acme', 'shop-eu', 'tx-clean-tenders-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 7, 0, 7),
  ('p-clean-held-1', 'clean-held', 'acme', 'shop-eu', 'tx-clean-held-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 10, 0, 10),
  ('p-clean-jpy-1', 'clean-jpy', 'acme', 'shop-eu', 'tx-clean-jpy-1', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 13, 0, 13),
  ('p-clean-mixed-1', 'clean-mixed', 'acme', 'shop-eu', 'tx-clean-mixed-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 15, 0, 15),
  ('p-clean-mixed-2', 'clean-mixed', 'acme', 'shop-eu', 'tx-clean-mixed-2', 'card', 'CAPTURED', 50.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 16, 0, 16),
  ('p-clean-unsplit-1', 'clean-unsplit', 'acme', 'shop-eu', 'tx-clean-unsplit-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 19, 0, 19),
  ('p-clean-authorized-1', 'clean-authorized', 'acme', 'shop-eu', 'tx-clean-authorized-1', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 20, 0, 20),
  -- Clean: refunded or disputed before, after and between; taken back; within the tolerance, both ways.
  ('p-clean-refund-before-1', 'clean-refund-before', 'acme', 'shop-eu', 'tx-clean-refund-before-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 21, 0, 21),
  ('p-clean-refund-after-1', 'clean-refund-after', 'acme', 'shop-eu', 'tx-clean-refund-after-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 24, 0, 24),
  ('p-clean-between-1', 'clean-between', 'acme', 'shop-eu', 'tx-clean-between-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 27, 0, 27),
  ('p-clean-disputed-1', 'clean-disputed', 'acme', 'shop-eu', 'tx-clean-disputed-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 30, 0, 30),
  ('p-clean-back-1', 'clean-back', 'acme', 'shop-eu', 'tx-clean-back-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 33, 0, 33),
  ('p-clean-tolerated-1', 'clean-tolerated', 'acme', 'shop-eu', 'tx-clean-tolerated-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 37, 0, 37),
  ('p-clean-tolerated-less-1', 'clean-tolerated-less', 'acme', 'shop-eu', 'tx-clean-tolerated-less-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 39, 0, 39),
  ('p-clean-tolerated-twice-1', 'clean-tolerated-twice', 'acme', 'shop-eu', 'tx-clean-tolerated-twice-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 41, 0, 41),
  -- SPLIT_WITHOUT_CAPTURE: no payment, authorized only. CURRENCY_DIFFERS.
  ('p-authorized-1', 'authorized', 'acme', 'shop-eu', 'tx-authorized-1', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 45, 0, 45),
  ('p-currency-1', 'currency', 'acme', 'shop-eu', 'tx-currency-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 47, 0, 47),
  ('p-currency-both-1', 'currency-both', 'acme', 'shop-eu', 'tx-currency-both-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 49, 0, 49),
  -- SPLIT_TWICE and SPLIT_TOO_MUCH: the whole again; by two payouts a little; in one payout; beyond the tolerance; two currencies.
  ('p-twice-1', 'twice', 'acme', 'shop-eu', 'tx-twice-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 52, 0, 52),
  ('p-twice-little-1', 'twice-little', 'acme', 'shop-eu', 'tx-twice-little-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 55, 0, 55),
  ('p-much-1', 'much', 'acme', 'shop-eu', 'tx-much-1', 'card', 'CAPTURED', 80.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 58, 0, 58),
  ('p-much-beyond-1', 'much-beyond', 'acme', 'shop-eu', 'tx-much-beyond-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 60, 0, 60),
  ('p-much-released-1', 'much-released', 'acme', 'shop-eu', 'tx-much-released-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 62, 0, 62),
  ('p-much-two-1', 'much-two', 'acme', 'shop-eu', 'tx-much-two-1', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 65, 0, 65),
  ('p-much-two-2', 'much-two', 'acme', 'shop-eu', 'tx-much-two-2', 'card', 'CAPTURED', 20.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 66, 0, 66),
  -- SPLIT_TOO_LITTLE: commission forgotten; more than went back; asked back only; a dispute won or of no order; beyond the tolerance.
  ('p-little-1', 'little', 'acme', 'shop-eu', 'tx-little-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 69, 0, 69),
  ('p-little-refund-1', 'little-refund', 'acme', 'shop-eu', 'tx-little-refund-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 71, 0, 71),
  ('p-little-asked-1', 'little-asked', 'acme', 'shop-eu', 'tx-little-asked-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 74, 0, 74),
  ('p-little-won-1', 'little-won', 'acme', 'shop-eu', 'tx-little-won-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 77, 0, 77),
  ('p-little-nobody-1', 'little-nobody', 'acme', 'shop-eu', 'tx-little-nobody-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 80, 0, 80),
  ('p-little-beyond-1', 'little-beyond', 'acme', 'shop-eu', 'tx-little-beyond-1', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 83, 0, 83),
  -- SLA: by the last split, of whichever payout.
  ('p-edge-due-1', 'edge-due', 'acme', 'shop-eu', 'tx-edge-due-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 85, 0, 85),
  ('p-edge-sellers-due-1', 'edge-sellers-due', 'acme', 'shop-eu', 'tx-edge-sellers-due-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 88, 0, 88),
  ('p-edge-pending-1', 'edge-pending', 'acme', 'shop-eu', 'tx-edge-pending-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 91, 0, 91),
  ('p-edge-sellers-pending-1', 'edge-sellers-pending', 'acme', 'shop-eu', 'tx-edge-sellers-pending-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 94, 0, 94);

INSERT INTO refunds (
  refund_id, order_id, status, refunded_amount, refund_count, currency, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  -- Clean: refunded or disputed before, after and between; taken back; within the tolerance, both ways.
  ('r-clean-refund-before', 'clean-refund-before', 'SUCCEEDED', 30.0000, 1, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 22, 0, 22),
  ('r-clean-refund-after', 'clean-refund-after', 'SUCCEEDED', 30.0000, 1, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 25, 0, 25),
  ('r-clean-between', 'clean-between', 'SUCCEEDED', 30.0000, 1, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 28, 0, 28),
  ('r-clean-back', 'clean-back', 'SUCCEEDED', 100.0000, 1, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 34, 0, 34),
  -- SPLIT_TOO_LITTLE: commission forgotten; more than went back; asked back only; a dispute won or of no order; beyond the tolerance.
  ('r-little-refund', 'little-refund', 'SUCCEEDED', 30.0000, 1, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 72, 0, 72),
  ('r-little-asked', 'little-asked', 'REQUESTED', 0.0000, 0, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 75, 0, 75);

INSERT INTO chargebacks (
  payment_id, chargeback_id, order_id, provider, merchant_account, provider_transaction_id, status, amount, currency,
  business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: refunded or disputed before, after and between; taken back; within the tolerance, both ways.
  ('p-clean-disputed-1', 'c-clean-disputed', 'clean-disputed', 'acme', 'shop-eu', 'tx-clean-disputed-1', 'OPEN', 40.0000, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 31, 0, 31),
  -- SPLIT_TOO_LITTLE: commission forgotten; more than went back; asked back only; a dispute won or of no order; beyond the tolerance.
  ('p-little-won-1', 'c-little-won', 'little-won', 'acme', 'shop-eu', 'tx-little-won-1', 'REVERSED', 40.0000, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 78, 0, 78),
  ('p-little-nobody-1', 'c-little-nobody', NULL, 'acme', 'shop-eu', 'tx-little-nobody-1', 'OPEN', 40.0000, 'EUR', '2026-01-22', '2026-01-22 09:00:00', '2026-01-22 09:00:00', 81, 0, 81);

INSERT INTO payout_splits (
  provider, payout_id, order_id, seller_id, seller_amount, commission_amount, tax_amount, held_amount, currency,
  business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: one seller, two sellers, two payouts of two captures, held and let go, two currencies, not split, not captured.
  ('acme', 'po-1', 'clean', 's-1', 80.0000, 10.0000, 2.0000, 8.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 2, 0, 2),
  ('acme', 'po-1', 'clean-sellers', 's-1', 50.0000, 5.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 4, 0, 4),
  ('acme', 'po-1', 'clean-sellers', 's-2', 40.0000, 5.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 5, 0, 5),
  ('acme', 'po-1', 'clean-tenders', 's-1', 55.0000, 5.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 8, 0, 8),
  ('acme', 'po-2', 'clean-tenders', 's-1', 36.0000, 4.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 9, 0, 9),
  ('acme', 'po-1', 'clean-held', 's-1', 80.0000, 10.0000, 2.0000, 8.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 11, 0, 11),
  ('acme', 'po-2', 'clean-held', 's-1', 8.0000, 0.0000, 0.0000, -8.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 12, 0, 12),
  ('acme', 'po-1', 'clean-jpy', 's-1', 4500.0000, 500.0000, 0.0000, 0.0000, 'JPY', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 14, 0, 14),
  ('acme', 'po-1', 'clean-mixed', 's-1', 100.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 17, 0, 17),
  ('acme', 'po-1', 'clean-mixed', 's-2', 50.0000, 0.0000, 0.0000, 0.0000, 'USD', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 18, 0, 18),
  -- Clean: refunded or disputed before, after and between; taken back; within the tolerance, both ways.
  ('acme', 'po-1', 'clean-refund-before', 's-1', 60.0000, 10.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 23, 0, 23),
  ('acme', 'po-1', 'clean-refund-after', 's-1', 90.0000, 10.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 26, 0, 26),
  ('acme', 'po-1', 'clean-between', 's-1', 75.0000, 10.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 29, 0, 29),
  ('acme', 'po-1', 'clean-disputed', 's-1', 60.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 32, 0, 32),
  ('acme', 'po-1', 'clean-back', 's-1', 90.0000, 10.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 35, 0, 35),
  ('acme', 'po-2', 'clean-back', 's-1', -90.0000, -10.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 36, 0, 36),
  ('acme', 'po-1', 'clean-tolerated', 's-1', 100.0100, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 38, 0, 38),
  ('acme', 'po-1', 'clean-tolerated-less', 's-1', 99.9900, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 40, 0, 40),
  ('acme', 'po-1', 'clean-tolerated-twice', 's-1', 60.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 42, 0, 42),
  ('acme', 'po-2', 'clean-tolerated-twice', 's-1', 40.0100, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 43, 0, 43),
  -- SPLIT_WITHOUT_CAPTURE: no payment, authorized only. CURRENCY_DIFFERS.
  ('acme', 'po-1', 'no-payment', 's-1', 80.0000, 20.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 44, 0, 44),
  ('acme', 'po-1', 'authorized', 's-1', 100.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 46, 0, 46),
  ('acme', 'po-1', 'currency', 's-1', 100.0000, 0.0000, 0.0000, 0.0000, 'USD', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 48, 0, 48),
  ('acme', 'po-1', 'currency-both', 's-1', 100.0000, 0.0000, 0.0000, 0.0000, 'USD', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 50, 0, 50),
  ('acme', 'po-1', 'currency-both', 's-2', 90.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 51, 0, 51),
  -- SPLIT_TWICE and SPLIT_TOO_MUCH: the whole again; by two payouts a little; in one payout; beyond the tolerance; two currencies.
  ('acme', 'po-1', 'twice', 's-1', 90.0000, 10.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 53, 0, 53),
  ('acme', 'po-2', 'twice', 's-1', 90.0000, 10.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 54, 0, 54),
  ('acme', 'po-1', 'twice-little', 's-1', 60.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 56, 0, 56),
  ('acme', 'po-2', 'twice-little', 's-2', 45.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 57, 0, 57),
  ('acme', 'po-1', 'much', 's-1', 80.0000, 10.0000, 0.0000, 0.0000, 'USD', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 59, 0, 59),
  ('acme', 'po-1', 'much-beyond', 's-1', 100.0101, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 61, 0, 61),
  ('acme', 'po-1', 'much-released', 's-1', 110.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 63, 0, 63),
  ('acme', 'po-2', 'much-released', 's-1', 8.0000, 0.0000, 0.0000, -8.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 64, 0, 64),
  ('acme', 'po-1', 'much-two', 's-1', 11.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 67, 0, 67),
  ('acme', 'po-1', 'much-two', 's-2', 21.0000, 0.0000, 0.0000, 0.0000, 'USD', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 68, 0, 68),
  -- SPLIT_TOO_LITTLE: commission forgotten; more than went back; asked back only; a dispute won or of no order; beyond the tolerance.
  ('acme', 'po-1', 'little', 's-1', 90.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 70, 0, 70),
  ('acme', 'po-1', 'little-refund', 's-1', 60.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 73, 0, 73),
  ('acme', 'po-1', 'little-asked', 's-1', 70.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 76, 0, 76),
  ('acme', 'po-1', 'little-won', 's-1', 60.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 79, 0, 79),
  ('acme', 'po-1', 'little-nobody', 's-1', 60.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 82, 0, 82),
  ('acme', 'po-1', 'little-beyond', 's-1', 4999.9899, 0.0000, 0.0000, 0.0000, 'JPY', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 84, 0, 84),
  -- SLA: by the last split, of whichever payout.
  ('acme', 'po-1', 'edge-due', 's-1', 40.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 86, 0, 86),
  ('acme', 'po-2', 'edge-due', 's-1', 40.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-27', '2026-01-27 23:59:59.999999', '2026-01-27 23:59:59.999999', 87, 0, 87),
  ('acme', 'po-1', 'edge-sellers-due', 's-1', 40.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 89, 0, 89),
  ('acme', 'po-1', 'edge-sellers-due', 's-2', 40.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-27', '2026-01-27 23:59:59.999999', '2026-01-27 23:59:59.999999', 90, 0, 90),
  ('acme', 'po-1', 'edge-pending', 's-1', 40.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 92, 0, 92),
  ('acme', 'po-2', 'edge-pending', 's-1', 40.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-28', '2026-01-28 00:00:00', '2026-01-28 00:00:00', 93, 0, 93),
  ('acme', 'po-1', 'edge-sellers-pending', 's-1', 40.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 95, 0, 95),
  ('acme', 'po-1', 'edge-sellers-pending', 's-2', 40.0000, 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-28', '2026-01-28 00:00:00', '2026-01-28 00:00:00', 96, 0, 96);
