-- A small world for the views and for the analysts' questions: two shops, two providers, three currencies, four days, some breaks.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R01', '2026-01-31 00:00:00', '2026-01-30 23:45:00', 0, 'critical'),
  ('R06', '2026-01-31 00:00:00', '2026-01-29 00:00:00', 0, 'high'),
  ('R09', '2026-01-31 00:00:00', '2026-01-28 00:00:00', 0, 'critical'),
  ('R17', '2026-01-31 00:00:00', '2026-01-30 23:00:00', 0, 'critical');

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, paid_amount, currency, placed_at, paid_at, business_date, occurred_at,
  recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- The north shop: captured, settled, paid out, credited; refunded later.
  ('o-1', 'm-north', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 1, 0, 1),
  ('o-2', 'm-north', 'PAID', 60.0000, 60.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 11, 0, 11),
  -- Captured and not settled; disputed; settled late; never paid.
  ('o-3', 'm-north', 'PAID', 80.0000, 80.0000, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:05:10', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 21, 0, 21),
  ('o-4', 'm-north', 'PAID', 50.0000, 50.0000, 'EUR', '2026-01-21 10:00:00', '2026-01-21 10:05:10', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 31, 0, 31),
  ('o-5', 'm-north', 'PAID', 40.0000, 40.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 41, 0, 41),
  ('o-6', 'm-north', 'PLACED', 25.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 51, 0, 51),
  -- The south shop: yen, and dollars that never reach the bank; paid twice; not granted.
  ('o-7', 'm-south', 'PAID', 5000.0000, 5000.0000, 'JPY', '2026-01-21 10:00:00', '2026-01-21 10:05:10', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 54, 0, 54),
  ('o-8', 'm-south', 'PAID', 90.0000, 90.0000, 'USD', '2026-01-21 10:00:00', '2026-01-21 10:05:10', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 64, 0, 64);

INSERT INTO order_items (
  order_id, item_id, line_no, sku, quantity, unit_price, currency, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- The north shop: captured, settled, paid out, credited; refunded later.
  ('o-1', 'i-1', 1, 'sku-a', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 2, 0, 2),
  ('o-2', 'i-1', 1, 'sku-a', 1, 60.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 12, 0, 12),
  -- Captured and not settled; disputed; settled late; never paid.
  ('o-3', 'i-1', 1, 'sku-a', 1, 80.0000, 'EUR', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 22, 0, 22),
  ('o-4', 'i-1', 1, 'sku-a', 1, 50.0000, 'EUR', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 32, 0, 32),
  ('o-5', 'i-1', 1, 'sku-a', 1, 40.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 42, 0, 42),
  ('o-6', 'i-1', 1, 'sku-a', 1, 25.0000, 'EUR', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 52, 0, 52),
  -- The south shop: yen, and dollars that never reach the bank; paid twice; not granted.
  ('o-7', 'i-1', 1, 'sku-a', 1, 5000.0000, 'JPY', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 55, 0, 55),
  ('o-8', 'i-1', 1, 'sku-a', 1, 90.0000, 'USD', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 65, 0, 65);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, refunded_amount, refund_count, charged_back_amount, chargeback_count,
  business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- The north shop: captured, settled, paid out, credited; refunded later.
  ('p-1', 'o-1', 'acme', 'shop-north', 'tx-p-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 30.0000, 1, 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 3, 0, 3),
  ('p-2', 'o-2', 'acme', 'shop-north', 'tx-p-2', 'wallet', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 13, 0, 13),
  -- Captured and not settled; disputed; settled late; never paid.
  ('p-3', 'o-3', 'acme', 'shop-north', 'tx-p-3', 'card', 'CAPTURED', 80.0000, 1, 'EUR', '2026-01-21 10:05:00', 0.0000, 0, 0.0000, 0, '2026-01-21', '2026-01-21 10:05:00', '2026-01-21 10:05:00', 23, 0, 23),
  ('p-4', 'o-4', 'acme', 'shop-north', 'tx-p-4', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-21 10:05:00', 0.0000, 0, 50.0000, 1, '2026-01-21', '2026-01-21 10:05:00', '2026-01-21 10:05:00', 33, 0, 33),
  ('p-5', 'o-5', 'acme', 'shop-north', 'tx-p-5', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, 0.0000, 0, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 43, 0, 43),
  ('p-6', 'o-6', 'acme', 'shop-north', 'tx-p-6', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, 0.0000, 0, 0.0000, 0, '2026-01-22', '2026-01-22 10:05:00', '2026-01-22 10:05:00', 53, 0, 53),
  -- The south shop: yen, and dollars that never reach the bank; paid twice; not granted.
  ('p-7', 'o-7', 'globepay', 'shop-south', 'tx-p-7', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-21 10:05:00', 0.0000, 0, 0.0000, 0, '2026-01-21', '2026-01-21 10:05:00', '2026-01-21 10:05:00', 56, 0, 56),
  ('p-8', 'o-8', 'globepay', 'shop-south', 'tx-p-8', 'card', 'CAPTURED', 90.0000, 1, 'USD', '2026-01-21 10:05:00', 0.0000, 0, 0.0000, 0, '2026-01-21', '2026-01-21 10:05:00', '2026-01-21 10:05:00', 66, 0, 66),
  ('p-8b', 'o-8', 'globepay', 'shop-south', 'tx-p-8b', 'card', 'CAPTURED', 90.0000, 1, 'USD', '2026-01-21 10:05:00', 0.0000, 0, 0.0000, 0, '2026-01-21', '2026-01-21 10:05:00', '2026-01-21 10:05:00', 70, 0, 70),
  -- Money without an order.
  ('p-9', 'o-none', 'acme', 'shop-north', 'tx-p-9', 'card', 'CAPTURED', 15.0000, 1, 'EUR', '2026-01-22 10:05:00', 0.0000, 0, 0.0000, 0, '2026-01-22', '2026-01-22 10:05:00', '2026-01-22 10:05:00', 74, 0, 74);

INSERT INTO refunds (
  refund_id, order_id, payment_id, provider, merchant_account, provider_transaction_id, provider_refund_id, status,
  requested_amount, refunded_amount, refund_count, currency, requested_at, refunded_at, business_date, occurred_at,
  recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Refund and dispute.
  ('r-1', 'o-1', 'p-1', 'acme', 'shop-north', 'tx-p-1', 'pr-1', 'SUCCEEDED', 30.0000, 30.0000, 1, 'EUR', '2026-01-23 08:00:00', '2026-01-23 09:00:00', '2026-01-23', '2026-01-23 09:00:00', '2026-01-23 09:00:00', 78, 0, 78),
  ('r-2', 'o-2', 'p-2', NULL, NULL, NULL, NULL, 'REQUESTED', 10.0000, 0.0000, 0, 'EUR', '2026-01-24 09:00:00', NULL, '2026-01-24', '2026-01-24 09:00:00', '2026-01-24 09:00:00', 79, 0, 79);

INSERT INTO refund_items (
  refund_id, item_id, order_id, quantity, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Refund and dispute.
  ('r-1', 'i-1', 'o-1', 1, '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 80, 0, 80);

INSERT INTO chargebacks (
  payment_id, chargeback_id, order_id, provider, merchant_account, provider_transaction_id, stage, status, amount,
  currency, opened_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Refund and dispute.
  ('p-4', 'c-1', 'o-4', 'acme', 'shop-north', 'tx-p-4', 'FIRST_CHARGEBACK', 'OPEN', 50.0000, 'EUR', '2026-01-24 09:00:00', '2026-01-24', '2026-01-24 09:00:00', '2026-01-24 09:00:00', 84, 0, 84);

INSERT INTO settlement_batches (
  provider, batch_id, merchant_account, line_count, gross_amount, fee_amount, net_amount, currency, value_date,
  reserve_amount, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Settlement, payouts and the bank.
  ('acme', 'b-1', 'shop-north', 2, 160.0000, 3.2000, 141.8000, 'EUR', '2026-01-21', 15.0000, '2026-01-21', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 88, 0, 88),
  ('acme', 'b-2', 'shop-north', 4, 50.0000, 6.3000, 43.7000, 'EUR', '2026-01-23', NULL, '2026-01-23', '2026-01-23 02:00:00', '2026-01-23 02:00:00', 101, 0, 101),
  ('acme', 'b-3', 'shop-north', 4, -40.0000, 15.8000, -45.8000, 'EUR', '2026-01-24', -10.0000, '2026-01-24', '2026-01-24 02:00:00', '2026-01-24 02:00:00', 135, 0, 135),
  ('globepay', 'b-1', 'shop-south', 1, 5000.0000, 100.0000, 4900.0000, 'JPY', '2026-01-22', NULL, '2026-01-22', '2026-01-22 02:00:00', '2026-01-22 02:00:00', 136, 0, 136),
  ('globepay', 'b-2', 'shop-south', 2, 180.0000, 3.6000, 176.4000, 'USD', '2026-01-23', NULL, '2026-01-23', '2026-01-23 02:00:00', '2026-01-23 02:00:00', 142, 0, 142);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, provider_transaction_id, merchant_reference,
  gross_amount, fee_amount, net_amount, currency, value_date, reserve_amount, provider_refund_id, occurred_at,
  recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Settlement, payouts and the bank.
  ('2026-01-21', 'acme', 'b-1', 1, 'CAPTURE', 'shop-north', 'tx-p-1', 'o-1', 100.0000, 2.0000, 88.0000, 'EUR', '2026-01-21', 10.0000, NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 89, 0, 89),
  ('2026-01-21', 'acme', 'b-1', 2, 'CAPTURE', 'shop-north', 'tx-p-2', 'o-2', 60.0000, 1.2000, 53.8000, 'EUR', '2026-01-21', 5.0000, NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 95, 0, 95),
  ('2026-01-23', 'acme', 'b-2', 1, 'CAPTURE', 'shop-north', 'tx-p-4', 'o-4', 50.0000, 1.0000, 49.0000, 'EUR', '2026-01-23', NULL, NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 102, 0, 102),
  ('2026-01-23', 'acme', 'b-2', 2, 'FEE', 'shop-north', NULL, NULL, 0.0000, 4.0000, -4.0000, 'EUR', '2026-01-23', NULL, NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 107, 0, 107),
  ('2026-01-23', 'acme', 'b-2', 3, 'CAPTURE', 'shop-north', 'tx-p-9', NULL, 15.0000, 0.3000, 14.7000, 'EUR', '2026-01-23', NULL, NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 111, 0, 111),
  ('2026-01-23', 'acme', 'b-2', 4, 'CAPTURE', 'shop-north', 'tx-unknown', NULL, 5.0000, 1.0000, 4.0000, 'EUR', '2026-01-23', NULL, NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 116, 0, 116),
  ('2026-01-24', 'acme', 'b-3', 1, 'REFUND', 'shop-north', 'tx-p-1', NULL, -30.0000, 0.0000, -30.0000, 'EUR', '2026-01-24', NULL, 'pr-1', '2026-01-24 02:00:00', '2026-01-24 02:00:00', 117, 0, 117),
  ('2026-01-24', 'acme', 'b-3', 2, 'CAPTURE', 'shop-north', 'tx-p-5', 'o-5', 40.0000, 0.8000, 39.2000, 'EUR', '2026-01-24', NULL, NULL, '2026-01-24 02:00:00', '2026-01-24 02:00:00', 121, 0, 121),
  ('2026-01-24', 'acme', 'b-3', 3, 'CHARGEBACK', 'shop-north', 'tx-p-4', NULL, -50.0000, 15.0000, -65.0000, 'EUR', '2026-01-24', NULL, NULL, '2026-01-24 02:00:00', '2026-01-24 02:00:00', 126, 0, 126),
  ('2026-01-24', 'acme', 'b-3', 4, 'CORRECTION', 'shop-north', NULL, NULL, 0.0000, 0.0000, 10.0000, 'EUR', '2026-01-24', -10.0000, NULL, '2026-01-24 02:00:00', '2026-01-24 02:00:00', 131, 0, 131),
  ('2026-01-22', 'globepay', 'b-1', 1, 'CAPTURE', 'shop-south', 'tx-p-7', 'o-7', 5000.0000, 100.0000, 4900.0000, 'JPY', '2026-01-22', NULL, NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 137, 0, 137),
  ('2026-01-23', 'globepay', 'b-2', 1, 'CAPTURE', 'shop-south', 'tx-p-8', 'o-8', 90.0000, 1.8000, 88.2000, 'USD', '2026-01-23', NULL, NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 143, 0, 143),
  ('2026-01-23', 'globepay', 'b-2', 2, 'CAPTURE', 'shop-south', 'tx-p-8b', 'o-8', 90.0000, 1.8000, 88.2000, 'USD', '2026-01-23', NULL, NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 148, 0, 148);

INSERT INTO payouts (
  provider, payout_id, merchant_account, amount, currency, batch_count, value_date, end_to_end_id, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Settlement, payouts and the bank.
  ('acme', 'po-1', 'shop-north', 141.8000, 'EUR', 1, '2026-01-22', 'e2e-po-1', '2026-01-22', '2026-01-22 08:00:00', '2026-01-22 08:00:00', 153, 0, 153),
  ('globepay', 'po-1', 'shop-south', 4900.0000, 'JPY', 1, '2026-01-23', 'e2e-gp-1', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 162, 0, 162),
  ('globepay', 'po-2', 'shop-south', 176.4000, 'USD', 1, '2026-01-24', 'e2e-po-2', '2026-01-24', '2026-01-24 08:00:00', '2026-01-24 08:00:00', 171, 0, 171);

INSERT INTO payout_batches (
  provider, payout_id, batch_id, merchant_account, business_date, occurred_at, recorded_at, ledger_seq, _partition,
  _offset
) VALUES
  -- Settlement, payouts and the bank.
  ('acme', 'po-1', 'b-1', 'shop-north', '2026-01-22', '2026-01-22 08:00:00', '2026-01-22 08:00:00', 154, 0, 154),
  ('globepay', 'po-1', 'b-1', 'shop-south', '2026-01-23', '2026-01-23 08:00:00', '2026-01-23 08:00:00', 163, 0, 163),
  ('globepay', 'po-2', 'b-2', 'shop-south', '2026-01-24', '2026-01-24 08:00:00', '2026-01-24 08:00:00', 172, 0, 172);

INSERT INTO bank_entries (
  bank_account, statement_id, entry_reference, credit_debit_indicator, amount, currency, booking_date, value_date,
  end_to_end_id, reversal_indicator, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Settlement, payouts and the bank.
  ('DE01', 's-1', '1', 'CRDT', 141.8000, 'EUR', '2026-01-23', '2026-01-23', 'e2e-po-1', FALSE, '2026-01-23', '2026-01-23 07:00:00', '2026-01-23 07:00:00', 158, 0, 158),
  ('DE01', 's-2', '1j', 'CRDT', 4900.0000, 'JPY', '2026-01-24', '2026-01-24', 'e2e-gp-1', FALSE, '2026-01-24', '2026-01-24 07:00:00', '2026-01-24 07:00:00', 167, 0, 167),
  ('DE01', 's-1', '2', 'CRDT', 33.0000, 'EUR', '2026-01-23', '2026-01-23', NULL, FALSE, '2026-01-23', '2026-01-23 07:00:00', '2026-01-23 07:00:00', 176, 0, 176);

INSERT INTO bank_statements (
  bank_account, statement_id, sequence_no, opening_balance, closing_balance, entry_count, credit_total, debit_total,
  currency, from_date, to_date, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Settlement, payouts and the bank.
  ('DE01', 's-1', 1, 1000.0000, 1174.8000, 2, 174.8000, 0.0000, 'EUR', '2026-01-23', '2026-01-23', '2026-01-24', '2026-01-24 06:00:00', '2026-01-24 06:00:00', 180, 0, 180);

INSERT INTO journal_entries (
  entry_id, reference_kind, reference_id, posting_count, booking_date, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  -- The north shop: captured, settled, paid out, credited; refunded later.
  ('e-p-1', 'PAYMENT', 'p-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 4, 0, 4),
  ('e-g-1', 'ENTITLEMENT', 'g-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 8, 0, 8),
  ('e-p-2', 'PAYMENT', 'p-2', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 14, 0, 14),
  ('e-g-2', 'ENTITLEMENT', 'g-2', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 18, 0, 18),
  -- Captured and not settled; disputed; settled late; never paid.
  ('e-p-3', 'PAYMENT', 'p-3', 2, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 24, 0, 24),
  ('e-g-3', 'ENTITLEMENT', 'g-3', 2, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 28, 0, 28),
  ('e-p-4', 'PAYMENT', 'p-4', 2, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 34, 0, 34),
  ('e-g-4', 'ENTITLEMENT', 'g-4', 2, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 38, 0, 38),
  ('e-p-5', 'PAYMENT', 'p-5', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 44, 0, 44),
  ('e-g-5', 'ENTITLEMENT', 'g-5', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 48, 0, 48),
  -- The south shop: yen, and dollars that never reach the bank; paid twice; not granted.
  ('e-p-7', 'PAYMENT', 'p-7', 2, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 57, 0, 57),
  ('e-g-7', 'ENTITLEMENT', 'g-7', 2, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 61, 0, 61),
  ('e-p-8', 'PAYMENT', 'p-8', 2, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 67, 0, 67),
  ('e-p-8b', 'PAYMENT', 'p-8b', 2, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 71, 0, 71),
  -- Money without an order.
  ('e-p-9', 'PAYMENT', 'p-9', 2, '2026-01-22', '2026-01-22', '2026-01-22 12:00:00', '2026-01-22 12:00:00', 75, 0, 75),
  -- Refund and dispute.
  ('e-r-1', 'REFUND', 'r-1', 2, '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 81, 0, 81),
  ('e-c-1', 'CHARGEBACK', 'c-1', 2, '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 85, 0, 85),
  -- Settlement, payouts and the bank.
  ('e-acme-b-1-1', 'SETTLEMENT_LINE', 'acme/b-1/1', 4, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 90, 0, 90),
  ('e-acme-b-1-2', 'SETTLEMENT_LINE', 'acme/b-1/2', 4, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 96, 0, 96),
  ('e-acme-b-2-1', 'SETTLEMENT_LINE', 'acme/b-2/1', 3, '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 103, 0, 103),
  ('e-acme-b-2-2', 'SETTLEMENT_LINE', 'acme/b-2/2', 2, '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 108, 0, 108),
  ('e-acme-b-2-3', 'SETTLEMENT_LINE', 'acme/b-2/3', 3, '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 112, 0, 112),
  ('e-acme-b-3-1', 'SETTLEMENT_LINE', 'acme/b-3/1', 2, '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 118, 0, 118),
  ('e-acme-b-3-2', 'SETTLEMENT_LINE', 'acme/b-3/2', 3, '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 122, 0, 122),
  ('e-acme-b-3-3', 'SETTLEMENT_LINE', 'acme/b-3/3', 3, '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 127, 0, 127),
  ('e-acme-b-3-4', 'SETTLEMENT_LINE', 'acme/b-3/4', 2, '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 132, 0, 132),
  ('e-globepay-b-1-1', 'SETTLEMENT_LINE', 'globepay/b-1/1', 3, '2026-01-22', '2026-01-22', '2026-01-22 12:00:00', '2026-01-22 12:00:00', 138, 0, 138),
  ('e-globepay-b-2-1', 'SETTLEMENT_LINE', 'globepay/b-2/1', 3, '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 144, 0, 144),
  ('e-globepay-b-2-2', 'SETTLEMENT_LINE', 'globepay/b-2/2', 3, '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 149, 0, 149),
  ('e-acme-po-1', 'PAYOUT', 'acme/po-1', 2, '2026-01-22', '2026-01-22', '2026-01-22 12:00:00', '2026-01-22 12:00:00', 155, 0, 155),
  ('e-bank-1', 'BANK_ENTRY', 'DE01 s-1 1', 2, '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 159, 0, 159),
  ('e-globepay-po-1', 'PAYOUT', 'globepay/po-1', 2, '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 164, 0, 164),
  ('e-bank-1j', 'BANK_ENTRY', 'DE01 s-2 1j', 2, '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 168, 0, 168),
  ('e-globepay-po-2', 'PAYOUT', 'globepay/po-2', 2, '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 173, 0, 173),
  ('e-bank-2', 'BANK_ENTRY', 'DE01 s-1 2', 2, '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 177, 0, 177);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date,
  business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- The north shop: captured, settled, paid out, credited; refunded later.
  ('e-p-1', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'p-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 5, 0, 5),
  ('e-p-1', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'p-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 6, 0, 6),
  ('e-g-1', 1, '2400-deferred-revenue', 'DEBIT', 100.0000, 'EUR', 'ENTITLEMENT', 'g-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 9, 0, 9),
  ('e-g-1', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'ENTITLEMENT', 'g-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 10, 0, 10),
  ('e-p-2', 1, '1200-receivables', 'DEBIT', 60.0000, 'EUR', 'PAYMENT', 'p-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 15, 0, 15),
  ('e-p-2', 2, '2400-deferred-revenue', 'CREDIT', 60.0000, 'EUR', 'PAYMENT', 'p-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 16, 0, 16),
  ('e-g-2', 1, '2400-deferred-revenue', 'DEBIT', 60.0000, 'EUR', 'ENTITLEMENT', 'g-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 19, 0, 19),
  ('e-g-2', 2, '4000-revenue', 'CREDIT', 60.0000, 'EUR', 'ENTITLEMENT', 'g-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 20, 0, 20),
  -- Captured and not settled; disputed; settled late; never paid.
  ('e-p-3', 1, '1200-receivables', 'DEBIT', 80.0000, 'EUR', 'PAYMENT', 'p-3', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 25, 0, 25),
  ('e-p-3', 2, '2400-deferred-revenue', 'CREDIT', 80.0000, 'EUR', 'PAYMENT', 'p-3', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 26, 0, 26),
  ('e-g-3', 1, '2400-deferred-revenue', 'DEBIT', 80.0000, 'EUR', 'ENTITLEMENT', 'g-3', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 29, 0, 29),
  ('e-g-3', 2, '4000-revenue', 'CREDIT', 80.0000, 'EUR', 'ENTITLEMENT', 'g-3', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 30, 0, 30),
  ('e-p-4', 1, '1200-receivables', 'DEBIT', 50.0000, 'EUR', 'PAYMENT', 'p-4', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 35, 0, 35),
  ('e-p-4', 2, '2400-deferred-revenue', 'CREDIT', 50.0000, 'EUR', 'PAYMENT', 'p-4', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 36, 0, 36),
  ('e-g-4', 1, '2400-deferred-revenue', 'DEBIT', 50.0000, 'EUR', 'ENTITLEMENT', 'g-4', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 39, 0, 39),
  ('e-g-4', 2, '4000-revenue', 'CREDIT', 50.0000, 'EUR', 'ENTITLEMENT', 'g-4', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 40, 0, 40),
  ('e-p-5', 1, '1200-receivables', 'DEBIT', 40.0000, 'EUR', 'PAYMENT', 'p-5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 45, 0, 45),
  ('e-p-5', 2, '2400-deferred-revenue', 'CREDIT', 40.0000, 'EUR', 'PAYMENT', 'p-5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 46, 0, 46),
  ('e-g-5', 1, '2400-deferred-revenue', 'DEBIT', 40.0000, 'EUR', 'ENTITLEMENT', 'g-5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 49, 0, 49),
  ('e-g-5', 2, '4000-revenue', 'CREDIT', 40.0000, 'EUR', 'ENTITLEMENT', 'g-5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 50, 0, 50),
  -- The south shop: yen, and dollars that never reach the bank; paid twice; not granted.
  ('e-p-7', 1, '1200-receivables', 'DEBIT', 5000.0000, 'JPY', 'PAYMENT', 'p-7', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 58, 0, 58),
  ('e-p-7', 2, '2400-deferred-revenue', 'CREDIT', 5000.0000, 'JPY', 'PAYMENT', 'p-7', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 59, 0, 59),
  ('e-g-7', 1, '2400-deferred-revenue', 'DEBIT', 5000.0000, 'JPY', 'ENTITLEMENT', 'g-7', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 62, 0, 62),
  ('e-g-7', 2, '4000-revenue', 'CREDIT', 5000.0000, 'JPY', 'ENTITLEMENT', 'g-7', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 63, 0, 63),
  ('e-p-8', 1, '1200-receivables', 'DEBIT', 90.0000, 'USD', 'PAYMENT', 'p-8', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 68, 0, 68),
  ('e-p-8', 2, '2400-deferred-revenue', 'CREDIT', 90.0000, 'USD', 'PAYMENT', 'p-8', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 69, 0, 69),
  ('e-p-8b', 1, '1200-receivables', 'DEBIT', 90.0000, 'USD', 'PAYMENT', 'p-8b', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 72, 0, 72),
  ('e-p-8b', 2, '2400-deferred-revenue', 'CREDIT', 90.0000, 'USD', 'PAYMENT', 'p-8b', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 73, 0, 73),
  -- Money without an order.
  ('e-p-9', 1, '1200-receivables', 'DEBIT', 15.0000, 'EUR', 'PAYMENT', 'p-9', '2026-01-22', '2026-01-22', '2026-01-22 12:00:00', '2026-01-22 12:00:00', 76, 0, 76),
  ('e-p-9', 2, '2400-deferred-revenue', 'CREDIT', 15.0000, 'EUR', 'PAYMENT', 'p-9', '2026-01-22', '2026-01-22', '2026-01-22 12:00:00', '2026-01-22 12:00:00', 77, 0, 77),
  -- Refund and dispute.
  ('e-r-1', 1, '4000-revenue', 'DEBIT', 30.0000, 'EUR', 'REFUND', 'r-1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 82, 0, 82),
  ('e-r-1', 2, '1200-receivables', 'CREDIT', 30.0000, 'EUR', 'REFUND', 'r-1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 83, 0, 83),
  ('e-c-1', 1, '5300-chargeback-losses', 'DEBIT', 50.0000, 'EUR', 'CHARGEBACK', 'c-1', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 86, 0, 86),
  ('e-c-1', 2, '1200-receivables', 'CREDIT', 50.0000, 'EUR', 'CHARGEBACK', 'c-1', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 87, 0, 87),
  -- Settlement, payouts and the bank.
  ('e-acme-b-1-1', 1, '1100-provider-clearing', 'DEBIT', 88.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/1', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 91, 0, 91),
  ('e-acme-b-1-1', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/1', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 92, 0, 92),
  ('e-acme-b-1-1', 3, '1300-provider-reserve', 'DEBIT', 10.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/1', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 93, 0, 93),
  ('e-acme-b-1-1', 4, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/1', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 94, 0, 94),
  ('e-acme-b-1-2', 1, '1100-provider-clearing', 'DEBIT', 53.8000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/2', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 97, 0, 97),
  ('e-acme-b-1-2', 2, '5100-payment-fees', 'DEBIT', 1.2000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/2', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 98, 0, 98),
  ('e-acme-b-1-2', 3, '1300-provider-reserve', 'DEBIT', 5.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/2', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 99, 0, 99),
  ('e-acme-b-1-2', 4, '1200-receivables', 'CREDIT', 60.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/2', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 100, 0, 100),
  ('e-acme-b-2-1', 1, '1100-provider-clearing', 'DEBIT', 49.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 104, 0, 104),
  ('e-acme-b-2-1', 2, '5100-payment-fees', 'DEBIT', 1.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 105, 0, 105),
  ('e-acme-b-2-1', 3, '1200-receivables', 'CREDIT', 50.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 106, 0, 106),
  ('e-acme-b-2-2', 1, '1100-provider-clearing', 'CREDIT', 4.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/2', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 109, 0, 109),
  ('e-acme-b-2-2', 2, '5100-payment-fees', 'DEBIT', 4.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/2', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 110, 0, 110),
  ('e-acme-b-2-3', 1, '1100-provider-clearing', 'DEBIT', 14.7000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/3', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 113, 0, 113),
  ('e-acme-b-2-3', 2, '5100-payment-fees', 'DEBIT', 0.3000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/3', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 114, 0, 114),
  ('e-acme-b-2-3', 3, '1200-receivables', 'CREDIT', 15.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/3', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 115, 0, 115),
  ('e-acme-b-3-1', 1, '1100-provider-clearing', 'CREDIT', 30.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-3/1', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 119, 0, 119),
  ('e-acme-b-3-1', 2, '1200-receivables', 'DEBIT', 30.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-3/1', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 120, 0, 120),
  ('e-acme-b-3-2', 1, '1100-provider-clearing', 'DEBIT', 39.2000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-3/2', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 123, 0, 123),
  ('e-acme-b-3-2', 2, '5100-payment-fees', 'DEBIT', 0.8000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-3/2', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 124, 0, 124),
  ('e-acme-b-3-2', 3, '1200-receivables', 'CREDIT', 40.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-3/2', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 125, 0, 125),
  ('e-acme-b-3-3', 1, '1100-provider-clearing', 'CREDIT', 65.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-3/3', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 128, 0, 128),
  ('e-acme-b-3-3', 2, '5100-payment-fees', 'DEBIT', 15.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-3/3', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 129, 0, 129),
  ('e-acme-b-3-3', 3, '1200-receivables', 'DEBIT', 50.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-3/3', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 130, 0, 130),
  ('e-acme-b-3-4', 1, '1100-provider-clearing', 'DEBIT', 10.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-3/4', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 133, 0, 133),
  ('e-acme-b-3-4', 2, '1300-provider-reserve', 'CREDIT', 10.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-3/4', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 134, 0, 134),
  ('e-globepay-b-1-1', 1, '1100-provider-clearing', 'DEBIT', 4900.0000, 'JPY', 'SETTLEMENT_LINE', 'globepay/b-1/1', '2026-01-22', '2026-01-22', '2026-01-22 12:00:00', '2026-01-22 12:00:00', 139, 0, 139),
  ('e-globepay-b-1-1', 2, '5100-payment-fees', 'DEBIT', 100.0000, 'JPY', 'SETTLEMENT_LINE', 'globepay/b-1/1', '2026-01-22', '2026-01-22', '2026-01-22 12:00:00', '2026-01-22 12:00:00', 140, 0, 140),
  ('e-globepay-b-1-1', 3, '1200-receivables', 'CREDIT', 5000.0000, 'JPY', 'SETTLEMENT_LINE', 'globepay/b-1/1', '2026-01-22', '2026-01-22', '2026-01-22 12:00:00', '2026-01-22 12:00:00', 141, 0, 141),
  ('e-globepay-b-2-1', 1, '1100-provider-clearing', 'DEBIT', 88.2000, 'USD', 'SETTLEMENT_LINE', 'globepay/b-2/1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 145, 0, 145),
  ('e-globepay-b-2-1', 2, '5100-payment-fees', 'DEBIT', 1.8000, 'USD', 'SETTLEMENT_LINE', 'globepay/b-2/1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 146, 0, 146),
  ('e-globepay-b-2-1', 3, '1200-receivables', 'CREDIT', 90.0000, 'USD', 'SETTLEMENT_LINE', 'globepay/b-2/1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 147, 0, 147),
  ('e-globepay-b-2-2', 1, '1100-provider-clearing', 'DEBIT', 88.2000, 'USD', 'SETTLEMENT_LINE', 'globepay/b-2/2', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 150, 0, 150),
  ('e-globepay-b-2-2', 2, '5100-payment-fees', 'DEBIT', 1.8000, 'USD', 'SETTLEMENT_LINE', 'globepay/b-2/2', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 151, 0, 151),
  ('e-globepay-b-2-2', 3, '1200-receivables', 'CREDIT', 90.0000, 'USD', 'SETTLEMENT_LINE', 'globepay/b-2/2', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 152, 0, 152),
  ('e-acme-po-1', 1, '1150-cash-in-transit', 'DEBIT', 141.8000, 'EUR', 'PAYOUT', 'acme/po-1', '2026-01-22', '2026-01-22', '2026-01-22 12:00:00', '2026-01-22 12:00:00', 156, 0, 156),
  ('e-acme-po-1', 2, '1100-provider-clearing', 'CREDIT', 141.8000, 'EUR', 'PAYOUT', 'acme/po-1', '2026-01-22', '2026-01-22', '2026-01-22 12:00:00', '2026-01-22 12:00:00', 157, 0, 157),
  ('e-bank-1', 1, '1000-bank', 'DEBIT', 141.8000, 'EUR', 'BANK_ENTRY', 'DE01 s-1 1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 160, 0, 160),
  ('e-bank-1', 2, '1150-cash-in-transit', 'CREDIT', 141.8000, 'EUR', 'BANK_ENTRY', 'DE01 s-1 1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 161, 0, 161),
  ('e-globepay-po-1', 1, '1150-cash-in-transit', 'DEBIT', 4900.0000, 'JPY', 'PAYOUT', 'globepay/po-1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 165, 0, 165),
  ('e-globepay-po-1', 2, '1100-provider-clearing', 'CREDIT', 4900.0000, 'JPY', 'PAYOUT', 'globepay/po-1', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 166, 0, 166),
  ('e-bank-1j', 1, '1000-bank', 'DEBIT', 4900.0000, 'JPY', 'BANK_ENTRY', 'DE01 s-2 1j', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 169, 0, 169),
  ('e-bank-1j', 2, '1150-cash-in-transit', 'CREDIT', 4900.0000, 'JPY', 'BANK_ENTRY', 'DE01 s-2 1j', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 170, 0, 170),
  ('e-globepay-po-2', 1, '1150-cash-in-transit', 'DEBIT', 176.4000, 'USD', 'PAYOUT', 'globepay/po-2', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 174, 0, 174),
  ('e-globepay-po-2', 2, '1100-provider-clearing', 'CREDIT', 176.4000, 'USD', 'PAYOUT', 'globepay/po-2', '2026-01-24', '2026-01-24', '2026-01-24 12:00:00', '2026-01-24 12:00:00', 175, 0, 175),
  ('e-bank-2', 1, '1000-bank', 'DEBIT', 33.0000, 'EUR', 'BANK_ENTRY', 'DE01 s-1 2', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 178, 0, 178),
  ('e-bank-2', 2, '2900-suspense', 'CREDIT', 33.0000, 'EUR', 'BANK_ENTRY', 'DE01 s-1 2', '2026-01-23', '2026-01-23', '2026-01-23 12:00:00', '2026-01-23 12:00:00', 179, 0, 179);

INSERT INTO entitlements (
  grant_id, order_id, item_id, sku, quantity, status, granted_at, revoked_at, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  -- The north shop: captured, settled, paid out, credited; refunded later.
  ('g-1', 'o-1', 'i-1', 'sku-a', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 7, 0, 7),
  ('g-2', 'o-2', 'i-1', 'sku-a', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 17, 0, 17),
  -- Captured and not settled; disputed; settled late; never paid.
  ('g-3', 'o-3', 'i-1', 'sku-a', 1, 'GRANTED', '2026-01-21 10:06:00', NULL, '2026-01-21', '2026-01-21 10:06:00', '2026-01-21 10:06:00', 27, 0, 27),
  ('g-4', 'o-4', 'i-1', 'sku-a', 1, 'REVOKED', '2026-01-21 10:06:00', '2026-01-24 10:00:00', '2026-01-21', '2026-01-21 10:06:00', '2026-01-21 10:06:00', 37, 0, 37),
  ('g-5', 'o-5', 'i-1', 'sku-a', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 47, 0, 47),
  -- The south shop: yen, and dollars that never reach the bank; paid twice; not granted.
  ('g-7', 'o-7', 'i-1', 'sku-a', 1, 'GRANTED', '2026-01-21 10:06:00', NULL, '2026-01-21', '2026-01-21 10:06:00', '2026-01-21 10:06:00', 60, 0, 60);

INSERT INTO adjustments (
  adjustment_id, kind, status, answers_kind, answers_id, reason, residual_amount, currency, posting_count, booking_date,
  maker, checker, proposed_at, decided_at, entry_id, business_date, occurred_at, recorded_at, ledger_seq, _partition,
  _offset
) VALUES
  -- Terms, the closed loop, breaks, adjustments and runs.
  ('a-1', 'WRITE_OFF', 'APPROVED', 'BREAK', 'k-2', 'nobody claims it', 5.0000, 'EUR', 2, '2026-01-26', 'ann', 'bob', '2026-01-26 09:00:00', '2026-01-26 15:00:00', 'adjustment/a-1', '2026-01-26', '2026-01-26 09:00:00', '2026-01-26 09:00:00', 206, 0, 206),
  ('a-2', 'CORRECTION', 'PROPOSED', 'BREAK', 'k-5', 'granted by hand', NULL, NULL, 2, '2026-01-29', 'ann', NULL, '2026-01-29 09:00:00', NULL, NULL, '2026-01-29', '2026-01-29 09:00:00', '2026-01-29 09:00:00', 207, 0, 207);

INSERT INTO recon_break (
  break_id, kind, scenario, break_key, status, severity, reason, order_id, assignee, expected_amount, actual_amount,
  residual_amount, currency, resolution, opened_at, first_seen_at, due_at, ageing_from, last_run_id, resolved_by,
  resolved_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Terms, the closed loop, breaks, adjustments and runs.
  ('k-1', 'RECONCILIATION', 'R06', 'acme/shop-north/tx-p-3', 'OPEN', 'high', 'CAPTURED_NOT_SETTLED', 'o-3', NULL, 80.0000, NULL, -80.0000, 'EUR', NULL, '2026-01-24 06:00:00', '2026-01-24 02:00:00', '2026-01-26 10:00:00', '2026-01-24', 'run-2', NULL, NULL, '2026-01-24', '2026-01-24 06:00:00', '2026-01-24 06:00:00', 193, 0, 193),
  ('k-2', 'RECONCILIATION', 'R06', 'acme/shop-north/tx-unknown', 'OPEN', 'high', 'SETTLED_NOT_CAPTURED', NULL, 'ann', NULL, 5.0000, 5.0000, 'EUR', NULL, '2026-01-25 06:00:00', '2026-01-25 02:00:00', '2026-01-26 10:00:00', '2026-01-25', 'run-2', NULL, NULL, '2026-01-25', '2026-01-25 06:00:00', '2026-01-25 06:00:00', 195, 0, 195),
  ('k-3', 'RECONCILIATION', 'R01', 'o-none', 'RESOLVED', 'critical', 'CAPTURED_WITHOUT_ORDER', 'o-none', NULL, NULL, 15.0000, 15.0000, 'EUR', 'EXPLAINED', '2026-01-23 06:00:00', '2026-01-23 02:00:00', '2026-01-26 10:00:00', '2026-01-23', 'run-2', 'ann', '2026-01-30 09:00:00', '2026-01-23', '2026-01-23 06:00:00', '2026-01-23 06:00:00', 197, 0, 197),
  ('k-4', 'RECONCILIATION', 'R09', 'globepay/po-2', 'OPEN', 'critical', 'NOT_CREDITED', NULL, NULL, 176.4000, NULL, -176.4000, 'USD', NULL, '2026-01-29 06:00:00', '2026-01-29 02:00:00', '2026-01-26 10:00:00', '2026-01-29', 'run-2', NULL, NULL, '2026-01-29', '2026-01-29 06:00:00', '2026-01-29 06:00:00', 200, 0, 200),
  ('k-5', 'RECONCILIATION', 'R17', 'o-8/i-1', 'OPEN', 'critical', 'NOT_GRANTED', 'o-8', NULL, 90.0000, 0.0000, -90.0000, 'USD', NULL, '2026-01-24 06:00:00', '2026-01-24 02:00:00', NULL, '2025-12-20', 'run-2', NULL, NULL, '2026-01-24', '2026-01-24 06:00:00', '2026-01-24 06:00:00', 202, 0, 202),
  ('k-6', 'CONFLICTING_DUPLICATE', NULL, 'bank/f-7', 'OPEN', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-01-30 06:00:00', '2026-01-30 02:00:00', NULL, '2026-01-30', 'run-2', NULL, NULL, '2026-01-30', '2026-01-30 06:00:00', '2026-01-30 06:00:00', 204, 0, 204);

INSERT INTO closed_loop (
  order_id, merchant_id, currency, verdict, broken_link, reason, due_at, order_status, payable_amount, authorized_amount,
  captured_amount, refunded_amount, charged_back_amount, settled_gross_amount, settled_fee_amount, settled_net_amount,
  settled_refund_amount, settled_chargeback_amount, batch_count, receivable_balance, deferred_revenue_balance,
  revenue_balance, granted_value_amount, active_value_amount, granted_quantity, active_quantity, residual_payment,
  residual_settlement, residual_fee, residual_payout, residual_books, residual_deferred_revenue, residual_revenue,
  residual_rights, other_currency_count, fact_count, business_date, occurred_at, recorded_at, ledger_seq, _partition,
  _offset
) VALUES
  -- Terms, the closed loop, breaks, adjustments and runs.
  ('o-1', 'm-north', 'EUR', 'CLOSED', NULL, NULL, NULL, 'PAID', 100.0000, 100.0000, 100.0000, 0.0000, 0.0000, 100.0000, 0.0000, 100.0000, 0.0000, 0.0000, 1, 0.0000, 0.0000, -100.0000, 100.0000, 100.0000, 1, 1, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 8, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 184, 0, 184),
  ('o-2', 'm-north', 'EUR', 'CLOSED', NULL, NULL, NULL, 'PAID', 60.0000, 60.0000, 60.0000, 0.0000, 0.0000, 60.0000, 0.0000, 60.0000, 0.0000, 0.0000, 1, 0.0000, 0.0000, -60.0000, 60.0000, 60.0000, 1, 1, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 8, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 185, 0, 185),
  ('o-3', 'm-north', 'EUR', 'BROKEN', 'SETTLEMENT', 'NOT_SETTLED', '2026-01-25 10:00:00', 'PAID', 80.0000, 80.0000, 80.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 80.0000, 0.0000, -80.0000, 80.0000, 80.0000, 1, 1, 0.0000, 80.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 8, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 186, 0, 186),
  ('o-4', 'm-north', 'EUR', 'CLOSED', NULL, NULL, NULL, 'PAID', 50.0000, 50.0000, 50.0000, 0.0000, 0.0000, 50.0000, 0.0000, 50.0000, 0.0000, 0.0000, 1, 0.0000, 0.0000, -50.0000, 50.0000, 50.0000, 1, 1, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 8, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 187, 0, 187),
  ('o-5', 'm-north', 'EUR', 'LATE', 'SETTLEMENT', 'SETTLED_LATE', '2026-01-25 10:00:00', 'PAID', 40.0000, 40.0000, 40.0000, 0.0000, 0.0000, 40.0000, 0.0000, 40.0000, 0.0000, 0.0000, 1, 0.0000, 0.0000, -40.0000, 40.0000, 40.0000, 1, 1, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 8, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 188, 0, 188),
  ('o-6', 'm-north', 'EUR', 'CLOSED', NULL, NULL, NULL, 'PLACED', 25.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 0, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 8, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 189, 0, 189),
  ('o-7', 'm-south', 'JPY', 'CLOSED', NULL, NULL, NULL, 'PAID', 5000.0000, 5000.0000, 5000.0000, 0.0000, 0.0000, 5000.0000, 0.0000, 5000.0000, 0.0000, 0.0000, 1, 0.0000, 0.0000, -5000.0000, 5000.0000, 5000.0000, 1, 1, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 8, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 190, 0, 190),
  ('o-8', 'm-south', 'USD', 'BROKEN', 'PAYMENT', 'OVERPAID', '2026-01-25 10:00:00', 'PAID', 90.0000, 180.0000, 180.0000, 0.0000, 0.0000, 180.0000, 0.0000, 180.0000, 0.0000, 0.0000, 1, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 0, -90.0000, 0.0000, 0.0000, 176.4000, 0.0000, 0.0000, 0.0000, -90.0000, 0, 8, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 191, 0, 191),
  ('orphan:line:acme/b-2/4', NULL, 'EUR', 'BROKEN', 'SETTLEMENT', 'SETTLED_NOT_CAPTURED', '2026-01-25 10:00:00', NULL, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 5.0000, 0.0000, 5.0000, 0.0000, 0.0000, 1, -5.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0, 0, 0.0000, -5.0000, 0.0000, 0.0000, 5.0000, 0.0000, 0.0000, 0.0000, 0, 8, '2026-01-23', '2026-01-23 10:00:00', '2026-01-23 10:00:00', 192, 0, 192);

INSERT INTO expected_fees (
  provider, batch_id, line_no, payment_id, order_id, payment_method, schedule_id, expected_fee, tolerance, currency,
  business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Terms, the closed loop, breaks, adjustments and runs.
  ('acme', 'b-2', 1, 'p-4', 'o-4', 'card', 'fs-1', 1.0000, 0.0100, 'EUR', '2026-01-23', '2026-01-23 02:00:00', '2026-01-23 02:00:00', 182, 0, 182),
  ('acme', 'b-2', 3, 'p-9', 'o-none', 'card', 'fs-1', 0.2500, 0.0100, 'EUR', '2026-01-23', '2026-01-23 02:00:00', '2026-01-23 02:00:00', 183, 0, 183);

INSERT INTO fee_schedule (
  schedule_id, provider, payment_method, fee_rate, fixed_fee, currency, effective_from, business_date, occurred_at,
  recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Terms, the closed loop, breaks, adjustments and runs.
  ('fs-1', 'acme', 'card', 0.020000, 0.0000, 'EUR', '2026-01-01', '2026-01-01', '2026-01-01 10:00:00', '2026-01-01 10:00:00', 181, 0, 181);

INSERT INTO recon_break_history (
  recorded_at, ledger_seq, break_id, what_happened, status, scenario, severity, actor, open_delta, open_amount_delta,
  residual_amount, currency, ageing_from, run_id, business_date, occurred_at, _partition, _offset
) VALUES
  -- Terms, the closed loop, breaks, adjustments and runs.
  ('2026-01-24 06:00:00', 194, 'k-1', 'OPENED', 'OPEN', 'R06', 'high', 'ledger', 1, 80.0000, -80.0000, 'EUR', '2026-01-24', 'run-1', '2026-01-24', '2026-01-24 06:00:00', 0, 194),
  ('2026-01-25 06:00:00', 196, 'k-2', 'OPENED', 'OPEN', 'R06', 'high', 'ledger', 1, 5.0000, 5.0000, 'EUR', '2026-01-25', 'run-1', '2026-01-25', '2026-01-25 06:00:00', 0, 196),
  ('2026-01-23 06:00:00', 198, 'k-3', 'OPENED', 'OPEN', 'R01', 'critical', 'ledger', 1, 15.0000, 15.0000, 'EUR', '2026-01-23', 'run-1', '2026-01-23', '2026-01-23 06:00:00', 0, 198),
  ('2026-01-30 06:00:00', 199, 'k-3', 'RESOLVED', 'RESOLVED', 'R01', 'critical', 'ann', -1, -15.0000, 15.0000, 'EUR', '2026-01-23', NULL, '2026-01-30', '2026-01-30 06:00:00', 0, 199),
  ('2026-01-29 06:00:00', 201, 'k-4', 'OPENED', 'OPEN', 'R09', 'critical', 'ledger', 1, 176.4000, -176.4000, 'USD', '2026-01-29', 'run-1', '2026-01-29', '2026-01-29 06:00:00', 0, 201),
  ('2026-01-24 06:00:00', 203, 'k-5', 'OPENED', 'OPEN', 'R17', 'critical', 'ledger', 1, 90.0000, -90.0000, 'USD', '2025-12-20', 'run-1', '2026-01-24', '2026-01-24 06:00:00', 0, 203),
  ('2026-01-30 06:00:00', 205, 'k-6', 'OPENED', 'OPEN', NULL, NULL, 'ledger', 1, 0.0000, NULL, NULL, '2026-01-30', 'run-1', '2026-01-30', '2026-01-30 06:00:00', 0, 205);

INSERT INTO recon_run (
  run_id, status, started_for, actor, scenarios, as_of, cut_seq, head_seq, verdict, acts, started_at, ended_at,
  business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Terms, the closed loop, breaks, adjustments and runs.
  ('run-1', 'FINISHED', 'SCHEDULE', 'ledger', 'R01,R06,R09,R17', '2026-01-30 00:00:00', 930, 930, 'BREAKS', TRUE, '2026-01-30 00:05:00', '2026-01-30 00:05:02', '2026-01-30', '2026-01-30 00:05:00', '2026-01-30 00:05:00', 208, 0, 208),
  ('run-2', 'FINISHED', 'SCHEDULE', 'ledger', 'R01,R06,R09,R17', '2026-01-31 00:00:00', 931, 931, 'BREAKS', TRUE, '2026-01-31 00:05:00', '2026-01-31 00:05:02', '2026-01-31', '2026-01-31 00:05:00', '2026-01-31 00:05:00', 210, 0, 210);

INSERT INTO recon_run_total (
  run_id, scenario, currency, found_count, found_amount, opened_count, opened_amount, changed_count, changed_amount,
  reopened_count, reopened_amount, cleared_count, cleared_amount, open_count, open_amount, business_date, occurred_at,
  recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Terms, the closed loop, breaks, adjustments and runs.
  ('run-1', 'R06', 'EUR', 2, 85.0000, 1, 5.0000, 0, 0.0000, 0, 0.0000, 0, 0.0000, 2, 85.0000, '2026-01-30', '2026-01-30 00:05:02', '2026-01-30 00:05:02', 209, 0, 209),
  ('run-2', 'R06', 'EUR', 2, 85.0000, 2, 5.0000, 0, 0.0000, 0, 0.0000, 0, 0.0000, 2, 85.0000, '2026-01-31', '2026-01-31 00:05:02', '2026-01-31 00:05:02', 211, 0, 211);

INSERT INTO projection_watermark (table_name, row_partition, source_partition, ledger_seq, watermark_at) VALUES
  ('orders', 0, 0, 931, '2026-01-31 00:00:01'),
  ('payments', 0, 0, 940, '2026-01-31 00:00:03');
