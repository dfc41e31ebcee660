-- Cases of R19. A merchant account says what becomes of it. As of 2026-01-22 00:00 the 19th is due and the 20th pending; tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R19', '2026-01-22 00:00:00', '2026-01-20 00:00:00', 0.01, 'low'),
  ('R06', '2026-01-22 00:00:00', '2026-01-19 06:00:00', 0, 'high'),
  ('R11', '2026-01-22 00:00:00', '2026-01-17 00:00:00', 0, 'high');

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: settled the next day, the same day, late but there; refunds and payouts likewise; authorized only; an id of nothing.
  ('p-clean-1', 'o-clean-1', 'acme', 'clean', 'tx-clean-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 1, 0, 1),
  ('p-clean-late-1', 'o-clean-late-1', 'acme', 'clean-late', 'tx-clean-late-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-10 10:00:00', '2026-01-10', '2026-01-10 10:00:00', '2026-01-10 10:00:00', 7, 0, 7),
  ('p-clean-ahead-1', 'o-clean-ahead-1', 'acme', 'clean-ahead', 'tx-clean-ahead-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 9, 0, 9),
  ('p-clean-authorized-1', 'o-clean-authorized-1', 'acme', 'clean-authorized', 'tx-clean-authorized-1', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 11, 0, 11),
  ('p-clean-no-id-1', 'o-clean-no-id-1', 'acme', 'clean-no-id', NULL, 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 13, 0, 13),
  -- Clean: handed over to R06 and R11, whose time has come; a fee line is no capture.
  ('p-clean-overdue-1', 'o-clean-overdue-1', 'acme', 'clean-overdue', 'tx-clean-overdue-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-19 05:59:59.999999', '2026-01-19', '2026-01-19 05:59:59.999999', '2026-01-19 05:59:59.999999', 18, 0, 18),
  -- CAPTURE_IN_TRANSIT: all, some of the day, two currencies, at another account or provider, at the very time R06 begins; a refund line does not settle it.
  ('p-all-1', 'o-all-1', 'acme', 'all', 'tx-all-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 23, 0, 23),
  ('p-some-1', 'o-some-1', 'acme', 'some', 'tx-some-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 24, 0, 24),
  ('p-some-2', 'o-some-2', 'acme', 'some', 'tx-some-2', 'card', 'CAPTURED', 50.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 25, 0, 25),
  ('p-some-3', 'o-some-3', 'acme', 'some', 'tx-some-3', 'card', 'CAPTURED', 20.0000, 1, 'EUR', '2026-01-18 10:00:00', '2026-01-18', '2026-01-18 10:00:00', '2026-01-18 10:00:00', 27, 0, 27),
  ('p-some-4', 'o-some-4', 'acme', 'some', 'tx-some-4', 'card', 'CAPTURED', 7.0000, 1, 'EUR', '2026-01-19 09:00:00', '2026-01-19', '2026-01-19 09:00:00', '2026-01-19 09:00:00', 29, 0, 29),
  ('p-currencies-1', 'o-currencies-1', 'acme', 'currencies', 'tx-currencies-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 30, 0, 30),
  ('p-currencies-2', 'o-currencies-2', 'acme', 'currencies', 'tx-currencies-2', 'card', 'CAPTURED', 90.0000, 1, 'USD', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 31, 0, 31),
  ('p-account-1', 'o-account-1', 'acme', 'account', 'tx-account-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 32, 0, 32),
  ('p-provider-1', 'o-provider-1', 'acme', 'provider', 'tx-provider-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 34, 0, 34),
  ('p-edge-owner-1', 'o-edge-owner-1', 'acme', 'edge-owner', 'tx-edge-owner-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-19 06:00:00', '2026-01-19', '2026-01-19 06:00:00', '2026-01-19 06:00:00', 36, 0, 36),
  ('p-refund-line-1', 'o-refund-line-1', 'acme', 'refund-line', 'tx-refund-line-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 37, 0, 37),
  ('p-part-overdue-1', 'o-part-overdue-1', 'acme', 'part-overdue', 'tx-part-overdue-1', 'card', 'CAPTURED', 40.0000, 1, 'EUR', '2026-01-19 05:00:00', '2026-01-19', '2026-01-19 05:00:00', '2026-01-19 05:00:00', 39, 0, 39),
  ('p-part-overdue-2', 'o-part-overdue-2', 'acme', 'part-overdue', 'tx-part-overdue-2', 'card', 'CAPTURED', 60.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 40, 0, 40),
  -- SETTLED_AHEAD: a payment unknown, authorized only, of another account; two lines of one transaction on one day.
  ('p-ahead-authorized-1', 'o-ahead-authorized-1', 'acme', 'ahead-authorized', 'tx-ahead-authorized-1', 'card', 'AUTHORIZED', 0.0000, 0, 'EUR', NULL, '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 49, 0, 49),
  -- Tolerance, and the day that is pending, for each flow.
  ('p-clean-tolerated-1', 'o-clean-tolerated-1', 'acme', 'clean-tolerated', 'tx-clean-tolerated-1', 'card', 'CAPTURED', 0.0100, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 56, 0, 56),
  ('p-beyond-1', 'o-beyond-1', 'acme', 'beyond', 'tx-beyond-1', 'card', 'CAPTURED', 0.0101, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 57, 0, 57),
  ('p-pending-1', 'o-pending-1', 'acme', 'pending', 'tx-pending-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 00:00:00', '2026-01-20', '2026-01-20 00:00:00', '2026-01-20 00:00:00', 58, 0, 58),
  ('p-edge-due-1', 'o-edge-due-1', 'acme', 'edge-due', 'tx-edge-due-1', 'card', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-19 23:59:59.999999', '2026-01-19', '2026-01-19 23:59:59.999999', '2026-01-19 23:59:59.999999', 62, 0, 62);

INSERT INTO refunds (
  refund_id, order_id, payment_id, provider, merchant_account, provider_transaction_id, provider_refund_id, status,
  requested_amount, refunded_amount, refund_count, currency, refunded_at, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  -- Clean: settled the next day, the same day, late but there; refunds and payouts likewise; authorized only; an id of nothing.
  ('r-clean-1', 'o-clean-1', 'p-clean-1', 'acme', 'clean', 'tx-clean-1', 'pr-clean-1', 'SUCCEEDED', 30.0000, 30.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 3, 0, 3),
  ('r-clean-requested-1', 'o-clean-requested-1', 'p-clean-requested-1', 'acme', 'clean-requested', 'tx-clean-requested-1', 'pr-clean-requested-1', 'REQUESTED', 30.0000, 0.0000, 0, 'EUR', NULL, '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 12, 0, 12),
  ('r-clean-no-id-1', 'o-clean-no-id-1', 'p-clean-no-id-1', 'acme', 'clean-no-id', 'tx-clean-no-id-1', NULL, 'SUCCEEDED', 30.0000, 30.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 15, 0, 15),
  -- Clean: handed over to R06 and R11, whose time has come; a fee line is no capture.
  ('r-clean-overdue-1', 'o-clean-overdue-1', 'p-clean-overdue-1', 'acme', 'clean-overdue', 'tx-clean-overdue-1', 'pr-clean-overdue-1', 'SUCCEEDED', 30.0000, 30.0000, 1, 'EUR', '2026-01-16 10:00:00', '2026-01-16', '2026-01-16 10:00:00', '2026-01-16 10:00:00', 20, 0, 20),
  -- REFUND_IN_TRANSIT and PAYOUT_IN_TRANSIT: days old, since R11 is not due and R09 has no parameters; a line of the same transaction names another refund.
  ('r-refund-1', 'o-refund-1', 'p-refund-1', 'acme', 'refund', 'tx-refund-1', 'pr-refund-1', 'SUCCEEDED', 30.0000, 30.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 41, 0, 41),
  ('r-refund-old-1', 'o-refund-old-1', 'p-refund-old-1', 'acme', 'refund-old', 'tx-refund-old-1', 'pr-refund-old-1', 'SUCCEEDED', 30.0000, 30.0000, 1, 'EUR', '2026-01-17 00:00:00', '2026-01-17', '2026-01-17 00:00:00', '2026-01-17 00:00:00', 43, 0, 43),
  -- SETTLED_AHEAD: a payment unknown, authorized only, of another account; two lines of one transaction on one day.
  ('r-refund-account-1', 'o-refund-account-1', 'p-refund-account-1', 'acme', 'refund-account', 'tx-refund-account-1', 'pr-refund-account-1', 'SUCCEEDED', 30.0000, 30.0000, 1, 'EUR', '2026-01-19 10:00:00', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 54, 0, 54),
  -- Tolerance, and the day that is pending, for each flow.
  ('r-pending-1', 'o-pending-1', 'p-pending-1', 'acme', 'pending', 'tx-pending-1', 'pr-pending-1', 'SUCCEEDED', 30.0000, 30.0000, 1, 'EUR', '2026-01-20 00:00:00', '2026-01-20', '2026-01-20 00:00:00', '2026-01-20 00:00:00', 59, 0, 59),
  ('r-edge-due-1', 'o-edge-due-1', 'p-edge-due-1', 'acme', 'edge-due', 'tx-edge-due-1', 'pr-edge-due-1', 'SUCCEEDED', 30.0000, 30.0000, 1, 'EUR', '2026-01-19 23:59:59.999999', '2026-01-19', '2026-01-19 23:59:59.999999', '2026-01-19 23:59:59.999999', 63, 0, 63);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, provider_transaction_id, gross_amount, fee_amount,
  net_amount, currency, value_date, provider_refund_id, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: settled the next day, the same day, late but there; refunds and payouts likewise; authorized only; an id of nothing.
  ('2026-01-20', 'acme', 'b-1', 1, 'CAPTURE', 'clean', 'tx-clean-1', 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-20', NULL, '2026-01-20 02:00:00', '2026-01-20 02:00:00', 2, 0, 2),
  ('2026-01-20', 'acme', 'b-1', 2, 'REFUND', 'clean', 'tx-clean-1', -30.0000, 0.0000, -30.0000, 'EUR', '2026-01-20', 'pr-clean-1', '2026-01-20 02:00:00', '2026-01-20 02:00:00', 4, 0, 4),
  ('2026-01-21', 'acme', 'b-1', 4, 'CAPTURE', 'clean-late', 'tx-clean-late-1', 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-21', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 8, 0, 8),
  ('2026-01-19', 'acme', 'b-1', 5, 'CAPTURE', 'clean-ahead', 'tx-clean-ahead-1', 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 02:00:00', '2026-01-19 02:00:00', 10, 0, 10),
  ('2026-01-19', 'acme', 'b-1', 6, 'CAPTURE', 'clean-no-id', NULL, 7.0000, 0.0000, 7.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 10:00:00', '2026-01-19 10:00:00', 14, 0, 14),
  -- Clean: handed over to R06 and R11, whose time has come; a fee line is no capture.
  ('2026-01-19', 'acme', 'b-1', 8, 'CAPTURE', 'clean-overdue-line', 'tx-clean-overdue-line-1', 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 05:59:59.999999', '2026-01-19 05:59:59.999999', 19, 0, 19),
  ('2026-01-19', 'acme', 'b-1', 9, 'FEE', 'clean-fee', 'tx-clean-fee-1', -5.0000, 0.0000, -5.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 10:00:00', '2026-01-19 10:00:00', 21, 0, 21),
  ('2026-01-19', 'acme', 'b-1', 10, 'CHARGEBACK_REVERSAL', 'clean-reversal', 'tx-clean-reversal-1', 30.0000, 0.0000, 30.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 10:00:00', '2026-01-19 10:00:00', 22, 0, 22),
  -- CAPTURE_IN_TRANSIT: all, some of the day, two currencies, at another account or provider, at the very time R06 begins; a refund line does not settle it.
  ('2026-01-20', 'acme', 'b-1', 11, 'CAPTURE', 'some', 'tx-some-2', 50.0000, 0.0000, 50.0000, 'EUR', '2026-01-20', NULL, '2026-01-20 02:00:00', '2026-01-20 02:00:00', 26, 0, 26),
  ('2026-01-20', 'acme', 'b-1', 12, 'CAPTURE', 'some', 'tx-some-3', 20.0000, 0.0000, 20.0000, 'EUR', '2026-01-20', NULL, '2026-01-20 02:00:00', '2026-01-20 02:00:00', 28, 0, 28),
  ('2026-01-19', 'acme', 'b-1', 13, 'CAPTURE', 'other-account', 'tx-account-1', 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 10:00:00', '2026-01-19 10:00:00', 33, 0, 33),
  ('2026-01-19', 'globepay', 'b-1', 14, 'CAPTURE', 'provider', 'tx-provider-1', 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 10:00:00', '2026-01-19 10:00:00', 35, 0, 35),
  ('2026-01-20', 'acme', 'b-1', 15, 'REFUND', 'refund-line', 'tx-refund-line-1', -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-20', NULL, '2026-01-20 02:00:00', '2026-01-20 02:00:00', 38, 0, 38),
  -- REFUND_IN_TRANSIT and PAYOUT_IN_TRANSIT: days old, since R11 is not due and R09 has no parameters; a line of the same transaction names another refund.
  ('2026-01-20', 'acme', 'b-1', 16, 'REFUND', 'refund', 'tx-refund-1', -30.0000, 0.0000, -30.0000, 'EUR', '2026-01-20', 'pr-other', '2026-01-20 02:00:00', '2026-01-20 02:00:00', 42, 0, 42),
  -- SETTLED_AHEAD: a payment unknown, authorized only, of another account; two lines of one transaction on one day.
  ('2026-01-19', 'acme', 'b-1', 18, 'CAPTURE', 'ahead', 'tx-ahead-1', 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 10:00:00', '2026-01-19 10:00:00', 48, 0, 48),
  ('2026-01-19', 'acme', 'b-1', 19, 'CAPTURE', 'ahead-authorized', 'tx-ahead-authorized-1', 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 10:00:00', '2026-01-19 10:00:00', 50, 0, 50),
  ('2026-01-19', 'acme', 'b-1', 20, 'CAPTURE', 'ahead-twice', 'tx-ahead-twice-1', 60.0000, 0.0000, 60.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 11:00:00', '2026-01-19 11:00:00', 51, 0, 51),
  ('2026-01-19', 'acme', 'b-1', 21, 'CAPTURE', 'ahead-twice', 'tx-ahead-twice-1', 40.0000, 0.0000, 40.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 10:00:00', '2026-01-19 10:00:00', 52, 0, 52),
  ('2026-01-19', 'acme', 'b-1', 22, 'CAPTURE', 'some', 'tx-unknown', 9.0000, 0.0000, 9.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 10:00:00', '2026-01-19 10:00:00', 53, 0, 53),
  ('2026-01-20', 'acme', 'b-1', 23, 'REFUND', 'refund-other', 'tx-refund-other-1', -30.0000, 0.0000, -30.0000, 'EUR', '2026-01-20', 'pr-refund-account-1', '2026-01-20 02:00:00', '2026-01-20 02:00:00', 55, 0, 55),
  -- Tolerance, and the day that is pending, for each flow.
  ('2026-01-20', 'acme', 'b-1', 24, 'CAPTURE', 'pending-line', 'tx-pending-line-1', 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-20', NULL, '2026-01-20 00:00:00', '2026-01-20 00:00:00', 61, 0, 61),
  ('2026-01-19', 'acme', 'b-1', 25, 'CAPTURE', 'edge-due-line', 'tx-edge-due-line-1', 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-19', NULL, '2026-01-19 23:59:59.999999', '2026-01-19 23:59:59.999999', 65, 0, 65);

INSERT INTO payouts (
  provider, payout_id, merchant_account, amount, currency, batch_count, value_date, end_to_end_id, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: settled the next day, the same day, late but there; refunds and payouts likewise; authorized only; an id of nothing.
  ('acme', 'po-clean-1', 'clean', 500.0000, 'EUR', 1, '2026-01-19', 'e2e-clean-1', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 5, 0, 5),
  ('acme', 'po-clean-own-id-1', 'clean-own-id', 500.0000, 'EUR', 1, '2026-01-19', NULL, '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 16, 0, 16),
  -- REFUND_IN_TRANSIT and PAYOUT_IN_TRANSIT: days old, since R11 is not due and R09 has no parameters; a line of the same transaction names another refund.
  ('acme', 'po-payout-1', 'payout', 500.0000, 'EUR', 1, '2026-01-19', 'e2e-payout-1', '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 44, 0, 44),
  ('acme', 'po-payout-old-1', 'payout-old', 500.0000, 'EUR', 1, '2026-01-05', 'e2e-payout-old-1', '2026-01-05', '2026-01-05 10:00:00', '2026-01-05 10:00:00', 46, 0, 46),
  ('acme', 'po-payout-own-id-1', 'payout-own-id', 500.0000, 'EUR', 1, '2026-01-19', NULL, '2026-01-19', '2026-01-19 10:00:00', '2026-01-19 10:00:00', 47, 0, 47),
  -- Tolerance, and the day that is pending, for each flow.
  ('acme', 'po-pending-1', 'pending', 500.0000, 'EUR', 1, '2026-01-20', 'e2e-pending-1', '2026-01-20', '2026-01-20 00:00:00', '2026-01-20 00:00:00', 60, 0, 60),
  ('acme', 'po-edge-due-1', 'edge-due', 500.0000, 'EUR', 1, '2026-01-19', 'e2e-edge-due-1', '2026-01-19', '2026-01-19 23:59:59.999999', '2026-01-19 23:59:59.999999', 64, 0, 64);

INSERT INTO bank_entries (
  bank_account, statement_id, entry_reference, credit_debit_indicator, amount, currency, booking_date, value_date,
  end_to_end_id, reversal_indicator, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: settled the next day, the same day, late but there; refunds and payouts likewise; authorized only; an id of nothing.
  ('DE01', 's-1', '3', 'CRDT', 500.0000, 'EUR', '2026-01-21', '2026-01-21', 'e2e-clean-1', FALSE, '2026-01-21', '2026-01-21 08:00:00', '2026-01-21 08:00:00', 6, 0, 6),
  ('DE01', 's-1', '7', 'CRDT', 500.0000, 'EUR', '2026-01-21', '2026-01-21', 'po-clean-own-id-1', FALSE, '2026-01-21', '2026-01-21 08:00:00', '2026-01-21 08:00:00', 17, 0, 17),
  -- REFUND_IN_TRANSIT and PAYOUT_IN_TRANSIT: days old, since R11 is not due and R09 has no parameters; a line of the same transaction names another refund.
  ('DE01', 's-1', '17', 'CRDT', 500.0000, 'EUR', '2026-01-21', '2026-01-21', 'e2e-other', FALSE, '2026-01-21', '2026-01-21 08:00:00', '2026-01-21 08:00:00', 45, 0, 45);
