-- Cases of R05. An order id says what becomes of it; SLA 15 minutes, so due_before is 23:45; tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R05', '2026-01-31 00:00:00', '2026-01-30 23:45:00', 0.01, 'critical');

INSERT INTO orders (
  order_id, merchant_id, status, payable_amount, paid_amount, currency, placed_at, paid_at, cancelled_at, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: captured before it counts; at the very time; in two parts; a failed attempt first; another currency; nothing owed.
  ('clean', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 1, 0, 1),
  ('clean-same-time', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 4, 0, 4),
  ('clean-split', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 7, 0, 7),
  ('clean-attempt', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 11, 0, 11),
  ('clean-retried', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 15, 0, 15),
  ('clean-jpy', 'm-1', 'PAID', 5000.0000, 5000.0000, 'JPY', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 18, 0, 18),
  ('clean-free', 'm-1', 'PAID', 0.0000, 0.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 21, 0, 21),
  -- Clean: neither marked nor granted; cancelled; revoked; no payment fact at all; no order; paid only for what was captured then.
  ('clean-authorized', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 24, 0, 24),
  ('clean-cancelled', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 26, 0, 26),
  ('clean-revoked', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 28, 0, 28),
  ('clean-no-payment', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 31, 0, 31),
  ('clean-underpaid', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 34, 0, 34),
  ('clean-overpaid', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 37, 0, 37),
  ('clean-other-currency', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 41, 0, 41),
  -- GRANTED_ON_FAILED_PAYMENT: failed, voided, captured and failed later, at the very time; beside a failed mark only the right is named; cancelled.
  ('granted-failed', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 44, 0, 44),
  ('granted-voided', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 47, 0, 47),
  ('granted-returned', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 50, 0, 50),
  ('granted-returned-at', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 53, 0, 53),
  ('granted-cancelled', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 56, 0, 56),
  ('granted-two-failed', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 59, 0, 59),
  -- GRANTED_ON_AUTHORIZATION: authorized, notified only; one attempt failed, one is open; the payable amount is unknown.
  ('granted-authorized', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 63, 0, 63),
  ('granted-notified', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 66, 0, 66),
  ('granted-open', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 69, 0, 69),
  ('granted-unplaced', 'm-1', 'PAID', NULL, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 73, 0, 73),
  -- GRANTED_BEFORE_FINAL: captured later; the second part later; the time of the grant unknown; tolerance 0.01 and one more.
  ('granted-early', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 76, 0, 76),
  ('granted-half', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 79, 0, 79),
  ('granted-unknown', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 83, 0, 83),
  ('granted-tolerated', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 86, 0, 86),
  ('granted-beyond', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 90, 0, 90),
  ('granted-early-usd', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 94, 0, 94),
  -- PAID_ON_FAILED_PAYMENT, PAID_ON_AUTHORIZATION, PAID_BEFORE_FINAL; tolerance 0.01 and one more; seen first with the payment.
  ('paid-failed', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 98, 0, 98),
  ('paid-returned', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 100, 0, 100),
  ('paid-authorized', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 102, 0, 102),
  ('paid-early', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 104, 0, 104),
  ('paid-half', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 107, 0, 107),
  ('paid-tolerated', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 110, 0, 110),
  ('paid-beyond', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 113, 0, 113),
  ('paid-untimed', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 116, 0, 116),
  ('paid-revoked', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-20 10:05:10', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 118, 0, 118),
  -- SLA: by the grant, by the mark; a microsecond before due_before and at it.
  ('edge-granted-failed-due', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 121, 0, 121),
  ('edge-granted-failed-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 124, 0, 124),
  ('edge-granted-authorized-due', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 127, 0, 127),
  ('edge-granted-authorized-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 130, 0, 130),
  ('edge-granted-early-due', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 133, 0, 133),
  ('edge-granted-early-pending', 'm-1', 'PLACED', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', NULL, NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 136, 0, 136),
  ('edge-paid-failed-due', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-30 23:44:59.999999', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 139, 0, 139),
  ('edge-paid-failed-pending', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-30 23:45:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 141, 0, 141),
  ('edge-paid-authorized-due', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-30 23:44:59.999999', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 143, 0, 143),
  ('edge-paid-authorized-pending', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-30 23:45:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 145, 0, 145),
  ('edge-paid-early-due', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-30 23:44:59.999999', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 147, 0, 147),
  ('edge-paid-early-pending', 'm-1', 'PAID', 100.0000, 100.0000, 'EUR', '2026-01-20 10:00:00', '2026-01-30 23:45:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 149, 0, 149);

INSERT INTO entitlements (
  grant_id, order_id, item_id, quantity, status, granted_at, business_date, occurred_at, recorded_at, ledger_seq, _partition,
  _offset
) VALUES
  -- Clean: captured before it counts; at the very time; in two parts; a failed attempt first; another currency; nothing owed.
  ('g-clean', 'clean', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 2, 0, 2),
  ('g-clean-same-time', 'clean-same-time', 'i-1', 1, 'GRANTED', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 5, 0, 5),
  ('g-clean-split', 'clean-split', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 8, 0, 8),
  ('g-clean-attempt', 'clean-attempt', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 12, 0, 12),
  ('g-clean-retried', 'clean-retried', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 16, 0, 16),
  ('g-clean-jpy', 'clean-jpy', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 19, 0, 19),
  ('g-clean-free', 'clean-free', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 22, 0, 22),
  -- Clean: neither marked nor granted; cancelled; revoked; no payment fact at all; no order; paid only for what was captured then.
  ('g-clean-revoked', 'clean-revoked', 'i-1', 1, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 29, 0, 29),
  ('g-clean-no-payment', 'clean-no-payment', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 32, 0, 32),
  ('g-clean-underpaid', 'clean-underpaid', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 35, 0, 35),
  ('g-clean-overpaid', 'clean-overpaid', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 38, 0, 38),
  ('g-clean-other-currency', 'clean-other-currency', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 42, 0, 42),
  -- GRANTED_ON_FAILED_PAYMENT: failed, voided, captured and failed later, at the very time; beside a failed mark only the right is named; cancelled.
  ('g-granted-failed', 'granted-failed', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 45, 0, 45),
  ('g-granted-voided', 'granted-voided', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 48, 0, 48),
  ('g-granted-returned', 'granted-returned', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 51, 0, 51),
  ('g-granted-returned-at', 'granted-returned-at', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 54, 0, 54),
  ('g-granted-cancelled', 'granted-cancelled', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 57, 0, 57),
  ('g-granted-two-failed', 'granted-two-failed', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 60, 0, 60),
  -- GRANTED_ON_AUTHORIZATION: authorized, notified only; one attempt failed, one is open; the payable amount is unknown.
  ('g-granted-authorized', 'granted-authorized', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 64, 0, 64),
  ('g-granted-notified', 'granted-notified', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 67, 0, 67),
  ('g-granted-open', 'granted-open', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 70, 0, 70),
  ('g-granted-unplaced', 'granted-unplaced', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 74, 0, 74),
  -- GRANTED_BEFORE_FINAL: captured later; the second part later; the time of the grant unknown; tolerance 0.01 and one more.
  ('g-granted-early', 'granted-early', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 77, 0, 77),
  ('g-granted-half', 'granted-half', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 80, 0, 80),
  ('g-granted-unknown', 'granted-unknown', 'i-1', 1, 'GRANTED', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 84, 0, 84),
  ('g-granted-tolerated', 'granted-tolerated', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 87, 0, 87),
  ('g-granted-beyond', 'granted-beyond', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 91, 0, 91),
  ('g-granted-early-usd', 'granted-early-usd', 'i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 95, 0, 95),
  -- PAID_ON_FAILED_PAYMENT, PAID_ON_AUTHORIZATION, PAID_BEFORE_FINAL; tolerance 0.01 and one more; seen first with the payment.
  ('g-paid-early', 'paid-early', 'i-1', 1, 'GRANTED', '2026-01-20 11:00:00', '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 105, 0, 105),
  ('g-paid-revoked', 'paid-revoked', 'i-1', 1, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 119, 0, 119),
  -- SLA: by the grant, by the mark; a microsecond before due_before and at it.
  ('g-edge-granted-failed-due', 'edge-granted-failed-due', 'i-1', 1, 'GRANTED', '2026-01-30 23:44:59.999999', '2026-01-30', '2026-01-30 23:44:59.999999', '2026-01-30 23:44:59.999999', 122, 0, 122),
  ('g-edge-granted-failed-pending', 'edge-granted-failed-pending', 'i-1', 1, 'GRANTED', '2026-01-30 23:45:00', '2026-01-30', '2026-01-30 23:45:00', '2026-01-30 23:45:00', 125, 0, 125),
  ('g-edge-granted-authorized-due', 'edge-granted-authorized-due', 'i-1', 1, 'GRANTED', '2026-01-30 23:44:59.999999', '2026-01-30', '2026-01-30 23:44:59.999999', '2026-01-30 23:44:59.999999', 128, 0, 128),
  ('g-edge-granted-authorized-pending', 'edge-granted-authorized-pending', 'i-1', 1, 'GRANTED', '2026-01-30 23:45:00', '2026-01-30', '2026-01-30 23:45:00', '2026-01-30 23:45:00', 131, 0, 131),
  ('g-edge-granted-early-due', 'edge-granted-early-due', 'i-1', 1, 'GRANTED', '2026-01-30 23:44:59.999999', '2026-01-30', '2026-01-30 23:44:59.999999', '2026-01-30 23:44:59.999999', 134, 0, 134),
  ('g-edge-granted-early-pending', 'edge-granted-early-pending', 'i-1', 1, 'GRANTED', '2026-01-30 23:45:00', '2026-01-30', '2026-01-30 23:45:00', '2026-01-30 23:45:00', 137, 0, 137);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, failed_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: captured before it counts; at the very time; in two parts; a failed attempt first; another currency; nothing owed.
  ('p-clean', 'clean', 'acme', 'shop-eu', 'tx-clean', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 3, 0, 3),
  ('p-clean-same-time', 'clean-same-time', 'acme', 'shop-eu', 'tx-clean-same-time', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 6, 0, 6),
  ('p-clean-split', 'clean-split', 'acme', 'shop-eu', 'tx-clean-split', 'CARD', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 9, 0, 9),
  ('p-clean-split-2', 'clean-split', 'acme', 'shop-eu', 'tx-clean-split-2', 'CARD', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 10:05:05', NULL, '2026-01-20', '2026-01-20 10:05:05', '2026-01-20 10:05:05', 10, 0, 10),
  ('p-clean-attempt-1', 'clean-attempt', 'acme', 'shop-eu', 'tx-clean-attempt-1', 'CARD', 'FAILED', 0.0000, 0, 'EUR', NULL, '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 13, 0, 13),
  ('p-clean-attempt-2', 'clean-attempt', 'acme', 'shop-eu', 'tx-clean-attempt-2', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 14, 0, 14),
  ('p-clean-retried', 'clean-retried', 'acme', 'shop-eu', 'tx-clean-retried', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20 10:00:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 17, 0, 17),
  ('p-clean-jpy', 'clean-jpy', 'acme', 'shop-eu', 'tx-clean-jpy', 'CARD', 'CAPTURED', 5000.0000, 1, 'JPY', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 20, 0, 20),
  ('p-clean-free', 'clean-free', 'acme', 'shop-eu', 'tx-clean-free', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 23, 0, 23),
  -- Clean: neither marked nor granted; cancelled; revoked; no payment fact at all; no order; paid only for what was captured then.
  ('p-clean-authorized', 'clean-authorized', 'acme', 'shop-eu', 'tx-clean-authorized', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 25, 0, 25),
  ('p-clean-cancelled', 'clean-cancelled', 'acme', 'shop-eu', 'tx-clean-cancelled', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 27, 0, 27),
  ('p-clean-revoked', 'clean-revoked', 'acme', 'shop-eu', 'tx-clean-revoked', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 30, 0, 30),
  ('p-clean-no-order', 'clean-no-order', 'acme', 'shop-eu', 'tx-clean-no-order', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 33, 0, 33),
  ('p-clean-underpaid', 'clean-underpaid', 'acme', 'shop-eu', 'tx-clean-underpaid', 'CARD', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 36, 0, 36),
  ('p-clean-overpaid', 'clean-overpaid', 'acme', 'shop-eu', 'tx-clean-overpaid', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 39, 0, 39),
  ('p-clean-overpaid-2', 'clean-overpaid', 'acme', 'shop-eu', 'tx-clean-overpaid-2', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 40, 0, 40),
  ('p-clean-other-currency', 'clean-other-currency', 'acme', 'shop-eu', 'tx-clean-other-currency', 'CARD', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 43, 0, 43),
  -- GRANTED_ON_FAILED_PAYMENT: failed, voided, captured and failed later, at the very time; beside a failed mark only the right is named; cancelled.
  ('p-granted-failed', 'granted-failed', 'acme', 'shop-eu', 'tx-granted-failed', 'CARD', 'FAILED', 0.0000, 0, 'EUR', NULL, '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 46, 0, 46),
  ('p-granted-voided', 'granted-voided', 'acme', 'shop-eu', 'tx-granted-voided', 'CARD', 'VOIDED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 49, 0, 49),
  ('p-granted-returned', 'granted-returned', 'acme', 'shop-eu', 'tx-granted-returned', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-23 10:00:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 52, 0, 52),
  ('p-granted-returned-at', 'granted-returned-at', 'acme', 'shop-eu', 'tx-granted-returned-at', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 55, 0, 55),
  ('p-granted-cancelled', 'granted-cancelled', 'acme', 'shop-eu', 'tx-granted-cancelled', 'CARD', 'FAILED', 0.0000, 0, 'EUR', NULL, '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 58, 0, 58),
  ('p-granted-two-failed-1', 'granted-two-failed', 'acme', 'shop-eu', 'tx-granted-two-failed-1', 'CARD', 'FAILED', 0.0000, 0, 'EUR', NULL, '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 61, 0, 61),
  ('p-granted-two-failed-2', 'granted-two-failed', 'acme', 'shop-eu', 'tx-granted-two-failed-2', 'CARD', 'VOIDED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 62, 0, 62),
  -- GRANTED_ON_AUTHORIZATION: authorized, notified only; one attempt failed, one is open; the payable amount is unknown.
  ('p-granted-authorized', 'granted-authorized', 'acme', 'shop-eu', 'tx-granted-authorized', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 65, 0, 65),
  ('p-granted-notified', 'granted-notified', 'acme', 'shop-eu', 'tx-granted-notified', 'CARD', 'UNKNOWN', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 68, 0, 68),
  ('p-granted-open-1', 'granted-open', 'acme', 'shop-eu', 'tx-granted-open-1', 'CARD', 'FAILED', 0.0000, 0, 'EUR', NULL, '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 71, 0, 71),
  ('p-granted-open-2', 'granted-open', 'acme', 'shop-eu', 'tx-granted-open-2', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 72, 0, 72),
  ('p-granted-unplaced', 'granted-unplaced', 'acme', 'shop-eu', 'tx-granted-unplaced', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 75, 0, 75),
  -- GRANTED_BEFORE_FINAL: captured later; the second part later; the time of the grant unknown; tolerance 0.01 and one more.
  ('p-granted-early', 'granted-early', 'acme', 'shop-eu', 'tx-granted-early', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 78, 0, 78),
  ('p-granted-half', 'granted-half', 'acme', 'shop-eu', 'tx-granted-half', 'CARD', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 81, 0, 81),
  ('p-granted-half-2', 'granted-half', 'acme', 'shop-eu', 'tx-granted-half-2', 'CARD', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 82, 0, 82),
  ('p-granted-unknown', 'granted-unknown', 'acme', 'shop-eu', 'tx-granted-unknown', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 85, 0, 85),
  ('p-granted-tolerated', 'granted-tolerated', 'acme', 'shop-eu', 'tx-granted-tolerated', 'CARD', 'CAPTURED', 99.9900, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 88, 0, 88),
  ('p-granted-tolerated-2', 'granted-tolerated', 'acme', 'shop-eu', 'tx-granted-tolerated-2', 'CARD', 'CAPTURED', 0.0100, 1, 'EUR', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 89, 0, 89),
  ('p-granted-beyond', 'granted-beyond', 'acme', 'shop-eu', 'tx-granted-beyond', 'CARD', 'CAPTURED', 99.9899, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 92, 0, 92),
  ('p-granted-beyond-2', 'granted-beyond', 'acme', 'shop-eu', 'tx-granted-beyond-2', 'CARD', 'CAPTURED', 0.0101, 1, 'EUR', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 93, 0, 93),
  ('p-granted-early-usd-1', 'granted-early-usd', 'acme', 'shop-eu', 'tx-granted-early-usd-1', 'CARD', 'CAPTURED', 100.0000, 1, 'USD', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 96, 0, 96),
  ('p-granted-early-usd-2', 'granted-early-usd', 'acme', 'shop-eu', 'tx-granted-early-usd-2', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 97, 0, 97),
  -- PAID_ON_FAILED_PAYMENT, PAID_ON_AUTHORIZATION, PAID_BEFORE_FINAL; tolerance 0.01 and one more; seen first with the payment.
  ('p-paid-failed', 'paid-failed', 'acme', 'shop-eu', 'tx-paid-failed', 'CARD', 'FAILED', 0.0000, 0, 'EUR', NULL, '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 99, 0, 99),
  ('p-paid-returned', 'paid-returned', 'acme', 'shop-eu', 'tx-paid-returned', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-23 10:00:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 101, 0, 101),
  ('p-paid-authorized', 'paid-authorized', 'acme', 'shop-eu', 'tx-paid-authorized', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 09:00:00', '2026-01-20 09:00:00', 103, 0, 103),
  ('p-paid-early', 'paid-early', 'acme', 'shop-eu', 'tx-paid-early', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:11', NULL, '2026-01-20', '2026-01-20 10:05:11', '2026-01-20 10:05:11', 106, 0, 106),
  ('p-paid-half', 'paid-half', 'acme', 'shop-eu', 'tx-paid-half', 'CARD', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 108, 0, 108),
  ('p-paid-half-2', 'paid-half', 'acme', 'shop-eu', 'tx-paid-half-2', 'CARD', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 109, 0, 109),
  ('p-paid-tolerated', 'paid-tolerated', 'acme', 'shop-eu', 'tx-paid-tolerated', 'CARD', 'CAPTURED', 99.9900, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 111, 0, 111),
  ('p-paid-tolerated-2', 'paid-tolerated', 'acme', 'shop-eu', 'tx-paid-tolerated-2', 'CARD', 'CAPTURED', 0.0100, 1, 'EUR', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 112, 0, 112),
  ('p-paid-beyond', 'paid-beyond', 'acme', 'shop-eu', 'tx-paid-beyond', 'CARD', 'CAPTURED', 99.9899, 1, 'EUR', '2026-01-20 10:05:00', NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 114, 0, 114),
  ('p-paid-beyond-2', 'paid-beyond', 'acme', 'shop-eu', 'tx-paid-beyond-2', 'CARD', 'CAPTURED', 0.0101, 1, 'EUR', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 115, 0, 115),
  ('p-paid-untimed', 'paid-untimed', 'acme', 'shop-eu', 'tx-paid-untimed', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 117, 0, 117),
  ('p-paid-revoked', 'paid-revoked', 'acme', 'shop-eu', 'tx-paid-revoked', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 11:00:00', NULL, '2026-01-20', '2026-01-20 11:00:00', '2026-01-20 11:00:00', 120, 0, 120),
  -- SLA: by the grant, by the mark; a microsecond before due_before and at it.
  ('p-edge-granted-failed-due', 'edge-granted-failed-due', 'acme', 'shop-eu', 'tx-edge-granted-failed-due', 'CARD', 'FAILED', 0.0000, 0, 'EUR', NULL, '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 123, 0, 123),
  ('p-edge-granted-failed-pending', 'edge-granted-failed-pending', 'acme', 'shop-eu', 'tx-edge-granted-failed-pending', 'CARD', 'FAILED', 0.0000, 0, 'EUR', NULL, '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 126, 0, 126),
  ('p-edge-granted-authorized-due', 'edge-granted-authorized-due', 'acme', 'shop-eu', 'tx-edge-granted-authorized-due', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 129, 0, 129),
  ('p-edge-granted-authorized-pending', 'edge-granted-authorized-pending', 'acme', 'shop-eu', 'tx-edge-granted-authorized-pending', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 132, 0, 132),
  ('p-edge-granted-early-due', 'edge-granted-early-due', 'acme', 'shop-eu', 'tx-edge-granted-early-due', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 23:50:00', NULL, '2026-01-30', '2026-01-30 23:50:00', '2026-01-30 23:50:00', 135, 0, 135),
  ('p-edge-granted-early-pending', 'edge-granted-early-pending', 'acme', 'shop-eu', 'tx-edge-granted-early-pending', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 23:50:00', NULL, '2026-01-30', '2026-01-30 23:50:00', '2026-01-30 23:50:00', 138, 0, 138),
  ('p-edge-paid-failed-due', 'edge-paid-failed-due', 'acme', 'shop-eu', 'tx-edge-paid-failed-due', 'CARD', 'FAILED', 0.0000, 0, 'EUR', NULL, '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 140, 0, 140),
  ('p-edge-paid-failed-pending', 'edge-paid-failed-pending', 'acme', 'shop-eu', 'tx-edge-paid-failed-pending', 'CARD', 'FAILED', 0.0000, 0, 'EUR', NULL, '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 142, 0, 142),
  ('p-edge-paid-authorized-due', 'edge-paid-authorized-due', 'acme', 'shop-eu', 'tx-edge-paid-authorized-due', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 144, 0, 144),
  ('p-edge-paid-authorized-pending', 'edge-paid-authorized-pending', 'acme', 'shop-eu', 'tx-edge-paid-authorized-pending', 'CARD', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, NULL, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 146, 0, 146),
  ('p-edge-paid-early-due', 'edge-paid-early-due', 'acme', 'shop-eu', 'tx-edge-paid-early-due', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 23:50:00', NULL, '2026-01-30', '2026-01-30 23:50:00', '2026-01-30 23:50:00', 148, 0, 148),
  ('p-edge-paid-early-pending', 'edge-paid-early-pending', 'acme', 'shop-eu', 'tx-edge-paid-early-pending', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-30 23:50:00', NULL, '2026-01-30', '2026-01-30 23:50:00', '2026-01-30 23:50:00', 150, 0, 150);
