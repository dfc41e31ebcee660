-- Cases of the posting rules beyond captures and their lines. Continues fixture.sql.
INSERT INTO order_items (
  order_id, item_id, line_no, sku, quantity, unit_price, currency, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Clean: grants by quantity and price, of another currency, of no price, of an unknown item, revoked and of no quantity.
  ('o-goods', 'i-1', 1, 'sku', 5, 20.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 401, 0, 401),
  ('o-goods', 'i-2', 1, 'sku', 5, 1500.0000, 'JPY', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 402, 0, 402),
  ('o-goods', 'i-3', 1, 'sku', 5, 0.0000, 'EUR', '2026-01-20', '2026-01-20 10:00:00', '2026-01-20 10:00:00', 403, 0, 403);

INSERT INTO entitlements (
  grant_id, order_id, item_id, quantity, status, granted_at, business_date, occurred_at, recorded_at, ledger_seq, _partition,
  _offset
) VALUES
  -- Clean: grants by quantity and price, of another currency, of no price, of an unknown item, revoked and of no quantity.
  ('clean-g-1', 'o-goods', 'i-1', 2, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 404, 0, 404),
  ('clean-g-2', 'o-goods', 'i-2', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 408, 0, 408),
  ('clean-g-3', 'o-goods', 'i-3', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 412, 0, 412),
  ('clean-g-4', 'o-goods', 'i-9', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 413, 0, 413),
  ('clean-g-5', 'o-goods', 'i-8', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 417, 0, 417),
  ('clean-g-6', 'o-goods', 'i-1', 1, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 418, 0, 418),
  ('clean-g-7', 'o-goods', 'i-1', NULL, 'REVOKED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 422, 0, 422),
  -- ENTITLEMENT: no entry, the entry of a payment, another amount, the price of another currency.
  ('g-missing', 'o-goods', 'i-1', 2, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 426, 0, 426),
  ('g-account', 'o-goods', 'i-1', 2, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 427, 0, 427),
  ('g-amount', 'o-goods', 'i-1', 2, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 431, 0, 431),
  ('g-currency', 'o-goods', 'i-2', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 435, 0, 435);

INSERT INTO journal_entries (
  entry_id, reference_kind, reference_id, posting_count, booking_date, reversed_entry_id, reversal_reason, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: grants by quantity and price, of another currency, of no price, of an unknown item, revoked and of no quantity.
  ('e-g-1', 'ENTITLEMENT', 'clean-g-1', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 405, 0, 405),
  ('e-g-2', 'ENTITLEMENT', 'clean-g-2', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 409, 0, 409),
  ('e-g-4', 'ENTITLEMENT', 'clean-g-4', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 414, 0, 414),
  ('e-g-6', 'ENTITLEMENT', 'clean-g-6', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 419, 0, 419),
  ('e-g-7', 'ENTITLEMENT', 'clean-g-7', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 423, 0, 423),
  -- ENTITLEMENT: no entry, the entry of a payment, another amount, the price of another currency.
  ('e-g-account', 'ENTITLEMENT', 'g-account', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 428, 0, 428),
  ('e-g-amount', 'ENTITLEMENT', 'g-amount', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 432, 0, 432),
  ('e-g-currency', 'ENTITLEMENT', 'g-currency', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 436, 0, 436),
  -- REFUND: clean, and nothing done in the currency; no entry, the sides of a capture, not done and booked.
  ('e-r', 'REFUND', 'clean-r', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 440, 0, 440),
  ('e-r-account', 'REFUND', 'r-account', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 447, 0, 447),
  ('e-r-not-done', 'REFUND', 'r-not-done', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 451, 0, 451),
  ('e-r-currency', 'REFUND', 'r-currency', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 455, 0, 455),
  -- CHARGEBACK: clean while open, won, won in part, taken twice, of an unknown amount; one id at two providers; by a reversing entry.
  ('e-c', 'CHARGEBACK', 'clean-c', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 459, 0, 459),
  ('e-cw', 'CHARGEBACK', 'clean-c-won', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 463, 0, 463),
  ('e-cw-2', 'CHARGEBACK', 'clean-c-won', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 466, 0, 466),
  ('e-cp', 'CHARGEBACK', 'clean-c-part', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 470, 0, 470),
  ('e-cp-2', 'CHARGEBACK', 'clean-c-part', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 473, 0, 473),
  ('e-cm', 'CHARGEBACK', 'clean-c-more', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 477, 0, 477),
  ('e-cm-2', 'CHARGEBACK', 'clean-c-more', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 480, 0, 480),
  ('e-cs', 'CHARGEBACK', 'clean-c-second', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 484, 0, 484),
  ('e-cs-2', 'CHARGEBACK', 'clean-c-second', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 487, 0, 487),
  ('e-cs-3', 'CHARGEBACK', 'clean-c-second', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 490, 0, 490),
  ('e-cu', 'CHARGEBACK', 'clean-c-unknown', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 494, 0, 494),
  ('e-ct-1', 'CHARGEBACK', 'clean-c-two', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 499, 0, 499),
  ('e-ct-2', 'CHARGEBACK', 'clean-c-two', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 502, 0, 502),
  ('e-cr', 'CHARGEBACK', 'clean-c-reversing', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 506, 0, 506),
  ('e-cr-2', 'CHARGEBACK', 'clean-c-reversing', 2, '2026-01-20', 'e-cr', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 509, 0, 509),
  ('e-co', 'CHARGEBACK', 'clean-c-other', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 513, 0, 513),
  ('e-co-2', 'CHARGEBACK', 'clean-c-other', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 516, 0, 516),
  ('e-cc-1', 'CHARGEBACK', 'clean-c-currencies', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 521, 0, 521),
  ('e-cc-2', 'CHARGEBACK', 'clean-c-currencies', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 524, 0, 524),
  -- CHARGEBACK: no entry, none for the return, none for the second stage, twice, on the account of fees; of two currencies one.
  ('e-c-won', 'CHARGEBACK', 'c-won', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 529, 0, 529),
  ('e-c-second', 'CHARGEBACK', 'c-second', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 533, 0, 533),
  ('e-c-twice-1', 'CHARGEBACK', 'c-twice', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 537, 0, 537),
  ('e-c-twice-2', 'CHARGEBACK', 'c-twice', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 540, 0, 540),
  ('e-c-account', 'CHARGEBACK', 'c-account', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 544, 0, 544),
  ('e-c-currencies', 'CHARGEBACK', 'c-currencies', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 549, 0, 549),
  -- SETTLEMENT_LINE: clean of each kind, with a reserve, in another currency, of nothing; a fee in its gross.
  ('e-2-1', 'SETTLEMENT_LINE', 'acme/b-2/1', 3, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 554, 0, 554),
  ('e-2-2', 'SETTLEMENT_LINE', 'acme/b-2/2', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 559, 0, 559),
  ('e-2-3', 'SETTLEMENT_LINE', 'acme/b-2/3', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 563, 0, 563),
  ('e-2-4', 'SETTLEMENT_LINE', 'acme/b-2/4', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 567, 0, 567),
  ('e-2-5', 'SETTLEMENT_LINE', 'acme/b-2/5', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 571, 0, 571),
  ('e-2-6', 'SETTLEMENT_LINE', 'acme/b-2/6', 4, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 575, 0, 575),
  ('e-2-7', 'SETTLEMENT_LINE', 'acme/b-2/7', 3, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 581, 0, 581),
  -- SETTLEMENT_LINE: a refund and a fee without entry, the reserve left out, a refund on revenue.
  ('e-2-22', 'SETTLEMENT_LINE', 'acme/b-2/22', 3, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 589, 0, 589),
  ('e-2-23', 'SETTLEMENT_LINE', 'acme/b-2/23', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 594, 0, 594),
  -- PAYOUT: clean, negative; no entry, straight to the bank. BANK_ENTRY: clean by the id, by the amount, in suspense, a debit, with its own account.
  ('e-clean-po', 'PAYOUT', 'acme/clean-po', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 598, 0, 598),
  ('e-clean-po-debit', 'PAYOUT', 'acme/clean-po-debit', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 602, 0, 602),
  ('e-po-account', 'PAYOUT', 'acme/po-account', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 607, 0, 607),
  ('e-clean-po-2', 'PAYOUT', 'acme/clean-po-2', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 611, 0, 611),
  ('e-b-1', 'BANK_ENTRY', 'DE02 s-1 1', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 615, 0, 615),
  ('e-b-2', 'BANK_ENTRY', 'DE02 s-1 2', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 619, 0, 619),
  ('e-b-3', 'BANK_ENTRY', 'DE02 s-1 3', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 623, 0, 623),
  ('e-b-4', 'BANK_ENTRY', 'DE02 s-1 4', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 627, 0, 627),
  ('e-b-5', 'BANK_ENTRY', 'DE02 s-1 5', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 631, 0, 631),
  ('e-b-6', 'BANK_ENTRY', 'DE02 s-1 6', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 635, 0, 635),
  ('e-b-6-2', 'JOURNAL_ENTRY', 'e-b-6', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 638, 0, 638),
  ('e-clean-po-3', 'PAYOUT', 'acme/clean-po-3', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 643, 0, 643),
  ('e-clean-po-4', 'PAYOUT', 'acme/clean-po-4', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 647, 0, 647),
  ('e-b-7', 'BANK_ENTRY', 'DE02 s-1 8', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 651, 0, 651),
  -- BANK_ENTRY: no entry; explained and in suspense; unexplained and on cash in transit; nothing on the bank account; another amount.
  ('e-clean-po-5', 'PAYOUT', 'acme/clean-po-5', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 656, 0, 656),
  ('e-b-10', 'BANK_ENTRY', 'DE02 s-1 10', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 660, 0, 660),
  ('e-b-11', 'BANK_ENTRY', 'DE02 s-1 11', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 664, 0, 664),
  ('e-b-12', 'BANK_ENTRY', 'DE02 s-1 12', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 668, 0, 668),
  ('e-b-13', 'BANK_ENTRY', 'DE02 s-1 13', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 672, 0, 672);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Clean: grants by quantity and price, of another currency, of no price, of an unknown item, revoked and of no quantity.
  ('e-g-1', 1, '2400-deferred-revenue', 'DEBIT', 40.0000, 'EUR', 'ENTITLEMENT', 'clean-g-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 406, 0, 406),
  ('e-g-1', 2, '4000-revenue', 'CREDIT', 40.0000, 'EUR', 'ENTITLEMENT', 'clean-g-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 407, 0, 407),
  ('e-g-2', 1, '2400-deferred-revenue', 'DEBIT', 1500.0000, 'JPY', 'ENTITLEMENT', 'clean-g-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 410, 0, 410),
  ('e-g-2', 2, '4000-revenue', 'CREDIT', 1500.0000, 'JPY', 'ENTITLEMENT', 'clean-g-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 411, 0, 411),
  ('e-g-4', 1, '2400-deferred-revenue', 'DEBIT', 7.0000, 'EUR', 'ENTITLEMENT', 'clean-g-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 415, 0, 415),
  ('e-g-4', 2, '4000-revenue', 'CREDIT', 7.0000, 'EUR', 'ENTITLEMENT', 'clean-g-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 416, 0, 416),
  ('e-g-6', 1, '2400-deferred-revenue', 'DEBIT', 20.0000, 'EUR', 'ENTITLEMENT', 'clean-g-6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 420, 0, 420),
  ('e-g-6', 2, '4000-revenue', 'CREDIT', 20.0000, 'EUR', 'ENTITLEMENT', 'clean-g-6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 421, 0, 421),
  ('e-g-7', 1, '2400-deferred-revenue', 'DEBIT', 3.0000, 'EUR', 'ENTITLEMENT', 'clean-g-7', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 424, 0, 424),
  ('e-g-7', 2, '4000-revenue', 'CREDIT', 3.0000, 'EUR', 'ENTITLEMENT', 'clean-g-7', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 425, 0, 425),
  -- ENTITLEMENT: no entry, the entry of a payment, another amount, the price of another currency.
  ('e-g-account', 1, '1200-receivables', 'DEBIT', 40.0000, 'EUR', 'ENTITLEMENT', 'g-account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 429, 0, 429),
  ('e-g-account', 2, '2400-deferred-revenue', 'CREDIT', 40.0000, 'EUR', 'ENTITLEMENT', 'g-account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 430, 0, 430),
  ('e-g-amount', 1, '2400-deferred-revenue', 'DEBIT', 20.0000, 'EUR', 'ENTITLEMENT', 'g-amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 433, 0, 433),
  ('e-g-amount', 2, '4000-revenue', 'CREDIT', 20.0000, 'EUR', 'ENTITLEMENT', 'g-amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 434, 0, 434),
  ('e-g-currency', 1, '2400-deferred-revenue', 'DEBIT', 1500.0000, 'EUR', 'ENTITLEMENT', 'g-currency', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 437, 0, 437),
  ('e-g-currency', 2, '4000-revenue', 'CREDIT', 1500.0000, 'EUR', 'ENTITLEMENT', 'g-currency', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 438, 0, 438),
  -- REFUND: clean, and nothing done in the currency; no entry, the sides of a capture, not done and booked.
  ('e-r', 1, '4000-revenue', 'DEBIT', 10.0000, 'EUR', 'REFUND', 'clean-r', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 441, 0, 441),
  ('e-r', 2, '1200-receivables', 'CREDIT', 10.0000, 'EUR', 'REFUND', 'clean-r', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 442, 0, 442),
  ('e-r-account', 1, '1200-receivables', 'DEBIT', 10.0000, 'EUR', 'REFUND', 'r-account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 448, 0, 448),
  ('e-r-account', 2, '2400-deferred-revenue', 'CREDIT', 10.0000, 'EUR', 'REFUND', 'r-account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 449, 0, 449),
  ('e-r-not-done', 1, '4000-revenue', 'DEBIT', 10.0000, 'EUR', 'REFUND', 'r-not-done', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 452, 0, 452),
  ('e-r-not-done', 2, '1200-receivables', 'CREDIT', 10.0000, 'EUR', 'REFUND', 'r-not-done', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 453, 0, 453),
  ('e-r-currency', 1, '4000-revenue', 'DEBIT', 10.0000, 'USD', 'REFUND', 'r-currency', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 456, 0, 456),
  ('e-r-currency', 2, '1200-receivables', 'CREDIT', 10.0000, 'USD', 'REFUND', 'r-currency', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 457, 0, 457),
  -- CHARGEBACK: clean while open, won, won in part, taken twice, of an unknown amount; one id at two providers; by a reversing entry.
  ('e-c', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 460, 0, 460),
  ('e-c', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 461, 0, 461),
  ('e-cw', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-won', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 464, 0, 464),
  ('e-cw', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-won', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 465, 0, 465),
  ('e-cw-2', 1, '5300-chargeback-losses', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-won', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 467, 0, 467),
  ('e-cw-2', 2, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-won', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 468, 0, 468),
  ('e-cp', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-part', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 471, 0, 471),
  ('e-cp', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-part', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 472, 0, 472),
  ('e-cp-2', 1, '5300-chargeback-losses', 'CREDIT', 60.0000, 'EUR', 'CHARGEBACK', 'clean-c-part', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 474, 0, 474),
  ('e-cp-2', 2, '1200-receivables', 'DEBIT', 60.0000, 'EUR', 'CHARGEBACK', 'clean-c-part', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 475, 0, 475),
  ('e-cm', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 478, 0, 478),
  ('e-cm', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 479, 0, 479),
  ('e-cm-2', 1, '5300-chargeback-losses', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 481, 0, 481),
  ('e-cm-2', 2, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-more', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 482, 0, 482),
  ('e-cs', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-second', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 485, 0, 485),
  ('e-cs', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-second', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 486, 0, 486),
  ('e-cs-2', 1, '5300-chargeback-losses', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-second', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 488, 0, 488),
  ('e-cs-2', 2, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-second', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 489, 0, 489),
  ('e-cs-3', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-second', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 491, 0, 491),
  ('e-cs-3', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-second', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 492, 0, 492),
  ('e-cu', 1, '5300-chargeback-losses', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-unknown', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 495, 0, 495),
  ('e-cu', 2, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-unknown', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 496, 0, 496),
  ('e-ct-1', 1, '5300-chargeback-losses', 'DEBIT', 10.0000, 'EUR', 'CHARGEBACK', 'clean-c-two', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 500, 0, 500),
  ('e-ct-1', 2, '1200-receivables', 'CREDIT', 10.0000, 'EUR', 'CHARGEBACK', 'clean-c-two', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 501, 0, 501),
  ('e-ct-2', 1, '5300-chargeback-losses', 'DEBIT', 20.0000, 'EUR', 'CHARGEBACK', 'clean-c-two', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 503, 0, 503),
  ('e-ct-2', 2, '1200-receivables', 'CREDIT', 20.0000, 'EUR', 'CHARGEBACK', 'clean-c-two', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 504, 0, 504),
  ('e-cr', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-reversing', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 507, 0, 507),
  ('e-cr', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-reversing', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 508, 0, 508),
  ('e-cr-2', 1, '5300-chargeback-losses', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-reversing', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 510, 0, 510),
  ('e-cr-2', 2, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-reversing', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 511, 0, 511),
  ('e-co', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-other', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 514, 0, 514),
  ('e-co', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-other', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 515, 0, 515),
  ('e-co-2', 1, '5300-chargeback-losses', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-other', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 517, 0, 517),
  ('e-co-2', 2, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'clean-c-other', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 518, 0, 518),
  ('e-cc-1', 1, '5300-chargeback-losses', 'DEBIT', 10.0000, 'EUR', 'CHARGEBACK', 'clean-c-currencies', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 522, 0, 522),
  ('e-cc-1', 2, '1200-receivables', 'CREDIT', 10.0000, 'EUR', 'CHARGEBACK', 'clean-c-currencies', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 523, 0, 523),
  ('e-cc-2', 1, '5300-chargeback-losses', 'DEBIT', 20.0000, 'USD', 'CHARGEBACK', 'clean-c-currencies', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 525, 0, 525),
  ('e-cc-2', 2, '1200-receivables', 'CREDIT', 20.0000, 'USD', 'CHARGEBACK', 'clean-c-currencies', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 526, 0, 526),
  -- CHARGEBACK: no entry, none for the return, none for the second stage, twice, on the account of fees; of two currencies one.
  ('e-c-won', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'c-won', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 530, 0, 530),
  ('e-c-won', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'c-won', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 531, 0, 531),
  ('e-c-second', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'c-second', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 534, 0, 534),
  ('e-c-second', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'c-second', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 535, 0, 535),
  ('e-c-twice-1', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'c-twice', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 538, 0, 538),
  ('e-c-twice-1', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'c-twice', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 539, 0, 539),
  ('e-c-twice-2', 1, '5300-chargeback-losses', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'c-twice', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 541, 0, 541),
  ('e-c-twice-2', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'c-twice', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 542, 0, 542),
  ('e-c-account', 1, '5100-payment-fees', 'DEBIT', 100.0000, 'EUR', 'CHARGEBACK', 'c-account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 545, 0, 545),
  ('e-c-account', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'CHARGEBACK', 'c-account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 546, 0, 546),
  ('e-c-currencies', 1, '5300-chargeback-losses', 'DEBIT', 10.0000, 'EUR', 'CHARGEBACK', 'c-currencies', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 550, 0, 550),
  ('e-c-currencies', 2, '1200-receivables', 'CREDIT', 10.0000, 'EUR', 'CHARGEBACK', 'c-currencies', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 551, 0, 551),
  -- SETTLEMENT_LINE: clean of each kind, with a reserve, in another currency, of nothing; a fee in its gross.
  ('e-2-1', 1, '1100-provider-clearing', 'CREDIT', 115.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 555, 0, 555),
  ('e-2-1', 2, '5100-payment-fees', 'DEBIT', 15.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 556, 0, 556),
  ('e-2-1', 3, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 557, 0, 557),
  ('e-2-2', 1, '1100-provider-clearing', 'DEBIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 560, 0, 560),
  ('e-2-2', 2, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 561, 0, 561),
  ('e-2-3', 1, '1100-provider-clearing', 'DEBIT', 5.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 564, 0, 564),
  ('e-2-3', 2, '1200-receivables', 'CREDIT', 5.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 565, 0, 565),
  ('e-2-4', 1, '5100-payment-fees', 'DEBIT', 5.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 568, 0, 568),
  ('e-2-4', 2, '1100-provider-clearing', 'CREDIT', 5.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 569, 0, 569),
  ('e-2-5', 1, '5100-payment-fees', 'DEBIT', 5.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 572, 0, 572),
  ('e-2-5', 2, '1100-provider-clearing', 'CREDIT', 5.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 573, 0, 573),
  ('e-2-6', 1, '1100-provider-clearing', 'DEBIT', 88.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 576, 0, 576),
  ('e-2-6', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 577, 0, 577),
  ('e-2-6', 3, '1300-provider-reserve', 'DEBIT', 10.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 578, 0, 578),
  ('e-2-6', 4, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 579, 0, 579),
  ('e-2-7', 1, '1100-provider-clearing', 'DEBIT', 4950.0000, 'JPY', 'SETTLEMENT_LINE', 'acme/b-2/7', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 582, 0, 582),
  ('e-2-7', 2, '5100-payment-fees', 'DEBIT', 50.0000, 'JPY', 'SETTLEMENT_LINE', 'acme/b-2/7', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 583, 0, 583),
  ('e-2-7', 3, '1200-receivables', 'CREDIT', 5000.0000, 'JPY', 'SETTLEMENT_LINE', 'acme/b-2/7', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 584, 0, 584),
  -- SETTLEMENT_LINE: a refund and a fee without entry, the reserve left out, a refund on revenue.
  ('e-2-22', 1, '1100-provider-clearing', 'DEBIT', 98.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/22', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 590, 0, 590),
  ('e-2-22', 2, '5100-payment-fees', 'DEBIT', 2.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/22', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 591, 0, 591),
  ('e-2-22', 3, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/22', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 592, 0, 592),
  ('e-2-23', 1, '1100-provider-clearing', 'CREDIT', 10.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/23', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 595, 0, 595),
  ('e-2-23', 2, '4000-revenue', 'DEBIT', 10.0000, 'EUR', 'SETTLEMENT_LINE', 'acme/b-2/23', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 596, 0, 596),
  -- PAYOUT: clean, negative; no entry, straight to the bank. BANK_ENTRY: clean by the id, by the amount, in suspense, a debit, with its own account.
  ('e-clean-po', 1, '1150-cash-in-transit', 'DEBIT', 500.0000, 'EUR', 'PAYOUT', 'acme/clean-po', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 599, 0, 599),
  ('e-clean-po', 2, '1100-provider-clearing', 'CREDIT', 500.0000, 'EUR', 'PAYOUT', 'acme/clean-po', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 600, 0, 600),
  ('e-clean-po-debit', 1, '1150-cash-in-transit', 'CREDIT', 20.0000, 'EUR', 'PAYOUT', 'acme/clean-po-debit', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 603, 0, 603),
  ('e-clean-po-debit', 2, '1100-provider-clearing', 'DEBIT', 20.0000, 'EUR', 'PAYOUT', 'acme/clean-po-debit', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 604, 0, 604),
  ('e-po-account', 1, '1000-bank', 'DEBIT', 31.0000, 'EUR', 'PAYOUT', 'acme/po-account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 608, 0, 608),
  ('e-po-account', 2, '1100-provider-clearing', 'CREDIT', 31.0000, 'EUR', 'PAYOUT', 'acme/po-account', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 609, 0, 609),
  ('e-clean-po-2', 1, '1150-cash-in-transit', 'DEBIT', 123.0000, 'EUR', 'PAYOUT', 'acme/clean-po-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 612, 0, 612),
  ('e-clean-po-2', 2, '1100-provider-clearing', 'CREDIT', 123.0000, 'EUR', 'PAYOUT', 'acme/clean-po-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 613, 0, 613),
  ('e-b-1', 1, '1000-bank', 'DEBIT', 500.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 616, 0, 616),
  ('e-b-1', 2, '1150-cash-in-transit', 'CREDIT', 500.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 617, 0, 617),
  ('e-b-2', 1, '1000-bank', 'DEBIT', 123.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 620, 0, 620),
  ('e-b-2', 2, '1150-cash-in-transit', 'CREDIT', 123.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 621, 0, 621),
  ('e-b-3', 1, '1000-bank', 'CREDIT', 20.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 624, 0, 624),
  ('e-b-3', 2, '1150-cash-in-transit', 'DEBIT', 20.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 625, 0, 625),
  ('e-b-4', 1, '1000-bank', 'DEBIT', 77.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 628, 0, 628),
  ('e-b-4', 2, '2900-suspense', 'CREDIT', 77.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 629, 0, 629),
  ('e-b-5', 1, '1000-bank', 'CREDIT', 5.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 632, 0, 632),
  ('e-b-5', 2, '5400-bank-charges', 'DEBIT', 5.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 633, 0, 633),
  ('e-b-6', 1, '1000-bank', 'DEBIT', 78.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 636, 0, 636),
  ('e-b-6', 2, '2900-suspense', 'CREDIT', 78.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 637, 0, 637),
  ('e-b-6-2', 1, '2900-suspense', 'DEBIT', 78.0000, 'EUR', 'JOURNAL_ENTRY', 'e-b-6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 639, 0, 639),
  ('e-b-6-2', 2, '4900-other-income', 'CREDIT', 78.0000, 'EUR', 'JOURNAL_ENTRY', 'e-b-6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 640, 0, 640),
  ('e-clean-po-3', 1, '1150-cash-in-transit', 'DEBIT', 321.0000, 'EUR', 'PAYOUT', 'acme/clean-po-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 644, 0, 644),
  ('e-clean-po-3', 2, '1100-provider-clearing', 'CREDIT', 321.0000, 'EUR', 'PAYOUT', 'acme/clean-po-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 645, 0, 645),
  ('e-clean-po-4', 1, '1150-cash-in-transit', 'DEBIT', 321.0000, 'EUR', 'PAYOUT', 'acme/clean-po-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 648, 0, 648),
  ('e-clean-po-4', 2, '1100-provider-clearing', 'CREDIT', 321.0000, 'EUR', 'PAYOUT', 'acme/clean-po-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 649, 0, 649),
  ('e-b-7', 1, '1000-bank', 'DEBIT', 321.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 8', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 652, 0, 652),
  ('e-b-7', 2, '2900-suspense', 'CREDIT', 321.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 8', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 653, 0, 653),
  -- BANK_ENTRY: no entry; explained and in suspense; unexplained and on cash in transit; nothing on the bank account; another amount.
  ('e-clean-po-5', 1, '1150-cash-in-transit', 'DEBIT', 61.0000, 'EUR', 'PAYOUT', 'acme/clean-po-5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 657, 0, 657),
  ('e-clean-po-5', 2, '1100-provider-clearing', 'CREDIT', 61.0000, 'EUR', 'PAYOUT', 'acme/clean-po-5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 658, 0, 658),
  ('e-b-10', 1, '1000-bank', 'DEBIT', 61.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 10', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 661, 0, 661),
  ('e-b-10', 2, '2900-suspense', 'CREDIT', 61.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 10', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 662, 0, 662),
  ('e-b-11', 1, '1000-bank', 'DEBIT', 62.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 665, 0, 665),
  ('e-b-11', 2, '1150-cash-in-transit', 'CREDIT', 62.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 666, 0, 666),
  ('e-b-12', 1, '2900-suspense', 'DEBIT', 63.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 12', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 669, 0, 669),
  ('e-b-12', 2, '4900-other-income', 'CREDIT', 63.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 12', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 670, 0, 670),
  ('e-b-13', 1, '1000-bank', 'DEBIT', 60.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 13', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 673, 0, 673),
  ('e-b-13', 2, '2900-suspense', 'CREDIT', 60.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 13', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 674, 0, 674);

INSERT INTO refunds (
  refund_id, order_id, provider, merchant_account, status, refunded_amount, refund_count, currency, refunded_at, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- REFUND: clean, and nothing done in the currency; no entry, the sides of a capture, not done and booked.
  ('clean-r', 'o-clean-r', 'acme', 'shop-eu', 'SUCCEEDED', 10.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 439, 0, 439),
  ('clean-r-none', 'o-clean-r-none', 'acme', 'shop-eu', 'SUCCEEDED', 0.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 443, 0, 443),
  ('clean-r-requested', 'o-clean-r-requested', 'acme', 'shop-eu', 'SUCCEEDED', 0.0000, 0, 'EUR', '2026-01-21 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 444, 0, 444),
  ('r-missing', 'o-r-missing', 'acme', 'shop-eu', 'SUCCEEDED', 10.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 445, 0, 445),
  ('r-account', 'o-r-account', 'acme', 'shop-eu', 'SUCCEEDED', 10.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 446, 0, 446),
  ('r-not-done', 'o-r-not-done', 'acme', 'shop-eu', 'SUCCEEDED', 0.0000, 0, 'EUR', '2026-01-21 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 450, 0, 450),
  ('r-currency', 'o-r-currency', 'acme', 'shop-eu', 'SUCCEEDED', 0.0000, 1, 'EUR', '2026-01-21 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 454, 0, 454);

INSERT INTO chargebacks (
  payment_id, chargeback_id, order_id, provider, merchant_account, provider_transaction_id, status, amount, reversed_amount,
  currency, opened_at, second_opened_at, reversed_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- CHARGEBACK: clean while open, won, won in part, taken twice, of an unknown amount; one id at two providers; by a reversing entry.
  ('p-clean-c', 'clean-c', 'o-clean-c', 'acme', 'shop-eu', 'tx-clean-c', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 458, 0, 458),
  ('p-clean-c-won', 'clean-c-won', 'o-clean-c-won', 'acme', 'shop-eu', 'tx-clean-c-won', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-21 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 462, 0, 462),
  ('p-clean-c-part', 'clean-c-part', 'o-clean-c-part', 'acme', 'shop-eu', 'tx-clean-c-part', 'REVERSED', 100.0000, 60.0000, 'EUR', '2026-01-21 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 469, 0, 469),
  ('p-clean-c-more', 'clean-c-more', 'o-clean-c-more', 'acme', 'shop-eu', 'tx-clean-c-more', 'REVERSED', 100.0000, 110.0000, 'EUR', '2026-01-21 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 476, 0, 476),
  ('p-clean-c-second', 'clean-c-second', 'o-clean-c-second', 'acme', 'shop-eu', 'tx-clean-c-second', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-21 10:00:00', '2026-01-24 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 483, 0, 483),
  ('p-clean-c-unknown', 'clean-c-unknown', 'o-clean-c-unknown', 'acme', 'shop-eu', 'tx-clean-c-unknown', 'REVERSED', NULL, 100.0000, 'EUR', '2026-01-21 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 493, 0, 493),
  ('p-1', 'clean-c-two', 'o-clean-c-two', 'acme', 'shop-eu', 'tx-clean-c-two', 'OPEN', 10.0000, NULL, 'EUR', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 497, 0, 497),
  ('p-2', 'clean-c-two', 'o-clean-c-two', 'zeta', 'shop-eu', 'tx-clean-c-two', 'OPEN', 20.0000, NULL, 'EUR', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 498, 0, 498),
  ('p-clean-c-reversing', 'clean-c-reversing', 'o-clean-c-reversing', 'acme', 'shop-eu', 'tx-clean-c-reversing', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-21 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 505, 0, 505),
  ('p-clean-c-other', 'clean-c-other', 'o-clean-c-other', 'acme', 'shop-eu', 'tx-clean-c-other', 'REVERSED', 100.0000, NULL, 'EUR', '2026-01-21 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 512, 0, 512),
  ('p-1', 'clean-c-currencies', 'o-clean-c-currencies', 'acme', 'shop-eu', 'tx-clean-c-currencies', 'OPEN', 10.0000, NULL, 'EUR', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 519, 0, 519),
  ('p-2', 'clean-c-currencies', 'o-clean-c-currencies', 'acme', 'shop-eu', 'tx-clean-c-currencies', 'OPEN', 20.0000, NULL, 'USD', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 520, 0, 520),
  -- CHARGEBACK: no entry, none for the return, none for the second stage, twice, on the account of fees; of two currencies one.
  ('p-c-missing', 'c-missing', 'o-c-missing', 'acme', 'shop-eu', 'tx-c-missing', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 527, 0, 527),
  ('p-c-won', 'c-won', 'o-c-won', 'acme', 'shop-eu', 'tx-c-won', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-21 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 528, 0, 528),
  ('p-c-second', 'c-second', 'o-c-second', 'acme', 'shop-eu', 'tx-c-second', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-21 10:00:00', '2026-01-24 10:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 532, 0, 532),
  ('p-c-twice', 'c-twice', 'o-c-twice', 'acme', 'shop-eu', 'tx-c-twice', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 536, 0, 536),
  ('p-c-account', 'c-account', 'o-c-account', 'acme', 'shop-eu', 'tx-c-account', 'OPEN', 100.0000, NULL, 'EUR', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 543, 0, 543),
  ('p-1', 'c-currencies', 'o-c-currencies', 'acme', 'shop-eu', 'tx-c-currencies', 'OPEN', 10.0000, NULL, 'EUR', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 547, 0, 547),
  ('p-2', 'c-currencies', 'o-c-currencies', 'acme', 'shop-eu', 'tx-c-currencies', 'OPEN', 20.0000, NULL, 'USD', '2026-01-21 10:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 548, 0, 548),
  ('p-c-nothing-won', 'c-nothing-won', 'o-c-nothing-won', 'acme', 'shop-eu', 'tx-c-nothing-won', 'REVERSED', 100.0000, 100.0000, 'EUR', '2026-01-21 10:00:00', NULL, '2026-01-23 10:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 552, 0, 552);

INSERT INTO settlement_lines (
  business_date, provider, batch_id, line_no, kind, merchant_account, merchant_reference, gross_amount, fee_amount, net_amount,
  currency, value_date, reserve_amount, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- SETTLEMENT_LINE: clean of each kind, with a reserve, in another currency, of nothing; a fee in its gross.
  ('2026-01-21', 'acme', 'b-2', 1, 'CHARGEBACK', 'shop-eu', 'o-line-1', -100.0000, 15.0000, -115.0000, 'EUR', '2026-01-22', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 553, 0, 553),
  ('2026-01-21', 'acme', 'b-2', 2, 'CHARGEBACK_REVERSAL', 'shop-eu', 'o-line-2', 100.0000, 0.0000, 100.0000, 'EUR', '2026-01-22', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 558, 0, 558),
  ('2026-01-21', 'acme', 'b-2', 3, 'CORRECTION', 'shop-eu', 'o-line-3', 5.0000, 0.0000, 5.0000, 'EUR', '2026-01-22', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 562, 0, 562),
  ('2026-01-21', 'acme', 'b-2', 4, 'FEE', 'shop-eu', 'o-line-4', 0.0000, 5.0000, -5.0000, 'EUR', '2026-01-22', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 566, 0, 566),
  ('2026-01-21', 'acme', 'b-2', 5, 'FEE', 'shop-eu', 'o-line-5', -5.0000, 0.0000, -5.0000, 'EUR', '2026-01-22', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 570, 0, 570),
  ('2026-01-21', 'acme', 'b-2', 6, 'CAPTURE', 'shop-eu', 'o-line-6', 100.0000, 2.0000, 88.0000, 'EUR', '2026-01-22', 10.0000, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 574, 0, 574),
  ('2026-01-21', 'acme', 'b-2', 7, 'CAPTURE', 'shop-eu', 'o-line-7', 5000.0000, 50.0000, 4950.0000, 'JPY', '2026-01-22', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 580, 0, 580),
  ('2026-01-21', 'acme', 'b-2', 8, 'CORRECTION', 'shop-eu', 'o-line-8', 0.0000, 0.0000, 0.0000, 'EUR', '2026-01-22', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 585, 0, 585),
  -- SETTLEMENT_LINE: a refund and a fee without entry, the reserve left out, a refund on revenue.
  ('2026-01-21', 'acme', 'b-2', 20, 'REFUND', 'shop-eu', 'o-line-20', -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 586, 0, 586),
  ('2026-01-21', 'acme', 'b-2', 21, 'FEE', 'shop-eu', 'o-line-21', 0.0000, 5.0000, -5.0000, 'EUR', '2026-01-22', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 587, 0, 587),
  ('2026-01-21', 'acme', 'b-2', 22, 'CAPTURE', 'shop-eu', 'o-line-22', 100.0000, 2.0000, 88.0000, 'EUR', '2026-01-22', 10.0000, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 588, 0, 588),
  ('2026-01-21', 'acme', 'b-2', 23, 'REFUND', 'shop-eu', 'o-line-23', -10.0000, 0.0000, -10.0000, 'EUR', '2026-01-22', NULL, '2026-01-21 02:00:00', '2026-01-21 02:00:00', 593, 0, 593);

INSERT INTO payouts (
  provider, payout_id, merchant_account, amount, currency, batch_count, value_date, end_to_end_id, business_date, occurred_at,
  recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- PAYOUT: clean, negative; no entry, straight to the bank. BANK_ENTRY: clean by the id, by the amount, in suspense, a debit, with its own account.
  ('acme', 'clean-po', 'shop-eu', 500.0000, 'EUR', 1, '2026-01-22', 'E-1', '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 597, 0, 597),
  ('acme', 'clean-po-debit', 'shop-eu', -20.0000, 'EUR', 1, '2026-01-22', 'E-2', '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 601, 0, 601),
  ('acme', 'po-missing', 'shop-eu', 30.0000, 'EUR', 1, '2026-01-22', 'E-3', '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 605, 0, 605),
  ('acme', 'po-account', 'shop-eu', 31.0000, 'EUR', 1, '2026-01-22', 'E-4', '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 606, 0, 606),
  ('acme', 'clean-po-2', 'shop-eu', 123.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 610, 0, 610),
  ('acme', 'clean-po-3', 'shop-eu', 321.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 642, 0, 642),
  ('acme', 'clean-po-4', 'shop-eu', 321.0000, 'EUR', 1, '2026-01-22', NULL, '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 646, 0, 646),
  -- BANK_ENTRY: no entry; explained and in suspense; unexplained and on cash in transit; nothing on the bank account; another amount.
  ('acme', 'clean-po-5', 'shop-eu', 61.0000, 'EUR', 1, '2026-01-22', 'E-5', '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 655, 0, 655);

INSERT INTO bank_entries (
  bank_account, statement_id, entry_reference, credit_debit_indicator, amount, currency, booking_date, value_date,
  end_to_end_id, reversal_indicator, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- PAYOUT: clean, negative; no entry, straight to the bank. BANK_ENTRY: clean by the id, by the amount, in suspense, a debit, with its own account.
  ('DE02', 's-1', '1', 'CRDT', 500.0000, 'EUR', '2026-01-22', '2026-01-22', 'E-1', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 614, 0, 614),
  ('DE02', 's-1', '2', 'CRDT', 123.0000, 'EUR', '2026-01-22', '2026-01-22', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 618, 0, 618),
  ('DE02', 's-1', '3', 'DBIT', 20.0000, 'EUR', '2026-01-22', '2026-01-22', 'E-2', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 622, 0, 622),
  ('DE02', 's-1', '4', 'CRDT', 77.0000, 'EUR', '2026-01-22', '2026-01-22', 'unknown', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 626, 0, 626),
  ('DE02', 's-1', '5', 'DBIT', 5.0000, 'EUR', '2026-01-22', '2026-01-22', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 630, 0, 630),
  ('DE02', 's-1', '6', 'CRDT', 78.0000, 'EUR', '2026-01-22', '2026-01-22', 'unknown-2', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 634, 0, 634),
  ('DE02', 's-1', '7', 'CRDT', 0.0000, 'EUR', '2026-01-22', '2026-01-22', 'zero', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 641, 0, 641),
  ('DE02', 's-1', '8', 'CRDT', 321.0000, 'EUR', '2026-01-22', '2026-01-22', NULL, FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 650, 0, 650),
  -- BANK_ENTRY: no entry; explained and in suspense; unexplained and on cash in transit; nothing on the bank account; another amount.
  ('DE02', 's-1', '9', 'CRDT', 60.0000, 'EUR', '2026-01-22', '2026-01-22', 'nobody', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 654, 0, 654),
  ('DE02', 's-1', '10', 'CRDT', 61.0000, 'EUR', '2026-01-22', '2026-01-22', 'E-5', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 659, 0, 659),
  ('DE02', 's-1', '11', 'CRDT', 62.0000, 'EUR', '2026-01-22', '2026-01-22', 'nobody-2', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 663, 0, 663),
  ('DE02', 's-1', '12', 'CRDT', 63.0000, 'EUR', '2026-01-22', '2026-01-22', 'nobody-3', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 667, 0, 667),
  ('DE02', 's-1', '13', 'CRDT', 64.0000, 'EUR', '2026-01-22', '2026-01-22', 'nobody-4', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 671, 0, 671);
