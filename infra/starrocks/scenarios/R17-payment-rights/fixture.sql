-- Cases of R17. An order id says what becomes of it; SLA one hour, tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R17', '2026-01-31 00:00:00', '2026-01-30 23:00:00', 0.01, 'critical');

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, paid_amount, currency, placed_at, paid_at, cancelled_at, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: paid and granted, two items, two currencies; granted in two parts; unpaid without rights; split tender.
  ('clean', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 1, 0, 1),
  ('clean-items', 'm-1', 'PLACED', 100.0000, NULL, 'USD', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 5, 0, 5),
  ('clean-parts', 'm-1', 'PLACED', 30.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 11, 0, 11),
  ('clean-unpaid', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 16, 0, 16),
  ('clean-split', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 18, 0, 18),
  -- Clean: an order that owes nothing, granted; a revoked right and its successor; a revocation of which the grant is unknown.
  ('clean-free', 'm-1', 'PLACED', 0.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 23, 0, 23),
  ('clean-again', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 26, 0, 26),
  -- Clean: cancelled, unpaid; cancelled, paid, rights revoked; partly paid, neither owed nor unpaid; overpaid.
  ('clean-cancelled', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 32, 0, 32),
  ('clean-cancelled-paid', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 34, 0, 34),
  ('clean-partly-paid', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 38, 0, 38),
  ('clean-partly-paid-bare', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 42, 0, 42),
  ('clean-overpaid', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 45, 0, 45),
  -- GRANT_WITHOUT_ORDER: no order at all, with a payment; only order.paid known; a right without item.
  ('not-placed', NULL, 'PAID', NULL, 5.0000, 'EUR', NULL, '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:05:10', '2026-01-20 10:05:10', 52, 0, 52),
  -- GRANT_WITHOUT_ITEM: the order has another item; a right without item for a known order.
  ('item-unknown', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 55, 0, 55),
  ('item-none', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 60, 0, 60),
  -- GRANTED_NOT_PAID: no payment; authorized only; cancelled; more than ordered as well.
  ('unpaid', 'm-1', 'PLACED', 60.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 65, 0, 65),
  ('unpaid-authorized', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 68, 0, 68),
  ('unpaid-cancelled', 'm-1', 'CANCELLED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 72, 0, 72),
  ('unpaid-twice', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 75, 0, 75),
  -- GRANTED_TWICE and GRANTED_TOO_MUCH.
  ('twice', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 79, 0, 79),
  ('too-much', 'm-1', 'PLACED', 60.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 84, 0, 84),
  ('too-much-partly-paid', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 88, 0, 88),
  -- NOT_GRANTED: no right; one item of two; revoked though paid; owed nothing; paid in two currencies of which one covers it.
  ('not-granted', 'm-1', 'PLACED', 5000.0000, NULL, 'JPY', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 92, 0, 92),
  ('not-granted-item', 'm-1', 'PLACED', 70.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 95, 0, 95),
  ('revoked', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 100, 0, 100),
  ('free-not-granted', 'm-1', 'PLACED', 0.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 104, 0, 104),
  ('two-currencies', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 106, 0, 106),
  -- Paid in another currency: not owed its rights, and not unpaid.
  ('other-currency', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 110, 0, 110),
  ('other-currency-bare', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 114, 0, 114),
  -- PARTLY_GRANTED.
  ('partly', 'm-1', 'PLACED', 30.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 117, 0, 117),
  -- Tolerance 0.01: paid but for it, and for one more.
  ('tolerated', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 121, 0, 121),
  ('beyond', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 124, 0, 124),
  -- SLA: by the last capture where a right is owed, by the last right where it is not.
  ('edge-owed-due', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 127, 0, 127),
  ('edge-owed-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 130, 0, 130),
  ('edge-unpaid-due', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 133, 0, 133),
  ('edge-unpaid-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 136, 0, 136),
  ('edge-twice-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 139, 0, 139),
  ('edge-free-pending', 'm-1', 'PLACED', 0.0000, NULL, 'EUR', '2026-01-30 23:00:00', NULL, NULL, '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 145, 0, 145),
  -- Several rights for one unknown item: seen first with the earliest. A quantity of zero needs no right.
  ('clean-zero', 'm-1', 'PLACED', 10.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 149, 0, 149),
  -- SLA: by the last of several captures, in one currency and in two; unknown times count from the first fact.
  ('edge-split-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 154, 0, 154),
  ('edge-mixed-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 158, 0, 158),
  ('untimed', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 162, 0, 162),
  ('untimed-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 166, 0, 166);

INSERT INTO order_items (
  order_id, item_id, line_no, sku, quantity, unit_price, currency, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: paid and granted, two items, two currencies; granted in two parts; unpaid without rights; split tender.
  ('clean', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 2, 0, 2),
  ('clean-items', 'i-1', 1, 'sku-i-1', 2, 30.0000, 'USD', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 6, 0, 6),
  ('clean-items', 'i-2', 2, 'sku-i-2', 1, 40.0000, 'USD', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 7, 0, 7),
  ('clean-parts', 'i-1', 1, 'sku-i-1', 3, 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 12, 0, 12),
  ('clean-unpaid', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 17, 0, 17),
  ('clean-split', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 19, 0, 19),
  -- Clean: an order that owes nothing, granted; a revoked right and its successor; a revocation of which the grant is unknown.
  ('clean-free', 'i-1', 1, 'sku-i-1', 1, 0.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 24, 0, 24),
  ('clean-again', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 27, 0, 27),
  -- Clean: cancelled, unpaid; cancelled, paid, rights revoked; partly paid, neither owed nor unpaid; overpaid.
  ('clean-cancelled', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 33, 0, 33),
  ('clean-cancelled-paid', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 35, 0, 35),
  ('clean-partly-paid', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 39, 0, 39),
  ('clean-partly-paid-bare', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 43, 0, 43),
  ('clean-overpaid', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 46, 0, 46),
  -- GRANT_WITHOUT_ITEM: the order has another item; a right without item for a known order.
  ('item-unknown', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 56, 0, 56),
  ('item-none', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 61, 0, 61),
  -- GRANTED_NOT_PAID: no payment; authorized only; cancelled; more than ordered as well.
  ('unpaid', 'i-1', 1, 'sku-i-1', 2, 30.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 66, 0, 66),
  ('unpaid-authorized', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 69, 0, 69),
  ('unpaid-cancelled', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 73, 0, 73),
  ('unpaid-twice', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 76, 0, 76),
  -- GRANTED_TWICE and GRANTED_TOO_MUCH.
  ('twice', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 80, 0, 80),
  ('too-much', 'i-1', 1, 'sku-i-1', 2, 30.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 85, 0, 85),
  ('too-much-partly-paid', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 89, 0, 89),
  -- NOT_GRANTED: no right; one item of two; revoked though paid; owed nothing; paid in two currencies of which one covers it.
  ('not-granted', 'i-1', 1, 'sku-i-1', 1, 5000.0000, 'JPY', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 93, 0, 93),
  ('not-granted-item', 'i-1', 1, 'sku-i-1', 1, 30.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 96, 0, 96),
  ('not-granted-item', 'i-2', 2, 'sku-i-2', 1, 40.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 97, 0, 97),
  ('revoked', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 101, 0, 101),
  ('free-not-granted', 'i-1', 1, 'sku-i-1', 1, 0.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 105, 0, 105),
  ('two-currencies', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 107, 0, 107),
  -- Paid in another currency: not owed its rights, and not unpaid.
  ('other-currency', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 111, 0, 111),
  ('other-currency-bare', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 115, 0, 115),
  -- PARTLY_GRANTED.
  ('partly', 'i-1', 1, 'sku-i-1', 3, 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 118, 0, 118),
  -- Tolerance 0.01: paid but for it, and for one more.
  ('tolerated', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 122, 0, 122),
  ('beyond', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 125, 0, 125),
  -- SLA: by the last capture where a right is owed, by the last right where it is not.
  ('edge-owed-due', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 128, 0, 128),
  ('edge-owed-pending', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 131, 0, 131),
  ('edge-unpaid-due', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 134, 0, 134),
  ('edge-unpaid-pending', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 137, 0, 137),
  ('edge-twice-pending', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 140, 0, 140),
  ('edge-free-pending', 'i-1', 1, 'sku-i-1', 1, 0.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 146, 0, 146),
  -- Several rights for one unknown item: seen first with the earliest. A quantity of zero needs no right.
  ('clean-zero', 'i-1', 1, 'sku-i-1', 0, 5.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 150, 0, 150),
  ('clean-zero', 'i-2', 2, 'sku-i-2', 1, 10.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 151, 0, 151),
  -- SLA: by the last of several captures, in one currency and in two; unknown times count from the first fact.
  ('edge-split-pending', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 155, 0, 155),
  ('edge-mixed-pending', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 159, 0, 159),
  ('untimed', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 163, 0, 163),
  ('untimed-pending', 'i-1', 1, 'sku-i-1', 1, 100.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 167, 0, 167);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: paid and granted, two items, two currencies; granted in two parts; unpaid without rights; split tender.
  ('p-clean', 'clean', 'acme', 'shop-eu', 'tx-p-clean', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 3, 0, 3),
  ('p-clean-items', 'clean-items', 'acme', 'shop-eu', 'tx-p-clean-items', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 8, 0, 8),
  ('p-clean-parts', 'clean-parts', 'acme', 'shop-eu', 'tx-p-clean-parts', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 13, 0, 13),
  ('p-clean-split', 'clean-split', 'acme', 'shop-eu', 'tx-p-clean-split', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 20, 0, 20),
  ('p-clean-split-2', 'clean-split', 'acme', 'shop-eu', 'tx-p-clean-split-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 22, 0, 22),
  -- Clean: an order that owes nothing, granted; a revoked right and its successor; a revocation of which the grant is unknown.
  ('p-clean-again', 'clean-again', 'acme', 'shop-eu', 'tx-p-clean-again', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 28, 0, 28),
  -- Clean: cancelled, unpaid; cancelled, paid, rights revoked; partly paid, neither owed nor unpaid; overpaid.
  ('p-clean-cancelled-paid', 'clean-cancelled-paid', 'acme', 'shop-eu', 'tx-p-clean-cancelled-paid', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 36, 0, 36),
  ('p-clean-partly-paid', 'clean-partly-paid', 'acme', 'shop-eu', 'tx-p-clean-partly-paid', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 40, 0, 40),
  ('p-clean-partly-paid-bare', 'clean-partly-paid-bare', 'acme', 'shop-eu', 'tx-p-clean-partly-paid-bare', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 44, 0, 44),
  ('p-clean-overpaid', 'clean-overpaid', 'acme', 'shop-eu', 'tx-p-clean-overpaid', 'card', 'CAPTURED', 120.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 47, 0, 47),
  -- GRANT_WITHOUT_ORDER: no order at all, with a payment; only order.paid known; a right without item.
  ('p-no-order', 'no-order', 'acme', 'shop-eu', 'tx-p-no-order', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 49, 0, 49),
  -- GRANT_WITHOUT_ITEM: the order has another item; a right without item for a known order.
  ('p-item-unknown', 'item-unknown', 'acme', 'shop-eu', 'tx-p-item-unknown', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 57, 0, 57),
  ('p-item-none', 'item-none', 'acme', 'shop-eu', 'tx-p-item-none', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 62, 0, 62),
  -- GRANTED_NOT_PAID: no payment; authorized only; cancelled; more than ordered as well.
  ('p-unpaid-authorized', 'unpaid-authorized', 'acme', 'shop-eu', 'tx-p-unpaid-authorized', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 71, 0, 71),
  -- GRANTED_TWICE and GRANTED_TOO_MUCH.
  ('p-twice', 'twice', 'acme', 'shop-eu', 'tx-p-twice', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 81, 0, 81),
  ('p-too-much', 'too-much', 'acme', 'shop-eu', 'tx-p-too-much', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 86, 0, 86),
  ('p-too-much-partly-paid', 'too-much-partly-paid', 'acme', 'shop-eu', 'tx-p-too-much-partly-paid', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 90, 0, 90),
  -- NOT_GRANTED: no right; one item of two; revoked though paid; owed nothing; paid in two currencies of which one covers it.
  ('p-not-granted', 'not-granted', 'acme', 'shop-eu', 'tx-p-not-granted', 'card', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 94, 0, 94),
  ('p-not-granted-item', 'not-granted-item', 'acme', 'shop-eu', 'tx-p-not-granted-item', 'card', 'CAPTURED', 70.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 98, 0, 98),
  ('p-revoked', 'revoked', 'acme', 'shop-eu', 'tx-p-revoked', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 102, 0, 102),
  ('p-two-currencies', 'two-currencies', 'acme', 'shop-eu', 'tx-p-two-currencies', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 108, 0, 108),
  ('p-two-currencies-usd', 'two-currencies', 'acme', 'shop-eu', 'tx-p-two-currencies-usd', 'card', 'CAPTURED', 5.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 109, 0, 109),
  -- Paid in another currency: not owed its rights, and not unpaid.
  ('p-other-currency', 'other-currency', 'acme', 'shop-eu', 'tx-p-other-currency', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 113, 0, 113),
  ('p-other-currency-bare', 'other-currency-bare', 'acme', 'shop-eu', 'tx-p-other-currency-bare', 'card', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 116, 0, 116),
  -- PARTLY_GRANTED.
  ('p-partly', 'partly', 'acme', 'shop-eu', 'tx-p-partly', 'card', 'CAPTURED', 30.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 119, 0, 119),
  -- Tolerance 0.01: paid but for it, and for one more.
  ('p-tolerated', 'tolerated', 'acme', 'shop-eu', 'tx-p-tolerated', 'card', 'CAPTURED', 99.9900, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 123, 0, 123),
  ('p-beyond', 'beyond', 'acme', 'shop-eu', 'tx-p-beyond', 'card', 'CAPTURED', 99.9899, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 126, 0, 126),
  -- SLA: by the last capture where a right is owed, by the last right where it is not.
  ('p-edge-owed-due', 'edge-owed-due', 'acme', 'shop-eu', 'tx-p-edge-owed-due', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 22:59:59.999999', '2026-01-30', '2026-01-30 22:59:59.999999', '2026-01-30 22:59:59.999999', 129, 0, 129),
  ('p-edge-owed-pending', 'edge-owed-pending', 'acme', 'shop-eu', 'tx-p-edge-owed-pending', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 23:00:00', '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 132, 0, 132),
  ('p-edge-twice-pending', 'edge-twice-pending', 'acme', 'shop-eu', 'tx-p-edge-twice-pending', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 141, 0, 141),
  -- Several rights for one unknown item: seen first with the earliest. A quantity of zero needs no right.
  ('p-clean-zero', 'clean-zero', 'acme', 'shop-eu', 'tx-p-clean-zero', 'card', 'CAPTURED', 10.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 152, 0, 152),
  -- SLA: by the last of several captures, in one currency and in two; unknown times count from the first fact.
  ('p-edge-split-pending', 'edge-split-pending', 'acme', 'shop-eu', 'tx-p-edge-split-pending', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 156, 0, 156),
  ('p-edge-split-2', 'edge-split-pending', 'acme', 'shop-eu', 'tx-p-edge-split-2', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-30 23:00:00', '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 157, 0, 157),
  ('p-edge-mixed-pending', 'edge-mixed-pending', 'acme', 'shop-eu', 'tx-p-edge-mixed-pending', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 160, 0, 160),
  ('p-edge-mixed-2', 'edge-mixed-pending', 'acme', 'shop-eu', 'tx-p-edge-mixed-2', 'card', 'CAPTURED', 5.0000, 1, 'USD', '2026-01-30 23:00:00', '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 161, 0, 161),
  ('p-untimed', 'untimed', 'acme', 'shop-eu', 'tx-p-untimed', 'card', 'CAPTURED', 100.0000, 1, 'EUR', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 164, 0, 164),
  ('p-untimed-pending', 'untimed-pending', 'acme', 'shop-eu', 'tx-p-untimed-pending', 'card', 'CAPTURED', 100.0000, 1, 'EUR', NULL, '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 168, 0, 168);

INSERT INTO entitlements (
  grant_id, order_id, item_id, sku, quantity, status, granted_at, revoked_at, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  -- Clean: paid and granted, two items, two currencies; granted in two parts; unpaid without rights; split tender.
  ('g-clean-1', 'clean', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 4, 0, 4),
  ('g-clean-items-1', 'clean-items', 'i-1', 'sku-i-1', 2, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 9, 0, 9),
  ('g-clean-items-2', 'clean-items', 'i-2', 'sku-i-2', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 10, 0, 10),
  ('g-parts-1', 'clean-parts', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 14, 0, 14),
  ('g-parts-2', 'clean-parts', 'i-1', 'sku-i-1', 2, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 15, 0, 15),
  ('g-clean-split-1', 'clean-split', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 21, 0, 21),
  -- Clean: an order that owes nothing, granted; a revoked right and its successor; a revocation of which the grant is unknown.
  ('g-clean-free-1', 'clean-free', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 25, 0, 25),
  ('g-clean-again-1', 'clean-again', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 29, 0, 29),
  ('g-again-old', 'clean-again', 'i-1', 'sku-i-1', 1, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 30, 0, 30),
  ('g-unknown-revoked', 'no-such-order', NULL, NULL, NULL, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 31, 0, 31),
  -- Clean: cancelled, unpaid; cancelled, paid, rights revoked; partly paid, neither owed nor unpaid; overpaid.
  ('g-cancelled', 'clean-cancelled-paid', 'i-1', 'sku-i-1', 1, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 37, 0, 37),
  ('g-clean-partly-paid-1', 'clean-partly-paid', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 41, 0, 41),
  ('g-clean-overpaid-1', 'clean-overpaid', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 48, 0, 48),
  -- GRANT_WITHOUT_ORDER: no order at all, with a payment; only order.paid known; a right without item.
  ('g-no-order-1', 'no-order', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 50, 0, 50),
  ('g-no-order-2', 'no-order', 'i-2', 'sku-i-2', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 51, 0, 51),
  ('g-not-placed', 'not-placed', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 53, 0, 53),
  ('g-no-item', 'no-order-no-item', NULL, NULL, 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 54, 0, 54),
  -- GRANT_WITHOUT_ITEM: the order has another item; a right without item for a known order.
  ('g-item-unknown-1', 'item-unknown', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 58, 0, 58),
  ('g-item-unknown', 'item-unknown', 'i-9', 'sku-i-9', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 59, 0, 59),
  ('g-item-none-1', 'item-none', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 63, 0, 63),
  ('g-item-none', 'item-none', NULL, NULL, 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 64, 0, 64),
  -- GRANTED_NOT_PAID: no payment; authorized only; cancelled; more than ordered as well.
  ('g-unpaid-1', 'unpaid', 'i-1', 'sku-i-1', 2, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 67, 0, 67),
  ('g-unpaid-authorized-1', 'unpaid-authorized', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 70, 0, 70),
  ('g-unpaid-cancelled-1', 'unpaid-cancelled', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 74, 0, 74),
  ('g-unpaid-twice-1', 'unpaid-twice', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 77, 0, 77),
  ('g-unpaid-twice', 'unpaid-twice', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 78, 0, 78),
  -- GRANTED_TWICE and GRANTED_TOO_MUCH.
  ('g-twice-1', 'twice', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 82, 0, 82),
  ('g-twice-again', 'twice', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 83, 0, 83),
  ('g-too-much', 'too-much', 'i-1', 'sku-i-1', 3, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 87, 0, 87),
  ('g-too-much-partly', 'too-much-partly-paid', 'i-1', 'sku-i-1', 2, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 91, 0, 91),
  -- NOT_GRANTED: no right; one item of two; revoked though paid; owed nothing; paid in two currencies of which one covers it.
  ('g-not-granted-item', 'not-granted-item', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 99, 0, 99),
  ('g-revoked', 'revoked', 'i-1', 'sku-i-1', 1, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 103, 0, 103),
  -- Paid in another currency: not owed its rights, and not unpaid.
  ('g-other-currency-1', 'other-currency', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 112, 0, 112),
  -- PARTLY_GRANTED.
  ('g-partly', 'partly', 'i-1', 'sku-i-1', 2, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 120, 0, 120),
  -- SLA: by the last capture where a right is owed, by the last right where it is not.
  ('g-edge-due', 'edge-unpaid-due', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-30 22:59:59.999999', NULL, '2026-01-30', '2026-01-30 22:59:59.999999', '2026-01-30 22:59:59.999999', 135, 0, 135),
  ('g-edge-pending', 'edge-unpaid-pending', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-30 23:00:00', NULL, '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 138, 0, 138),
  ('g-edge-twice-pending-1', 'edge-twice-pending', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 142, 0, 142),
  ('g-edge-twice', 'edge-twice-pending', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-30 23:00:00', NULL, '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 143, 0, 143),
  ('g-edge-no-order', 'edge-no-order-pending', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-30 23:00:00', NULL, '2026-01-30', '2026-01-30 23:00:00', '2026-01-30 23:00:00', 144, 0, 144),
  -- Several rights for one unknown item: seen first with the earliest. A quantity of zero needs no right.
  ('g-days-2', 'no-order-days', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-21 10:06:00', NULL, '2026-01-21', '2026-01-21 10:06:00', '2026-01-21 10:06:00', 147, 0, 147),
  ('g-days-1', 'no-order-days', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 148, 0, 148),
  ('g-clean-zero', 'clean-zero', 'i-2', 'sku-i-2', 1, 'GRANTED', '2026-01-20 10:06:00', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 153, 0, 153),
  -- SLA: by the last of several captures, in one currency and in two; unknown times count from the first fact.
  ('g-untimed', 'no-order-untimed', 'i-1', 'sku-i-1', 1, 'GRANTED', NULL, NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 165, 0, 165);
