-- Cases of R17. An order id says what becomes of it; SLA one hour, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R17', '2026-01-31 00:00:00', '2026-01-30 23:00:00', 0.01, 'critical');

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, paid_amount, currency, placed_at, paid_at, cancelled_at, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: paid and granted, two items, two currencies; granted in two parts; unpaid without rights; split tender.
  ('clean', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 375, 0, 375),
  ('clean-items', 'm-1', 'PLACED', 100.0000, NULL, 'USD', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 379, 0, 379),
  ('clean-parts', 'm-1', 'PLACED', 30.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 385, 0, 385),
  ('clean-unpaid', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 390, 0, 390),
  ('clean-split', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 392, 0, 392),
  -- Clean: an order that owes nothing, granted; a revoked right and its successor; a revocation of which the grant is unknown.
  ('clean-free', 'm-1', 'PLACED', 0.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 397, 0, 397),
  ('clean-again', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 400, 0, 400),
  -- Clean: cancelled, unpaid; cancelled, paid, rights revoked; partly paid, neither owed nor unpaid; overpaid.
  ('clean-cancelled', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 406, 0, 406),
  ('clean-cancelled-paid', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 408, 0, 408),
  ('clean-partly-paid', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 412, 0, 412),
  ('clean-partly-paid-bare', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 416, 0, 416),
  ('clean-overpaid', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 419, 0, 419),
  -- GRANT_WITHOUT_ORDER: no order at all, with a payment; only order.paid known; a right without item.
  ('not-placed', NULL, 'PAID', NULL, 5.0000, 'EUR', NULL, '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:05:10', '2026-01-20 10:05:10', 426, 0, 426),
  -- GRANT_WITHOUT_ITEM: the order has another item; a right without item for a known order.
  ('item-unknown', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 429, 0, 429),
  ('item-none', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 434, 0, 434),
  -- GRANTED_NOT_PAID: no payment; authorized only; cancelled; more than ordered as well.
  ('unpaid', 'm-1', 'PLACED', 60.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 439, 0, 439),
  ('unpaid-authorized', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 442, 0, 442),
  ('unpaid-cancelled', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 446, 0, 446),
  ('unpaid-twice', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 449, 0, 449),
  -- GRANTED_TWICE and GRANTED_TOO_MUCH.
  ('twice', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 453, 0, 453),
  ('too-much', 'm-1', 'PLACED', 60.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 458, 0, 458),
  ('too-much-partly-paid', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 462, 0, 462),
  -- NOT_GRANTED: no right; one item of two; revoked though paid; owed nothing; paid in two currencies of which one covers it.
  ('not-granted', 'm-1', 'PLACED', 5000.0000, NULL, 'JPY', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 466, 0, 466),
  ('not-granted-item', 'm-1', 'PLACED', 70.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 469, 0, 469),
  ('revoked', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 474, 0, 474),
  ('free-not-granted', 'm-1', 'PLACED', 0.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 478, 0, 478),
  ('two-currencies', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 480, 0, 480),
  -- Paid in another currency: not owed its rights, and not unpaid.
  ('other-currency', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 484, 0, 484),
  ('other-currency-bare', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 488, 0, 488),
  -- PARTLY_GRANTED.
  ('partly', 'm-1', 'PLACED', 30.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 491, 0, 491),
  -- Tolerance 0.01: paid but for it, and for one more.
  ('tolerated', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 495, 0, 495),
  ('beyond', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 498, 0, 498),
  -- SLA: by the last capture where a right is owed, by the last right where it is not.
  ('edge-owed-due', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 501, 0, 501),
  ('edge-owed-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 504, 0, 504),
  ('edge-unpaid-due', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 507, 0, 507),
  ('edge-unpaid-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 510, 0, 510),
  ('edge-twice-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 513, 0, 513),
  ('edge-free-pending', 'm-1', 'PLACED', 0.0000, NULL, 'EUR', '2026-01-30 23:00:00', NULL, NULL, '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 519, 0, 519);

INSERT INTO order_items (
  order_id, item_id, line_no, sku, quantity, unit_price, currency, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: paid and granted, two items, two currencies; granted in two parts; unpaid without rights; split tender.
  ('clean', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 376, 0, 376),
  ('clean-items', 'i-1', 1, 'sku-i-1', 2, 30.0000, 'USD', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 380, 0, 380),
  ('clean-items', 'i-2', 2, 'sku-i-2', 1, 40.0000, 'USD', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 381, 0, 381),
  ('clean-parts', 'i-1', 1, 'sku-i-1', 3, 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 386, 0, 386),
  ('clean-unpaid', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 391, 0, 391),
  ('clean-split', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 393, 0, 393),
  -- Clean: an order that owes nothing, granted; a revoked right and its successor; a revocation of which the grant is unknown.
  ('clean-free', 'i-1', 1, 'sku-i-1', 1, 0.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 398, 0, 398),
  ('clean-again', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 401, 0, 401),
  -- Clean: cancelled, unpaid; cancelled, paid, rights revoked; partly paid, neither owed nor unpaid; overpaid.
  ('clean-cancelled', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 407, 0, 407),
  ('clean-cancelled-paid', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 409, 0, 409),
  ('clean-partly-paid', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 413, 0, 413),
  ('clean-partly-paid-bare', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 417, 0, 417),
  ('clean-overpaid', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 420, 0, 420),
  -- GRANT_WITHOUT_ITEM: the order has another item; a right without item for a known order.
  ('item-unknown', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 430, 0, 430),
  ('item-none', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 435, 0, 435),
  -- GRANTED_NOT_PAID: no payment; authorized only; cancelled; more than ordered as well.
  ('unpaid', 'i-1', 1, 'sku-i-1', 2, 30.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 440, 0, 440),
  ('unpaid-authorized', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 443, 0, 443),
  ('unpaid-cancelled', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 447, 0, 447),
  ('unpaid-twice', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 450, 0, 450),
  -- GRANTED_TWICE and GRANTED_TOO_MUCH.
  ('twice', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 454, 0, 454),
  ('too-much', 'i-1', 1, 'sku-i-1', 2, 30.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 459, 0, 459),
  ('too-much-partly-paid', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 463, 0, 463),
  -- NOT_GRANTED: no right; one item of two; revoked though paid; owed nothing; paid in two currencies of which one covers it.
  ('not-granted', 'i-1', 1, 'sku-i-1', 1, 5000.0000, 'JPY', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 467, 0, 467),
  ('not-granted-item', 'i-1', 1, 'sku-i-1', 1, 30.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 470, 0, 470),
  ('not-granted-item', 'i-2', 2, 'sku-i-2', 1, 40.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 471, 0, 471),
  ('revoked', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 475, 0, 475),
  ('free-not-granted', 'i-1', 1, 'sku-i-1', 1, 0.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 479, 0, 479),
  ('two-currencies', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 481, 0, 481),
  -- Paid in another currency: not owed its rights, and not unpaid.
  ('other-currency', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 485, 0, 485),
  ('other-currency-bare', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 489, 0, 489),
  -- PARTLY_GRANTED.
  ('partly', 'i-1', 1, 'sku-i-1', 3, 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 492, 0, 492),
  -- Tolerance 0.01: paid but for it, and for one more.
  ('tolerated', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 496, 0, 496),
  ('beyond', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 499, 0, 499),
  -- SLA: by the last capture where a right is owed, by the last right where it is not.
  ('edge-owed-due', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 502, 0, 502),
  ('edge-owed-pending', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 505, 0, 505),
  ('edge-unpaid-due', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 508, 0, 508),
  ('edge-unpaid-pending', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 511, 0, 511),
  ('edge-twice-pending', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 514, 0, 514),
  ('edge-free-pending', 'i-1', 1, 'sku-i-1', 1, 0.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 520, 0, 520);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: paid and granted, two items, two currencies; granted in two parts; unpaid without rights; split tender.
  ('p-clean', 'clean', 'acme', 'shop-eu', 'tx-p-clean', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 377, 0, 377),
  ('p-clean-items', 'clean-items', 'acme', 'shop-eu', 'tx-p-clean-items', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 382, 0, 382),
  ('p-clean-parts', 'clean-parts', 'acme', 'shop-eu', 'tx-p-clean-parts', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 387, 0, 387),
  ('p-clean-split', 'clean-split', 'acme', 'shop-eu', 'tx-p-clean-split', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 394, 0, 394),
  ('p-clean-split-2', 'clean-split', 'acme', 'shop-eu', 'tx-p-clean-split-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 396, 0, 396),
  -- Clean: an order that owes nothing, granted; a revoked right and its successor; a revocation of which the grant is unknown.
  ('p-clean-again', 'clean-again', 'acme', 'shop-eu', 'tx-p-clean-again', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 402, 0, 402),
  -- Clean: cancelled, unpaid; cancelled, paid, rights revoked; partly paid, neither owed nor unpaid; overpaid.
  ('p-clean-cancelled-paid', 'clean-cancelled-paid', 'acme', 'shop-eu', 'tx-p-clean-cancelled-paid', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 410, 0, 410),
  ('p-clean-partly-paid', 'clean-partly-paid', 'acme', 'shop-eu', 'tx-p-clean-partly-paid', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 414, 0, 414),
  ('p-clean-partly-paid-bare', 'clean-partly-paid-bare', 'acme', 'shop-eu', 'tx-p-clean-partly-paid-bare', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 418, 0, 418),
  ('p-clean-overpaid', 'clean-overpaid', 'acme', 'shop-eu', 'tx-p-clean-overpaid', 'card', 'CAPTURED', 120.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 421, 0, 421),
  -- GRANT_WITHOUT_ORDER: no order at all, with a payment; only order.paid known; a right without item.
  ('p-no-order', 'no-order', 'acme', 'shop-eu', 'tx-p-no-order', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 423, 0, 423),
  -- GRANT_WITHOUT_ITEM: the order has another item; a right without item for a known order.
  ('p-item-unknown', 'item-unknown', 'acme', 'shop-eu', 'tx-p-item-unknown', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 431, 0, 431),
  ('p-item-none', 'item-none', 'acme', 'shop-eu', 'tx-p-item-none', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 436, 0, 436),
  -- GRANTED_NOT_PAID: no payment; authorized only; cancelled; more than ordered as well.
  ('p-unpaid-authorized', 'unpaid-authorized', 'acme', 'shop-eu', 'tx-p-unpaid-authorized', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 445, 0, 445),
  -- GRANTED_TWICE and GRANTED_TOO_MUCH.
  ('p-twice', 'twice', 'acme', 'shop-eu', 'tx-p-twice', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 455, 0, 455),
  ('p-too-much', 'too-much', 'acme', 'shop-eu', 'tx-p-too-much', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 460, 0, 460),
  ('p-too-much-partly-paid', 'too-much-partly-paid', 'acme', 'shop-eu', 'tx-p-too-much-partly-paid', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 464, 0, 464),
  -- NOT_GRANTED: no right; one item of two; revoked though paid; owed nothing; paid in two currencies of which one covers it.
  ('p-not-granted', 'not-granted', 'acme', 'shop-eu', 'tx-p-not-granted', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 468, 0, 468),
  ('p-not-granted-item', 'not-granted-item', 'acme', 'shop-eu', 'tx-p-not-granted-item', 'card', 'CAPTURED', 70.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 472, 0, 472),
  ('p-revoked', 'revoked', 'acme', 'shop-eu', 'tx-p-revoked', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 476, 0, 476),
  ('p-two-currencies', 'two-currencies', 'acme', 'shop-eu', 'tx-p-two-currencies', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 482, 0, 482),
  ('p-two-currencies-usd', 'two-currencies', 'acme', 'shop-eu', 'tx-p-two-currencies-usd', 'card', 'CAPTURED', 5.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 483, 0, 483),
  -- Paid in another currency: not owed its rights, and not unpaid.
  ('p-other-currency', 'other-currency', 'acme', 'shop-eu', 'tx-p-other-currency', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 487, 0, 487),
  ('p-other-currency-bare', 'other-currency-bare', 'acme', 'shop-eu', 'tx-p-other-currency-bare', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 490, 0, 490),
  -- PARTLY_GRANTED.
  ('p-partly', 'partly', 'acme', 'shop-eu', 'tx-p-partly', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 493, 0, 493),
  -- Tolerance 0.01: paid but for it, and for one more.
  ('p-tolerated', 'tolerated', 'acme', 'shop-eu', 'tx-p-tolerated', 'card', 'CAPTURED', 99.9900, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 497, 0, 497),
  ('p-beyond', 'beyond', 'acme', 'shop-eu', 'tx-p-beyond', 'card', 'CAPTURED', 99.9899, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 500, 0, 500),
  -- SLA: by the last capture where a right is owed, by the last right where it is not.
  ('p-edge-owed-due', 'edge-owed-due', 'acme', 'shop-eu', 'tx-p-edge-owed-due', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 22:59:59.999999', '2026-01-30', '2026-01-30 22:59:59.999999', '2026-01-30 22:59:59.999999', 503, 0, 503),
  ('p-edge-owed-pending', 'edge-owed-pending', 'acme', 'shop-eu', 'tx-p-edge-owed-pending', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 23:00:00', '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 506, 0, 506),
  ('p-edge-twice-pending', 'edge-twice-pending', 'acme', 'shop-eu', 'tx-p-edge-twice-pending', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 515, 0, 515);

INSERT INTO entitlements (
  grant_id, order_id, item_id, sku, quantity, status, granted_at, revoked_at, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  -- Clean: paid and granted, two items, two currencies; granted in two parts; unpaid without rights; split tender.
  ('g-clean-1', 'clean', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 378, 0, 378),
  ('g-clean-items-1', 'clean-items', 'i-1', 'sku-i-1', 2, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 383, 0, 383),
  ('g-clean-items-2', 'clean-items', 'i-2', 'sku-i-2', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 384, 0, 384),
  ('g-parts-1', 'clean-parts', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 388, 0, 388),
  ('g-parts-2', 'clean-parts', 'i-1', 'sku-i-1', 2, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 389, 0, 389),
  ('g-clean-split-1', 'clean-split', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 395, 0, 395),
  -- Clean: an order that owes nothing, granted; a revoked right and its successor; a revocation of which the grant is unknown.
  ('g-clean-free-1', 'clean-free', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 399, 0, 399),
  ('g-clean-again-1', 'clean-again', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 403, 0, 403),
  ('g-again-old', 'clean-again', 'i-1', 'sku-i-1', 1, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 404, 0, 404),
  ('g-unknown-revoked', 'no-such-order', NULL, NULL, NULL, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 405, 0, 405),
  -- Clean: cancelled, unpaid; cancelled, paid, rights revoked; partly paid, neither owed nor unpaid; overpaid.
  ('g-cancelled', 'clean-cancelled-paid', 'i-1', 'sku-i-1', 1, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 411, 0, 411),
  ('g-clean-partly-paid-1', 'clean-partly-paid', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 415, 0, 415),
  ('g-clean-overpaid-1', 'clean-overpaid', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 422, 0, 422),
  -- GRANT_WITHOUT_ORDER: no order at all, with a payment; only order.paid known; a right without item.
  ('g-no-order-1', 'no-order', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 424, 0, 424),
  ('g-no-order-2', 'no-order', 'i-2', 'sku-i-2', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 425, 0, 425),
  ('g-not-placed', 'not-placed', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 427, 0, 427),
  ('g-no-item', 'no-order-no-item', NULL, NULL, 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 428, 0, 428),
  -- GRANT_WITHOUT_ITEM: the order has another item; a right without item for a known order.
  ('g-item-unknown-1', 'item-unknown', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 432, 0, 432),
  ('g-item-unknown', 'item-unknown', 'i-9', 'sku-i-9', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 433, 0, 433),
  ('g-item-none-1', 'item-none', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 437, 0, 437),
  ('g-item-none', 'item-none', NULL, NULL, 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 438, 0, 438),
  -- GRANTED_NOT_PAID: no payment; authorized only; cancelled; more than ordered as well.
  ('g-unpaid-1', 'unpaid', 'i-1', 'sku-i-1', 2, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 441, 0, 441),
  ('g-unpaid-authorized-1', 'unpaid-authorized', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 444, 0, 444),
  ('g-unpaid-cancelled-1', 'unpaid-cancelled', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 448, 0, 448),
  ('g-unpaid-twice-1', 'unpaid-twice', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 451, 0, 451),
  ('g-unpaid-twice', 'unpaid-twice', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 452, 0, 452),
  -- GRANTED_TWICE and GRANTED_TOO_MUCH.
  ('g-twice-1', 'twice', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 456, 0, 456),
  ('g-twice-again', 'twice', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 457, 0, 457),
  ('g-too-much', 'too-much', 'i-1', 'sku-i-1', 3, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 461, 0, 461),
  ('g-too-much-partly', 'too-much-partly-paid', 'i-1', 'sku-i-1', 2, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 465, 0, 465),
  -- NOT_GRANTED: no right; one item of two; revoked though paid; owed nothing; paid in two currencies of which one covers it.
  ('g-not-granted-item', 'not-granted-item', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 473, 0, 473),
  ('g-revoked', 'revoked', 'i-1', 'sku-i-1', 1, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 477, 0, 477),
  -- Paid in another currency: not owed its rights, and not unpaid.
  ('g-other-currency-1', 'other-currency', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 486, 0, 486),
  -- PARTLY_GRANTED.
  ('g-partly', 'partly', 'i-1', 'sku-i-1', 2, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 494, 0, 494),
  -- SLA: by the last capture where a right is owed, by the last right where it is not.
  ('g-edge-due', 'edge-unpaid-due', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-30 22:59:59.999999', NULL, '2026-01-30', '2026-01-30 22:59:59.999999', '2026-01-30 22:59:59.999999', 509, 0, 509),
  ('g-edge-pending', 'edge-unpaid-pending', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-30 23:00:00', NULL, '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 512, 0, 512),
  ('g-edge-twice-pending-1', 'edge-twice-pending', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 516, 0, 516),
  ('g-edge-twice', 'edge-twice-pending', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-30 23:00:00', NULL, '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 517, 0, 517),
  ('g-edge-no-order', 'edge-no-order-pending', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-30 23:00:00', NULL, '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 518, 0, 518);
