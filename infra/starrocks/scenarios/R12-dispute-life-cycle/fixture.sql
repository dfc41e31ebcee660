-- Cases of R12. A dispute id says what becomes of it. SLA five days, for winning seven, at globepay six for both; tolerance 0.01.
INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES
  ('R12', '2026-01-31 00:00:00', '2026-01-26 00:00:00', 0.01, 'high');

INSERT INTO recon_term (scenario, term, provider, payment_method, due_before) VALUES
  ('R12', 'WON', '*', '*', '2026-01-24 00:00:00'),
  ('R12', 'WON', 'globepay', '*', '2026-01-25 00:00:00'),
  ('R12', 'OPENED', 'globepay', '*', '2026-01-25 00:00:00');

INSERT INTO chargebacks (
  payment_id, chargeback_id, order_id, provider, merchant_account, provider_transaction_id, acquirer_reference_number, stage,
  status, amount, reversed_amount, currency, opened_at, second_opened_at, reversed_at, business_date, occurred_at, recorded_at,
  ledger_seq, _partition, _offset
) VALUES
  -- Clean: open and settled with a fee, by dispute id, by number, by transaction; another currency; in the currency of the transaction.
  ('p-clean', 'clean', 'o-clean', 'acme', 'shop-eu', 'tx-clean', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 1, 0, 1),
  ('p-clean-arn', 'clean-arn', 'o-clean-arn', 'acme', 'shop-eu', 'tx-clean-arn', 'ARN-1', 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 4, 0, 4),
  ('p-clean-tx', 'clean-tx', 'o-clean-tx', 'acme', 'shop-eu', 'tx-clean-tx', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 6, 0, 6),
  ('p-clean-jpy', 'clean-jpy', 'o-clean-jpy', 'acme', 'shop-eu', 'tx-clean-jpy', NULL, 'FIRST_CHARGEBACK', 'OPEN', 5000.0000, NULL, 'JPY', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 8, 0, 8),
  ('p-clean-fx', 'clean-fx', 'o-clean-fx', 'acme', 'shop-eu', 'tx-clean-fx', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'USD', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 10, 0, 10),
  ('p-clean-other-id', 'clean-other-id', 'o-clean-other-id', 'acme', 'shop-eu', 'tx-clean-other-id', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 12, 0, 12),
  -- Clean: won and credited; won before anything was settled; back in part; twice taken; only the reversal is known, and in two currencies.
  ('p-clean-won', 'clean-won', 'o-clean-won', 'acme', 'shop-eu', 'tx-clean-won', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 14, 0, 14),
  ('p-clean-never-settled', 'clean-never-settled', 'o-clean-never-settled', 'acme', 'shop-eu', 'tx-clean-never-settled', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 17, 0, 17),
  ('p-clean-part', 'clean-part', 'o-clean-part', 'acme', 'shop-eu', 'tx-clean-part', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 60.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 18, 0, 18),
  ('p-clean-second', 'clean-second', 'o-clean-second', 'acme', 'shop-eu', 'tx-clean-second', NULL, 'SECOND_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', '2026-01-23 12:00:00', NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 21, 0, 21),
  ('p-clean-only-won', 'clean-only-won', 'o-clean-only-won', 'acme', 'shop-eu', 'tx-clean-only-won', NULL, 'FIRST_CHARGEBACK', 'REVERSED', NULL, 100.0000, 'EUR', NULL, NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 25, 0, 25),
  ('p-clean-won-currency', 'clean-won-currency', 'o-clean-won-currency', 'acme', 'shop-eu', 'tx-clean-won-currency', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 28, 0, 28),
  -- Clean: one dispute id at two accounts and of two payments told apart by transaction; a fee of its own that is booked; a fee of no dispute.
  ('p-clean-same-1', 'clean-same', 'o-clean-same', 'acme', 'shop-eu', 'tx-clean-same', NULL, 'FIRST_CHARGEBACK', 'OPEN', 10.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 29, 0, 29),
  ('p-clean-same-2', 'clean-same', 'o-clean-same-2', 'acme', 'shop-us', 'tx-cs2', NULL, 'FIRST_CHARGEBACK', 'OPEN', 20.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 30, 0, 30),
  ('p-clean-twin-1', 'clean-twin', 'o-clean-twin-1', 'acme', 'shop-eu', 'tx-clean-twin-1', NULL, 'FIRST_CHARGEBACK', 'OPEN', 10.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 33, 0, 33),
  ('p-clean-twin-2', 'clean-twin', 'o-clean-twin-2', 'acme', 'shop-eu', 'tx-clean-twin-2', NULL, 'FIRST_CHARGEBACK', 'OPEN', 20.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 34, 0, 34),
  ('p-clean-fee', 'clean-fee', 'o-clean-fee', 'acme', 'shop-eu', 'tx-clean-fee', NULL, 'FIRST_CHARGEBACK', 'OPEN', 10.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 37, 0, 37),
  -- Clean: refunded in part and charged back for the rest; refunded in full, dispute won; no refund; refund in full of another currency.
  ('p-clean-rest', 'clean-rest', 'o-clean-rest', 'acme', 'shop-eu', 'tx-clean-rest', NULL, 'FIRST_CHARGEBACK', 'OPEN', 70.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 44, 0, 44),
  ('p-clean-refunded-won', 'clean-refunded-won', 'o-clean-refunded-won', 'acme', 'shop-eu', 'tx-clean-refunded-won', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 47, 0, 47),
  ('p-clean-no-refund', 'clean-no-refund', 'o-clean-no-refund', 'acme', 'shop-eu', 'tx-clean-no-refund', NULL, 'FIRST_CHARGEBACK', 'OPEN', 120.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 49, 0, 49),
  ('p-clean-refund-currency', 'clean-refund-currency', 'o-clean-refund-currency', 'acme', 'shop-eu', 'tx-clean-refund-currency', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'USD', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 52, 0, 52),
  -- REFUNDED_AND_CHARGED_BACK: in full; by a unit more than is tolerated; two disputes together.
  ('p-double', 'double', 'o-double', 'acme', 'shop-eu', 'tx-double', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 55, 0, 55),
  ('p-double-tolerated', 'double-tolerated', 'o-double-tolerated', 'acme', 'shop-eu', 'tx-double-tolerated', NULL, 'FIRST_CHARGEBACK', 'OPEN', 70.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 58, 0, 58),
  ('p-double-beyond', 'double-beyond', 'o-double-beyond', 'acme', 'shop-eu', 'tx-double-beyond', NULL, 'FIRST_CHARGEBACK', 'OPEN', 70.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 61, 0, 61),
  ('p-double-two', 'double-two', 'o-double-two', 'acme', 'shop-eu', 'tx-double-two', NULL, 'FIRST_CHARGEBACK', 'OPEN', 50.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 64, 0, 64),
  ('p-double-two', 'double-two-b', 'o-double-two-b', 'acme', 'shop-eu', 'tx-double-two-b', NULL, 'FIRST_CHARGEBACK', 'OPEN', 40.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 66, 0, 66),
  -- CURRENCY_DIFFERS.
  ('p-currency', 'currency', 'o-currency', 'acme', 'shop-eu', 'tx-currency', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 68, 0, 68),
  ('p-currency-won', 'currency-won', 'o-currency-won', 'acme', 'shop-eu', 'tx-currency-won', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 70, 0, 70),
  -- OPENED_NOT_SETTLED: no line; a second stage without its line; only the line of another account.
  ('p-unsettled', 'unsettled', 'o-unsettled', 'acme', 'shop-eu', 'tx-unsettled', 'ARN-9', 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 72, 0, 72),
  ('p-second-unsettled', 'second-unsettled', 'o-second-unsettled', 'acme', 'shop-eu', 'tx-second-unsettled', NULL, 'SECOND_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', '2026-01-23 12:00:00', NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 73, 0, 73),
  ('p-account', 'account', 'o-account', 'acme', 'shop-eu', 'tx-account', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 76, 0, 76),
  -- CREDITED_NOT_WON: back in full; in part.
  ('p-credited', 'credited', 'o-credited', 'acme', 'shop-eu', 'tx-credited', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 78, 0, 78),
  ('p-credited-part', 'credited-part', 'o-credited-part', 'acme', 'shop-eu', 'tx-credited-part', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 81, 0, 81),
  -- WON_NOT_CREDITED: no reversal line; less; a reversal of which the opening is unknown.
  ('p-won', 'won', 'o-won', 'acme', 'shop-eu', 'tx-won', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 84, 0, 84),
  ('p-won-less', 'won-less', 'o-won-less', 'acme', 'shop-eu', 'tx-won-less', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 86, 0, 86),
  ('p-won-unopened', 'won-unopened', 'o-won-unopened', 'acme', 'shop-eu', 'tx-won-unopened', NULL, 'FIRST_CHARGEBACK', 'REVERSED', NULL, 100.0000, 'EUR', NULL, NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 89, 0, 89),
  -- AMOUNT_DIFFERS: less, more, taken twice; won and more than taken is back; tolerance 0.01 and one more.
  ('p-less', 'less', 'o-less', 'acme', 'shop-eu', 'tx-less', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 91, 0, 91),
  ('p-more', 'more', 'o-more', 'acme', 'shop-eu', 'tx-more', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 93, 0, 93),
  ('p-twice', 'twice', 'o-twice', 'acme', 'shop-eu', 'tx-twice', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 95, 0, 95),
  ('p-too-much-back', 'too-much-back', 'o-too-much-back', 'acme', 'shop-eu', 'tx-too-much-back', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 98, 0, 98),
  ('p-tolerated', 'tolerated', 'o-tolerated', 'acme', 'shop-eu', 'tx-tolerated', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 101, 0, 101),
  ('p-tolerated-more', 'tolerated-more', 'o-tolerated-more', 'acme', 'shop-eu', 'tx-tolerated-more', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 103, 0, 103),
  ('p-beyond', 'beyond', 'o-beyond', 'acme', 'shop-eu', 'tx-beyond', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 105, 0, 105),
  ('p-beyond-more', 'beyond-more', 'o-beyond-more', 'acme', 'shop-eu', 'tx-beyond-more', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 107, 0, 107),
  ('p-tolerated-back', 'tolerated-back', 'o-tolerated-back', 'acme', 'shop-eu', 'tx-tolerated-back', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 109, 0, 109),
  ('p-tolerated-won', 'tolerated-won', 'o-tolerated-won', 'acme', 'shop-eu', 'tx-tolerated-won', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 112, 0, 112),
  -- FEE_NOT_BOOKED: not at all, another amount, in another currency; of two lines the first; tolerance 0.01.
  ('p-fee', 'fee', 'o-fee', 'acme', 'shop-eu', 'tx-fee', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 115, 0, 115),
  ('p-fee-less', 'fee-less', 'o-fee-less', 'acme', 'shop-eu', 'tx-fee-less', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 117, 0, 117),
  ('p-fee-more', 'fee-more', 'o-fee-more', 'acme', 'shop-eu', 'tx-fee-more', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 120, 0, 120),
  ('p-fee-currency', 'fee-currency', 'o-fee-currency', 'acme', 'shop-eu', 'tx-fee-currency', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 124, 0, 124),
  ('p-fee-two', 'fee-two', 'o-fee-two', 'acme', 'shop-eu', 'tx-fee-two', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 127, 0, 127),
  ('p-fee-tolerated', 'fee-tolerated', 'o-fee-tolerated', 'acme', 'shop-eu', 'tx-fee-tolerated', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 130, 0, 130),
  ('p-fee-tolerated-less', 'fee-tolerated-less', 'o-fee-tolerated-less', 'acme', 'shop-eu', 'tx-fee-tolerated-less', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-22 10:00:00', NULL, NULL, '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 133, 0, 133),
  -- SETTLED_WITHOUT_CASE: by dispute id, in two lines; by transaction; by line; in two currencies; an id that two payments have.
  ('p-many-1', 'many', 'o-many-1', 'acme', 'shop-eu', 'tx-many', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 10.0000, 10.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 142, 0, 142),
  ('p-many-2', 'many', 'o-many-2', 'acme', 'shop-eu', 'tx-many', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 10.0000, 10.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 143, 0, 143),
  -- SLA: by the last opening, by the reversal, by the line; by provider.
  ('p-edge-due', 'edge-due', 'o-edge-due', 'acme', 'shop-eu', 'tx-edge-due', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-25 23:59:59.999999', NULL, NULL, '2026-01-25', '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', 145, 0, 145),
  ('p-open-pending', 'open-pending', 'o-open-pending', 'acme', 'shop-eu', 'tx-open-pending', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-26 00:00:00', NULL, NULL, '2026-01-26', '2026-01-26 00:00:00', '2026-01-26 00:00:00', 146, 0, 146),
  ('p-second-pending', 'second-pending', 'o-second-pending', 'acme', 'shop-eu', 'tx-second-pending', NULL, 'SECOND_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-20 10:00:00', '2026-01-26 00:00:00', NULL, '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 147, 0, 147),
  ('p-edge-won', 'edge-won', 'o-edge-won', 'acme', 'shop-eu', 'tx-edge-won', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-23 23:59:59.999999', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 149, 0, 149),
  ('p-won-pending', 'won-pending', 'o-won-pending', 'acme', 'shop-eu', 'tx-won-pending', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-24 00:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 151, 0, 151),
  ('p-globe-due', 'globe-due', 'o-globe-due', 'globepay', 'shop-eu', 'tx-globe-due', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-24 23:59:59.999999', NULL, NULL, '2026-01-24', '2026-01-24 23:59:59.999999', '2026-01-24 23:59:59.999999', 155, 0, 155),
  ('p-globe-pending', 'globe-pending', 'o-globe-pending', 'globepay', 'shop-eu', 'tx-globe-pending', NULL, 'FIRST_CHARGEBACK', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-25 00:00:00', NULL, NULL, '2026-01-25', '2026-01-25 00:00:00', '2026-01-25 00:00:00', 156, 0, 156),
  ('p-globe-won', 'globe-won', 'o-globe-won', 'globepay', 'shop-eu', 'tx-globe-won', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-24 23:59:59.999999', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 157, 0, 157),
  ('p-globe-won-pending', 'globe-won-pending', 'o-globe-won-pending', 'globepay', 'shop-eu', 'tx-globe-won-pending', NULL, 'FIRST_CHARGEBACK', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-22 10:00:00', NULL, '2026-01-25 00:00:00', '2026-01-22', '2026-01-22 10:00:00', '2026-01-22 10:00:00', 159, 0, 159);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, provider_transaction_id, merchant_reference, gross_amount,
  fee_amount, net_amount, currency, value_date, transaction_amount, transaction_currency, exchange_rate, chargeback_id,
  acquirer_reference_number, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: open and settled with a fee, by dispute id, by number, by transaction; another currency; in the currency of the transaction.
  ('2026-01-23', 'acme', 'b-1', 1, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 15.0000, -115.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 2, 0, 2),
  ('2026-01-23', 'acme', 'b-1', 2, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, 'ARN-1', '2026-01-23 02:00:00', '2026-01-23 02:00:00', 5, 0, 5),
  ('2026-01-23', 'acme', 'b-1', 3, 'CHARGEBACK', 'shop-eu', 'tx-clean-tx', NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 7, 0, 7),
  ('2026-01-23', 'acme', 'b-1', 4, 'CHARGEBACK', 'shop-eu', NULL, NULL, -5000.0000, 0.0000, -5000.0000, 'JPY', '2026-01-22', NULL, NULL, NULL, 'clean-jpy', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 9, 0, 9),
  ('2026-01-23', 'acme', 'b-1', 5, 'CHARGEBACK', 'shop-eu', NULL, NULL, -92.0000, 0.0000, -92.0000, 'EUR', '2026-01-22', -100.0000, 'USD', 0.9200000000, 'clean-fx', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 11, 0, 11),
  ('2026-01-23', 'acme', 'b-1', 6, 'CHARGEBACK', 'shop-eu', 'tx-clean-other-id', NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'PROVIDERS-OWN', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 13, 0, 13),
  -- Clean: won and credited; won before anything was settled; back in part; twice taken; only the reversal is known, and in two currencies.
  ('2026-01-23', 'acme', 'b-1', 7, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-won', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 15, 0, 15),
  ('2026-01-23', 'acme', 'b-1', 8, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-won', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 16, 0, 16),
  ('2026-01-23', 'acme', 'b-1', 9, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-part', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 19, 0, 19),
  ('2026-01-23', 'acme', 'b-1', 10, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 60.0000, 0.0000, 60.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-part', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 20, 0, 20),
  ('2026-01-23', 'acme', 'b-1', 11, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-second', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 22, 0, 22),
  ('2026-01-23', 'acme', 'b-1', 12, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-second', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 23, 0, 23),
  ('2026-01-23', 'acme', 'b-1', 13, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-second', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 24, 0, 24),
  ('2026-01-23', 'acme', 'b-1', 14, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-only-won', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 26, 0, 26),
  ('2026-01-23', 'acme', 'b-1', 15, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-only-won', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 27, 0, 27),
  -- Clean: one dispute id at two accounts and of two payments told apart by transaction; a fee of its own that is booked; a fee of no dispute.
  ('2026-01-23', 'acme', 'b-1', 16, 'CHARGEBACK', 'shop-eu', NULL, NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-same', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 31, 0, 31),
  ('2026-01-23', 'acme', 'b-1', 17, 'CHARGEBACK', 'shop-us', NULL, NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-same', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 32, 0, 32),
  ('2026-01-23', 'acme', 'b-1', 18, 'CHARGEBACK', 'shop-eu', 'tx-clean-twin-1', NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-twin', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 35, 0, 35),
  ('2026-01-23', 'acme', 'b-1', 19, 'CHARGEBACK', 'shop-eu', 'tx-clean-twin-2', NULL, -20.0000, 0.0000, -20.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-twin', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 36, 0, 36),
  ('2026-01-23', 'acme', 'b-1', 20, 'CHARGEBACK', 'shop-eu', NULL, NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-fee', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 38, 0, 38),
  ('2026-01-23', 'acme', 'b-1', 21, 'FEE', 'shop-eu', NULL, NULL, 0.0000, 15.0000, -15.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-fee', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 39, 0, 39),
  ('2026-01-23', 'acme', 'b-1', 22, 'FEE', 'shop-eu', NULL, NULL, 0.0000, 15.0000, -15.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 41, 0, 41),
  ('2026-01-23', 'acme', 'b-1', 23, 'FEE', 'shop-eu', NULL, NULL, 0.0000, 15.0000, -15.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'fee-of-unknown', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 42, 0, 42),
  -- Clean: refunded in part and charged back for the rest; refunded in full, dispute won; no refund; refund in full of another currency.
  ('2026-01-23', 'acme', 'b-1', 24, 'CHARGEBACK', 'shop-eu', NULL, NULL, -70.0000, 0.0000, -70.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-rest', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 45, 0, 45),
  ('2026-01-23', 'acme', 'b-1', 25, 'CHARGEBACK', 'shop-eu', NULL, NULL, -120.0000, 0.0000, -120.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'clean-no-refund', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 50, 0, 50),
  ('2026-01-23', 'acme', 'b-1', 26, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'USD', '2026-01-22', NULL, NULL, NULL, 'clean-refund-currency', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 53, 0, 53),
  -- REFUNDED_AND_CHARGED_BACK: in full; by a unit more than is tolerated; two disputes together.
  ('2026-01-23', 'acme', 'b-1', 27, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'double', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 56, 0, 56),
  ('2026-01-23', 'acme', 'b-1', 28, 'CHARGEBACK', 'shop-eu', NULL, NULL, -70.0000, 0.0000, -70.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'double-tolerated', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 59, 0, 59),
  ('2026-01-23', 'acme', 'b-1', 29, 'CHARGEBACK', 'shop-eu', NULL, NULL, -70.0000, 0.0000, -70.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'double-beyond', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 62, 0, 62),
  ('2026-01-23', 'acme', 'b-1', 30, 'CHARGEBACK', 'shop-eu', NULL, NULL, -50.0000, 0.0000, -50.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'double-two', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 65, 0, 65),
  ('2026-01-23', 'acme', 'b-1', 31, 'CHARGEBACK', 'shop-eu', NULL, NULL, -40.0000, 0.0000, -40.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'double-two-b', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 67, 0, 67),
  -- CURRENCY_DIFFERS.
  ('2026-01-23', 'acme', 'b-1', 32, 'CHARGEBACK', 'shop-eu', NULL, NULL, -110.0000, 0.0000, -110.0000, 'USD', '2026-01-22', NULL, NULL, NULL, 'currency', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 69, 0, 69),
  ('2026-01-23', 'acme', 'b-1', 33, 'CHARGEBACK', 'shop-eu', NULL, NULL, -110.0000, 0.0000, -110.0000, 'USD', '2026-01-22', NULL, NULL, NULL, 'currency-won', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 71, 0, 71),
  -- OPENED_NOT_SETTLED: no line; a second stage without its line; only the line of another account.
  ('2026-01-23', 'acme', 'b-1', 34, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'second-unsettled', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 74, 0, 74),
  ('2026-01-23', 'acme', 'b-1', 35, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'second-unsettled', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 75, 0, 75),
  ('2026-01-23', 'acme', 'b-1', 36, 'CHARGEBACK', 'shop-us', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'account', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 77, 0, 77),
  -- CREDITED_NOT_WON: back in full; in part.
  ('2026-01-23', 'acme', 'b-1', 37, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'credited', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 79, 0, 79),
  ('2026-01-23', 'acme', 'b-1', 38, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'credited', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 80, 0, 80),
  ('2026-01-23', 'acme', 'b-1', 39, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'credited-part', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 82, 0, 82),
  ('2026-01-23', 'acme', 'b-1', 40, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 60.0000, 0.0000, 60.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'credited-part', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 83, 0, 83),
  -- WON_NOT_CREDITED: no reversal line; less; a reversal of which the opening is unknown.
  ('2026-01-21', 'acme', 'b-1', 41, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'won', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 85, 0, 85),
  ('2026-01-23', 'acme', 'b-1', 42, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'won-less', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 87, 0, 87),
  ('2026-01-23', 'acme', 'b-1', 43, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 60.0000, 0.0000, 60.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'won-less', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 88, 0, 88),
  ('2026-01-23', 'acme', 'b-1', 44, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'won-unopened', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 90, 0, 90),
  -- AMOUNT_DIFFERS: less, more, taken twice; won and more than taken is back; tolerance 0.01 and one more.
  ('2026-01-23', 'acme', 'b-1', 45, 'CHARGEBACK', 'shop-eu', NULL, NULL, -90.0000, 0.0000, -90.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'less', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 92, 0, 92),
  ('2026-01-23', 'acme', 'b-1', 46, 'CHARGEBACK', 'shop-eu', NULL, NULL, -110.0000, 0.0000, -110.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'more', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 94, 0, 94),
  ('2026-01-23', 'acme', 'b-1', 47, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'twice', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 96, 0, 96),
  ('2026-01-23', 'acme', 'b-1', 48, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'twice', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 97, 0, 97),
  ('2026-01-23', 'acme', 'b-1', 49, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'too-much-back', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 99, 0, 99),
  ('2026-01-23', 'acme', 'b-1', 50, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 110.0000, 0.0000, 110.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'too-much-back', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 100, 0, 100),
  ('2026-01-23', 'acme', 'b-1', 51, 'CHARGEBACK', 'shop-eu', NULL, NULL, -99.9900, 0.0000, -99.9900, 'EUR', '2026-01-22', NULL, NULL, NULL, 'tolerated', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 102, 0, 102),
  ('2026-01-23', 'acme', 'b-1', 52, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0100, 0.0000, -100.0100, 'EUR', '2026-01-22', NULL, NULL, NULL, 'tolerated-more', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 104, 0, 104),
  ('2026-01-23', 'acme', 'b-1', 53, 'CHARGEBACK', 'shop-eu', NULL, NULL, -99.9899, 0.0000, -99.9899, 'EUR', '2026-01-22', NULL, NULL, NULL, 'beyond', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 106, 0, 106),
  ('2026-01-23', 'acme', 'b-1', 54, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0101, 0.0000, -100.0101, 'EUR', '2026-01-22', NULL, NULL, NULL, 'beyond-more', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 108, 0, 108),
  ('2026-01-23', 'acme', 'b-1', 55, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'tolerated-back', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 110, 0, 110),
  ('2026-01-23', 'acme', 'b-1', 56, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 0.0100, 0.0000, 0.0100, 'EUR', '2026-01-22', NULL, NULL, NULL, 'tolerated-back', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 111, 0, 111),
  ('2026-01-23', 'acme', 'b-1', 57, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'tolerated-won', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 113, 0, 113),
  ('2026-01-23', 'acme', 'b-1', 58, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 99.9900, 0.0000, 99.9900, 'EUR', '2026-01-22', NULL, NULL, NULL, 'tolerated-won', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 114, 0, 114),
  -- FEE_NOT_BOOKED: not at all, another amount, in another currency; of two lines the first; tolerance 0.01.
  ('2026-01-23', 'acme', 'b-1', 59, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 15.0000, -115.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'fee', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 116, 0, 116),
  ('2026-01-23', 'acme', 'b-1', 60, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 15.0000, -115.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'fee-less', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 118, 0, 118),
  ('2026-01-23', 'acme', 'b-1', 61, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'fee-more', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 121, 0, 121),
  ('2026-01-23', 'acme', 'b-1', 62, 'FEE', 'shop-eu', NULL, NULL, 0.0000, 15.0000, -15.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'fee-more', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 122, 0, 122),
  ('2026-01-23', 'acme', 'b-1', 63, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 15.0000, -115.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'fee-currency', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 125, 0, 125),
  ('2026-01-23', 'acme', 'b-1', 64, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 15.0000, -115.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'fee-two', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 128, 0, 128),
  ('2026-01-23', 'acme', 'b-1', 65, 'FEE', 'shop-eu', NULL, NULL, 0.0000, 5.0000, -5.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'fee-two', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 129, 0, 129),
  ('2026-01-23', 'acme', 'b-1', 66, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 15.0000, -115.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'fee-tolerated', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 131, 0, 131),
  ('2026-01-23', 'acme', 'b-1', 67, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 15.0000, -115.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'fee-tolerated-less', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 134, 0, 134),
  -- SETTLED_WITHOUT_CASE: by dispute id, in two lines; by transaction; by line; in two currencies; an id that two payments have.
  ('2026-01-22', 'acme', 'b-1', 68, 'CHARGEBACK', 'shop-eu', NULL, 'o-stray', -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'stray', NULL, '2026-01-22 02:00:00', '2026-01-22 02:00:00', 136, 0, 136),
  ('2026-01-23', 'acme', 'b-1', 69, 'CHARGEBACK_REVERSAL', 'shop-eu', NULL, NULL, 40.0000, 0.0000, 40.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'stray', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 137, 0, 137),
  ('2026-01-23', 'acme', 'b-1', 70, 'CHARGEBACK', 'shop-eu', 'tx-stray', NULL, -50.0000, 0.0000, -50.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 138, 0, 138),
  ('2026-01-23', 'acme', 'b-2', 71, 'CHARGEBACK', 'shop-eu', NULL, NULL, -60.0000, 0.0000, -60.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, NULL, NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 139, 0, 139),
  ('2026-01-23', 'acme', 'b-1', 72, 'CHARGEBACK', 'shop-eu', NULL, NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'stray-mixed', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 140, 0, 140),
  ('2026-01-23', 'acme', 'b-1', 73, 'CHARGEBACK', 'shop-eu', NULL, NULL, -10.0000, 0.0000, -10.0000, 'USD', '2026-01-22', NULL, NULL, NULL, 'stray-mixed', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 141, 0, 141),
  ('2026-01-23', 'acme', 'b-1', 74, 'CHARGEBACK', 'shop-eu', 'tx-many', NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'many', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 144, 0, 144),
  -- SLA: by the last opening, by the reversal, by the line; by provider.
  ('2026-01-23', 'acme', 'b-1', 75, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'second-pending', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 148, 0, 148),
  ('2026-01-23', 'acme', 'b-1', 76, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'edge-won', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 150, 0, 150),
  ('2026-01-23', 'acme', 'b-1', 77, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'won-pending', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 152, 0, 152),
  ('2026-01-25', 'acme', 'b-1', 78, 'CHARGEBACK', 'shop-eu', NULL, NULL, -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'edge-stray', NULL, '2026-01-25 23:59:59.999999', '2026-01-25 23:59:59.999999', 153, 0, 153),
  ('2026-01-26', 'acme', 'b-1', 79, 'CHARGEBACK', 'shop-eu', NULL, 'o-pending-stray', -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'stray-pending', NULL, '2026-01-26 00:00:00', '2026-01-26 00:00:00', 154, 0, 154),
  ('2026-01-23', 'globepay', 'b-1', 80, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'globe-won', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 158, 0, 158),
  ('2026-01-23', 'globepay', 'b-1', 81, 'CHARGEBACK', 'shop-eu', NULL, NULL, -100.0000, 0.0000, -100.0000, 'EUR', '2026-01-22', NULL, NULL, NULL, 'globe-won-pending', NULL, '2026-01-23 02:00:00', '2026-01-23 02:00:00', 160, 0, 160);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: open and settled with a fee, by dispute id, by number, by transaction; another currency; in the currency of the transaction.
  ('e-1', 1, '5100-payment-fees', 'DEBIT', 15.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/1', '2026-01-23', '2026-01-23', '2026-01-23 03:00:00', '2026-01-23 03:00:00', 3, 0, 3),
  -- Clean: one dispute id at two accounts and of two payments told apart by transaction; a fee of its own that is booked; a fee of no dispute.
  ('e-21', 1, '5100-payment-fees', 'DEBIT', 15.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/21', '2026-01-23', '2026-01-23', '2026-01-23 03:00:00', '2026-01-23 03:00:00', 40, 0, 40),
  -- FEE_NOT_BOOKED: not at all, another amount, in another currency; of two lines the first; tolerance 0.01.
  ('e-60', 1, '5100-payment-fees', 'DEBIT', 10.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/60', '2026-01-23', '2026-01-23', '2026-01-23 03:00:00', '2026-01-23 03:00:00', 119, 0, 119),
  ('e-62', 1, '5100-payment-fees', 'DEBIT', 20.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/62', '2026-01-23', '2026-01-23', '2026-01-23 03:00:00', '2026-01-23 03:00:00', 123, 0, 123),
  ('e-fc', 1, '5100-payment-fees', 'DEBIT', 15.0000, 'USD', 'SETTLEMENT_LINE', 'acme/b-1/63', '2026-01-23', '2026-01-23', '2026-01-23 03:00:00', '2026-01-23 03:00:00', 126, 0, 126),
  ('e-66', 1, '5100-payment-fees', 'DEBIT', 15.0100, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/66', '2026-01-23', '2026-01-23', '2026-01-23 03:00:00', '2026-01-23 03:00:00', 132, 0, 132),
  ('e-67', 1, '5100-payment-fees', 'DEBIT', 14.9900, 'EUR', 'SETTLEMENT_LINE', 'acme/b-1/67', '2026-01-23', '2026-01-23', '2026-01-23 03:00:00', '2026-01-23 03:00:00', 135, 0, 135);

INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, refunded_amount, refund_count, charged_back_amount, chargeback_count, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: refunded in part and charged back for the rest; refunded in full, dispute won; no refund; refund in full of another currency.
  ('p-clean-rest', 'o-clean-rest', 'acme', 'shop-eu', 'tx-clean-rest', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 30.0000, 1, 0.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 43, 0, 43),
  ('p-clean-refunded-won', 'o-clean-refunded-won', 'acme', 'shop-eu', 'tx-clean-refunded-won', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 100.0000, 1, 0.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 46, 0, 46),
  ('p-clean-no-refund', 'o-clean-no-refund', 'acme', 'shop-eu', 'tx-clean-no-refund', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 0.0000, 0, 0.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 48, 0, 48),
  ('p-clean-refund-currency', 'o-clean-refund-currency', 'acme', 'shop-eu', 'tx-clean-refund-currency', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 100.0000, 1, 0.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 51, 0, 51),
  -- REFUNDED_AND_CHARGED_BACK: in full; by a unit more than is tolerated; two disputes together.
  ('p-double', 'o-double', 'acme', 'shop-eu', 'tx-double', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 100.0000, 1, 0.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 54, 0, 54),
  ('p-double-tolerated', 'o-double-tolerated', 'acme', 'shop-eu', 'tx-double-tolerated', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 30.0100, 1, 0.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 57, 0, 57),
  ('p-double-beyond', 'o-double-beyond', 'acme', 'shop-eu', 'tx-double-beyond', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 30.0101, 1, 0.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 60, 0, 60),
  ('p-double-two', 'o-double-two', 'acme', 'shop-eu', 'tx-double-two', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', 30.0000, 1, 0.0000, 1, '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 63, 0, 63);
