-- Facts without a fault, as the tables hold them.
INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, paid_amount, currency, placed_at, paid_at, cancelled_at, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- o-1: paid at once, two items. Faults are made of this one.
  ('o-1', 'm-eur', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 1, 0, 1),
  -- o-2: split tender; o-3: a currency without decimals.
  ('o-2', 'm-usd', 'PAID', 80.0000, 80.0000, 'USD', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 15, 0, 15),
  ('o-3', 'm-jpy', 'PAID', 5000.0000, 5000.0000, 'JPY', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 36, 0, 36),
  -- o-4: placed and never paid; o-5: cancelled.
  ('o-4', 'm-eur', 'PLACED', 25.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 48, 0, 48),
  ('o-5', 'm-eur', 'CANCELLED', 25.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 50, 0, 50),
  -- o-6: paid a moment ago, everything else to come; o-7: captured a moment ago, nothing else known yet.
  ('o-6', 'm-eur', 'PAID', 10.0000, 10.0000, 'EUR', '2026-01-30 23:59:00', '2026-01-30 23:59:30', NULL, '2026-01-30', '2026-01-30 23:59:00', '2026-01-30 23:59:00', 52, 0, 52);

INSERT INTO order_items (
  order_id, item_id, line_no, sku, quantity, unit_price, currency, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- o-1: paid at once, two items. Faults are made of this one.
  ('o-1', 'i-1', 1, 'sku-i-1', 2, 30.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 2, 0, 2),
  ('o-1', 'i-2', 2, 'sku-i-2', 1, 40.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 3, 0, 3),
  -- o-2: split tender; o-3: a currency without decimals.
  ('o-2', 'i-1', 1, 'sku-i-1', 1, 80.0000, 'USD', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 16, 0, 16),
  ('o-3', 'i-1', 1, 'sku-i-1', 1, 5000.0000, 'JPY', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 37, 0, 37),
  -- o-4: placed and never paid; o-5: cancelled.
  ('o-4', 'i-1', 1, 'sku-i-1', 1, 25.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 49, 0, 49),
  ('o-5', 'i-1', 1, 'sku-i-1', 1, 25.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 51, 0, 51),
  -- o-6: paid a moment ago, everything else to come; o-7: captured a moment ago, nothing else known yet.
  ('o-6', 'i-1', 1, 'sku-i-1', 1, 10.0000, 'EUR', '2026-01-30', '2026-01-30 23:59:00', '2026-01-30 23:59:00', 53, 0, 53);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- o-1: paid at once, two items. Faults are made of this one.
  ('p-1', 'o-1', 'acme', 'shop-eur', 'tx-p-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 4, 0, 4),
  -- o-2: split tender; o-3: a currency without decimals.
  ('p-2-1', 'o-2', 'acme', 'shop-usd', 'tx-p-2-1', 'card', 'CAPTURED', 50.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 17, 0, 17),
  ('p-2-2', 'o-2', 'acme', 'shop-usd', 'tx-p-2-2', 'card', 'CAPTURED', 30.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 26, 0, 26),
  ('p-3', 'o-3', 'acme', 'shop-jpy', 'tx-p-3', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 38, 0, 38),
  -- o-6: paid a moment ago, everything else to come; o-7: captured a moment ago, nothing else known yet.
  ('p-7', 'o-7', 'acme', 'shop-eur', 'tx-p-7', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-30 23:59:30', '2026-01-30', '2026-01-30 23:59:30', '2026-01-30 23:59:30', 54, 0, 54);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, provider_transaction_id, merchant_reference,
  gross_amount, fee_amount, net_amount, currency, value_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- o-1: paid at once, two items. Faults are made of this one.
  ('2026-01-21', 'acme', 'b-eur', 1, 'CAPTURE', 'shop-eur', 'tx-p-1', 'o-1', 100.0000, 2.0000, 98.0000, 'EUR', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 8, 0, 8),
  -- o-2: split tender; o-3: a currency without decimals.
  ('2026-01-21', 'acme', 'b-usd', 2, 'CAPTURE', 'shop-usd', 'tx-p-2-1', 'o-2', 50.0000, 1.0000, 49.0000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 21, 0, 21),
  ('2026-01-21', 'acme', 'b-usd', 3, 'CAPTURE', 'shop-usd', 'tx-p-2-2', 'o-2', 30.0000, 0.6000, 29.4000, 'USD', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 30, 0, 30),
  ('2026-01-21', 'acme', 'b-jpy', 4, 'CAPTURE', 'shop-jpy', 'tx-p-3', 'o-3', 5000.0000, 100.0000, 4900.0000, 'JPY', '2026-01-22', '2026-01-21 02:00:00', '2026-01-21 02:00:00', 42, 0, 42);

INSERT INTO journal_entries (
  entry_id, reference_kind, reference_id, posting_count, booking_date, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- o-1: paid at once, two items. Faults are made of this one.
  ('e-p-1', 'PAYMENT', 'p-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 5, 0, 5),
  ('e-line-1', 'SETTLEMENT_LINE', 'acme/b-eur/1', 3, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 9, 0, 9),
  -- o-2: split tender; o-3: a currency without decimals.
  ('e-p-2-1', 'PAYMENT', 'p-2-1', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 18, 0, 18),
  ('e-line-2', 'SETTLEMENT_LINE', 'acme/b-usd/2', 3, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 22, 0, 22),
  ('e-p-2-2', 'PAYMENT', 'p-2-2', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 27, 0, 27),
  ('e-line-3', 'SETTLEMENT_LINE', 'acme/b-usd/3', 3, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 31, 0, 31),
  ('e-p-3', 'PAYMENT', 'p-3', 2, '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 39, 0, 39),
  ('e-line-4', 'SETTLEMENT_LINE', 'acme/b-jpy/4', 3, '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 43, 0, 43);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- o-1: paid at once, two items. Faults are made of this one.
  ('e-p-1', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'p-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 6, 0, 6),
  ('e-p-1', 2, '4000-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'p-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 7, 0, 7),
  ('e-line-1', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-eur/1', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 10, 0, 10),
  ('e-line-1', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-eur/1', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 11, 0, 11),
  ('e-line-1', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-eur/1', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 12, 0, 12),
  -- o-2: split tender; o-3: a currency without decimals.
  ('e-p-2-1', 1, '1200-receivables', 'DEBIT', 50.0000, 'USD', 'PAYMENT', 'p-2-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 19, 0, 19),
  ('e-p-2-1', 2, '4000-revenue', 'CREDIT', 50.0000, 'USD', 'PAYMENT', 'p-2-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 20, 0, 20),
  ('e-line-2', 1, '1100-provider-clearing', 'DEBIT', 49.0000, 'USD', 'SETTLEMENT_LINE', 'acme/b-usd/2', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 23, 0, 23),
  ('e-line-2', 2, '5100-payment-fees', 'DEBIT', 1.0000, 'USD', 'SETTLEMENT_LINE', 'acme/b-usd/2', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 24, 0, 24),
  ('e-line-2', 3, '1200-receivables', 'CREDIT', 50.0000, 'USD', 'SETTLEMENT_LINE', 'acme/b-usd/2', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 25, 0, 25),
  ('e-p-2-2', 1, '1200-receivables', 'DEBIT', 30.0000, 'USD', 'PAYMENT', 'p-2-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 28, 0, 28),
  ('e-p-2-2', 2, '4000-revenue', 'CREDIT', 30.0000, 'USD', 'PAYMENT', 'p-2-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 29, 0, 29),
  ('e-line-3', 1, '1100-provider-clearing', 'DEBIT', 29.4000, 'USD', 'SETTLEMENT_LINE', 'acme/b-usd/3', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 32, 0, 32),
  ('e-line-3', 2, '5100-payment-fees', 'DEBIT', 0.6000, 'USD', 'SETTLEMENT_LINE', 'acme/b-usd/3', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 33, 0, 33),
  ('e-line-3', 3, '1200-receivables', 'CREDIT', 30.0000, 'USD', 'SETTLEMENT_LINE', 'acme/b-usd/3', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 34, 0, 34),
  ('e-p-3', 1, '1200-receivables', 'DEBIT', 5000.0000, 'JPY', 'PAYMENT', 'p-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 40, 0, 40),
  ('e-p-3', 2, '4000-revenue', 'CREDIT', 5000.0000, 'JPY', 'PAYMENT', 'p-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 41, 0, 41),
  ('e-line-4', 1, '1100-provider-clearing', 'DEBIT', 4900.0000, 'JPY', 'SETTLEMENT_LINE', 'acme/b-jpy/4', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 44, 0, 44),
  ('e-line-4', 2, '5100-payment-fees', 'DEBIT', 100.0000, 'JPY', 'SETTLEMENT_LINE', 'acme/b-jpy/4', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 45, 0, 45),
  ('e-line-4', 3, '1200-receivables', 'CREDIT', 5000.0000, 'JPY', 'SETTLEMENT_LINE', 'acme/b-jpy/4', '2026-01-21', '2026-01-21', '2026-01-21 12:00:00', '2026-01-21 12:00:00', 46, 0, 46);

INSERT INTO entitlements (
  grant_id, order_id, item_id, sku, quantity, status, granted_at, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- o-1: paid at once, two items. Faults are made of this one.
  ('g-1-1', 'o-1', 'i-1', 'sku-i-1', 2, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 13, 0, 13),
  ('g-1-2', 'o-1', 'i-2', 'sku-i-2', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 14, 0, 14),
  -- o-2: split tender; o-3: a currency without decimals.
  ('g-2-1', 'o-2', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 35, 0, 35),
  ('g-3-1', 'o-3', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 47, 0, 47);
