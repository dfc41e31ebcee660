-- Cases of reversals and adjustments, and of the SLA. Continues fixture.sql.
INSERT INTO payments (
  payment_id, order_id, provider, merchant_account, provider_transaction_id, payment_method, status, captured_amount,
  capture_count, currency, captured_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Reversals. Clean: wrong, taken back and right; taken back by an entry that refers to the entry; the reversal taken back; doubled and one taken back.
  ('clean-v-1', 'o-clean-v-1', 'acme', 'shop-eu', 'tx-clean-v-1', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 801, 0, 801),
  ('clean-v-2', 'o-clean-v-2', 'acme', 'shop-eu', 'tx-clean-v-2', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 811, 0, 811),
  ('clean-v-3', 'o-clean-v-3', 'acme', 'shop-eu', 'tx-clean-v-3', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 821, 0, 821),
  ('clean-v-4', 'o-clean-v-4', 'acme', 'shop-eu', 'tx-clean-v-4', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 831, 0, 831),
  -- Reversals that leave something: taken back and nothing instead; another amount; of an entry of another reference; of an unknown entry; of nothing in part.
  ('v-gone', 'o-v-gone', 'acme', 'shop-eu', 'tx-v-gone', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 853, 0, 853),
  ('v-amount', 'o-v-amount', 'acme', 'shop-eu', 'tx-v-amount', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 860, 0, 860),
  ('v-other', 'o-v-other', 'acme', 'shop-eu', 'tx-v-other', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 870, 0, 870),
  ('v-unknown', 'o-v-unknown', 'acme', 'shop-eu', 'tx-v-unknown', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 877, 0, 877),
  -- Adjustments. Clean: a wrong amount corrected by the entry and by the break; a missing one supplied; a doubled one; an entry of nothing; suspense moved; a supplement for a sealed period.
  ('clean-a-1', 'o-clean-a-1', 'acme', 'shop-eu', 'tx-clean-a-1', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 890, 0, 890),
  ('clean-a-2', 'o-clean-a-2', 'acme', 'shop-eu', 'tx-clean-a-2', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 898, 0, 898),
  ('clean-a-3', 'o-clean-a-3', 'acme', 'shop-eu', 'tx-clean-a-3', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 907, 0, 907),
  ('clean-a-4', 'o-clean-a-4', 'acme', 'shop-eu', 'tx-clean-a-4', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 913, 0, 913),
  ('clean-a-7', 'o-clean-a-7', 'acme', 'shop-eu', 'tx-clean-a-7', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 947, 0, 947),
  ('clean-a-8', 'o-clean-a-8', 'acme', 'shop-eu', 'tx-clean-a-8', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 954, 0, 954),
  -- Adjustments that do not help: rejected; of another scenario's break; of another amount; a break of nothing known; an entry of an unknown adjustment.
  ('a-rejected', 'o-a-rejected', 'acme', 'shop-eu', 'tx-a-rejected', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 962, 0, 962),
  ('a-other', 'o-a-other', 'acme', 'shop-eu', 'tx-a-other', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 967, 0, 967),
  ('a-amount', 'o-a-amount', 'acme', 'shop-eu', 'tx-a-amount', 'CARD', 'CAPTURED', 100.0000, 1, 'EUR', '2026-01-20 10:05:00', '2026-01-20', '2026-01-20 10:05:00', '2026-01-20 10:05:00', 976, 0, 976);

INSERT INTO journal_entries (
  entry_id, reference_kind, reference_id, posting_count, booking_date, reversed_entry_id, reversal_reason, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Reversals. Clean: wrong, taken back and right; taken back by an entry that refers to the entry; the reversal taken back; doubled and one taken back.
  ('e-v-1', 'PAYMENT', 'clean-v-1', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 802, 0, 802),
  ('e-v-1-r', 'PAYMENT', 'clean-v-1', 2, '2026-01-20', 'e-v-1', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 805, 0, 805),
  ('e-v-1-2', 'PAYMENT', 'clean-v-1', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 808, 0, 808),
  ('e-v-2', 'PAYMENT', 'clean-v-2', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 812, 0, 812),
  ('e-v-2-r', 'JOURNAL_ENTRY', 'e-v-2', 2, '2026-01-20', 'e-v-2', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 815, 0, 815),
  ('e-v-2-2', 'PAYMENT', 'clean-v-2', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 818, 0, 818),
  ('e-v-3', 'PAYMENT', 'clean-v-3', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 822, 0, 822),
  ('e-v-3-r', 'JOURNAL_ENTRY', 'e-v-3', 2, '2026-01-20', 'e-v-3', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 825, 0, 825),
  ('e-v-3-r-r', 'JOURNAL_ENTRY', 'e-v-3-r', 2, '2026-01-20', 'e-v-3-r', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 828, 0, 828),
  ('e-v-4', 'PAYMENT', 'clean-v-4', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 832, 0, 832),
  ('e-v-4-2', 'PAYMENT', 'clean-v-4', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 835, 0, 835),
  ('e-v-4-r', 'PAYMENT', 'clean-v-4', 2, '2026-01-20', 'e-v-4-2', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 838, 0, 838),
  ('e-v-5', 'PAYMENT', 'nowhere-v', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 841, 0, 841),
  ('e-v-5-r', 'PAYMENT', 'nowhere-v', 2, '2026-01-20', 'e-v-5', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 844, 0, 844),
  ('e-v-6', 'PAYMENT', 'nowhere-w', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 847, 0, 847),
  ('e-v-6-r', 'JOURNAL_ENTRY', 'e-v-6', 2, '2026-01-20', 'e-v-6', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 850, 0, 850),
  -- Reversals that leave something: taken back and nothing instead; another amount; of an entry of another reference; of an unknown entry; of nothing in part.
  ('e-v-10', 'PAYMENT', 'v-gone', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 854, 0, 854),
  ('e-v-10-r', 'PAYMENT', 'v-gone', 2, '2026-01-20', 'e-v-10', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 857, 0, 857),
  ('e-v-11', 'PAYMENT', 'v-amount', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 861, 0, 861),
  ('e-v-11-r', 'PAYMENT', 'v-amount', 2, '2026-01-20', 'e-v-11', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 864, 0, 864),
  ('e-v-11-2', 'PAYMENT', 'v-amount', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 867, 0, 867),
  ('e-v-12', 'PAYMENT', 'v-other', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 871, 0, 871),
  ('e-v-12-r', 'PAYMENT', 'v-other', 2, '2026-01-20', 'e-v-11', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 874, 0, 874),
  ('e-v-13', 'PAYMENT', 'v-unknown', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 878, 0, 878),
  ('e-v-13-r', 'PAYMENT', 'v-unknown', 2, '2026-01-20', 'e-nowhere', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 881, 0, 881),
  ('e-v-14', 'PAYMENT', 'nowhere-x', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 884, 0, 884),
  ('e-v-14-r', 'JOURNAL_ENTRY', 'e-v-14', 2, '2026-01-20', 'e-v-14', 'booked wrongly', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 887, 0, 887),
  -- Adjustments. Clean: a wrong amount corrected by the entry and by the break; a missing one supplied; a doubled one; an entry of nothing; suspense moved; a supplement for a sealed period.
  ('e-a-1', 'PAYMENT', 'clean-a-1', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 891, 0, 891),
  ('adjustment/a-1', 'ADJUSTMENT', 'a-1', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 895, 0, 895),
  ('e-a-2', 'PAYMENT', 'clean-a-2', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 899, 0, 899),
  ('adjustment/a-2', 'ADJUSTMENT', 'a-2', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 904, 0, 904),
  ('adjustment/a-3', 'ADJUSTMENT', 'a-3', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 910, 0, 910),
  ('e-a-4', 'PAYMENT', 'clean-a-4', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 914, 0, 914),
  ('e-a-4-2', 'PAYMENT', 'clean-a-4', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 917, 0, 917),
  ('adjustment/a-4', 'ADJUSTMENT', 'a-4', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 921, 0, 921),
  ('e-a-5', 'PAYMENT', 'nowhere-a', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 924, 0, 924),
  ('adjustment/a-5', 'ADJUSTMENT', 'a-5', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 929, 0, 929),
  ('e-clean-po-6', 'PAYOUT', 'acme/clean-po-6', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 933, 0, 933),
  ('e-b-14', 'BANK_ENTRY', 'DE02 s-1 14', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 937, 0, 937),
  ('e-b-14-2', 'JOURNAL_ENTRY', 'e-b-14', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 940, 0, 940),
  ('adjustment/a-6', 'ADJUSTMENT', 'a-6', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 944, 0, 944),
  ('e-a-7', 'PAYMENT', 'clean-a-7', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 948, 0, 948),
  ('e-a-7-2', 'JOURNAL_ENTRY', 'e-a-7', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 951, 0, 951),
  ('e-a-8', 'PAYMENT', 'clean-a-8', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 955, 0, 955),
  ('adjustment/a-8', 'ADJUSTMENT', 'a-8', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 959, 0, 959),
  -- Adjustments that do not help: rejected; of another scenario's break; of another amount; a break of nothing known; an entry of an unknown adjustment.
  ('e-a-10', 'PAYMENT', 'a-rejected', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 963, 0, 963),
  ('e-a-11', 'PAYMENT', 'a-other', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 968, 0, 968),
  ('adjustment/a-11', 'ADJUSTMENT', 'a-11', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 973, 0, 973),
  ('e-a-12', 'PAYMENT', 'a-amount', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 977, 0, 977),
  ('adjustment/a-12', 'ADJUSTMENT', 'a-12', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 981, 0, 981),
  ('adjustment/a-13', 'ADJUSTMENT', 'a-13', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 986, 0, 986),
  ('e-a-14', 'ADJUSTMENT', 'a-nowhere', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 989, 0, 989),
  -- An entry that refers to an unknown entry; one that does not balance and refers to a known one of no rule.
  ('e-lost-entry', 'JOURNAL_ENTRY', 'e-nowhere', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 992, 0, 992),
  ('e-further-unbalanced', 'JOURNAL_ENTRY', 'e-order', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 995, 0, 995),
  -- SLA: by the grant, the refund, the chargeback, the payout, the bank entry.
  ('e-c-won-pending', 'CHARGEBACK', 'c-won-pending', 2, '2026-01-20', NULL, NULL, '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 1008, 0, 1008);

INSERT INTO postings (
  entry_id, posting_no, ledger_account, side, amount, currency, reference_kind, reference_id, booking_date, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Reversals. Clean: wrong, taken back and right; taken back by an entry that refers to the entry; the reversal taken back; doubled and one taken back.
  ('e-v-1', 1, '1200-receivables', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'clean-v-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 803, 0, 803),
  ('e-v-1', 2, '2400-deferred-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'clean-v-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 804, 0, 804),
  ('e-v-1-r', 1, '1200-receivables', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'clean-v-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 806, 0, 806),
  ('e-v-1-r', 2, '2400-deferred-revenue', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'clean-v-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 807, 0, 807),
  ('e-v-1-2', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 809, 0, 809),
  ('e-v-1-2', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 810, 0, 810),
  ('e-v-2', 1, '1200-receivables', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'clean-v-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 813, 0, 813),
  ('e-v-2', 2, '2400-deferred-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'clean-v-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 814, 0, 814),
  ('e-v-2-r', 1, '1200-receivables', 'CREDIT', 90.0000, 'EUR', 'JOURNAL_ENTRY', 'e-v-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 816, 0, 816),
  ('e-v-2-r', 2, '2400-deferred-revenue', 'DEBIT', 90.0000, 'EUR', 'JOURNAL_ENTRY', 'e-v-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 817, 0, 817),
  ('e-v-2-2', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 819, 0, 819),
  ('e-v-2-2', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 820, 0, 820),
  ('e-v-3', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 823, 0, 823),
  ('e-v-3', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 824, 0, 824),
  ('e-v-3-r', 1, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'JOURNAL_ENTRY', 'e-v-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 826, 0, 826),
  ('e-v-3-r', 2, '2400-deferred-revenue', 'DEBIT', 100.0000, 'EUR', 'JOURNAL_ENTRY', 'e-v-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 827, 0, 827),
  ('e-v-3-r-r', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'JOURNAL_ENTRY', 'e-v-3-r', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 829, 0, 829),
  ('e-v-3-r-r', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'JOURNAL_ENTRY', 'e-v-3-r', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 830, 0, 830),
  ('e-v-4', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 833, 0, 833),
  ('e-v-4', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 834, 0, 834),
  ('e-v-4-2', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 836, 0, 836),
  ('e-v-4-2', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 837, 0, 837),
  ('e-v-4-r', 1, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 839, 0, 839),
  ('e-v-4-r', 2, '2400-deferred-revenue', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'clean-v-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 840, 0, 840),
  ('e-v-5', 1, '1200-receivables', 'DEBIT', 9.0000, 'EUR', 'PAYMENT', 'nowhere-v', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 842, 0, 842),
  ('e-v-5', 2, '2400-deferred-revenue', 'CREDIT', 9.0000, 'EUR', 'PAYMENT', 'nowhere-v', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 843, 0, 843),
  ('e-v-5-r', 1, '1200-receivables', 'CREDIT', 9.0000, 'EUR', 'PAYMENT', 'nowhere-v', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 845, 0, 845),
  ('e-v-5-r', 2, '2400-deferred-revenue', 'DEBIT', 9.0000, 'EUR', 'PAYMENT', 'nowhere-v', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 846, 0, 846),
  ('e-v-6', 1, '1200-receivables', 'DEBIT', 9.0000, 'EUR', 'PAYMENT', 'nowhere-w', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 848, 0, 848),
  ('e-v-6', 2, '2400-deferred-revenue', 'CREDIT', 9.0000, 'EUR', 'PAYMENT', 'nowhere-w', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 849, 0, 849),
  ('e-v-6-r', 1, '1200-receivables', 'CREDIT', 9.0000, 'EUR', 'JOURNAL_ENTRY', 'e-v-6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 851, 0, 851),
  ('e-v-6-r', 2, '2400-deferred-revenue', 'DEBIT', 9.0000, 'EUR', 'JOURNAL_ENTRY', 'e-v-6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 852, 0, 852),
  -- Reversals that leave something: taken back and nothing instead; another amount; of an entry of another reference; of an unknown entry; of nothing in part.
  ('e-v-10', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'v-gone', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 855, 0, 855),
  ('e-v-10', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'v-gone', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 856, 0, 856),
  ('e-v-10-r', 1, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'v-gone', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 858, 0, 858),
  ('e-v-10-r', 2, '2400-deferred-revenue', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'v-gone', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 859, 0, 859),
  ('e-v-11', 1, '1200-receivables', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'v-amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 862, 0, 862),
  ('e-v-11', 2, '2400-deferred-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'v-amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 863, 0, 863),
  ('e-v-11-r', 1, '1200-receivables', 'CREDIT', 80.0000, 'EUR', 'PAYMENT', 'v-amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 865, 0, 865),
  ('e-v-11-r', 2, '2400-deferred-revenue', 'DEBIT', 80.0000, 'EUR', 'PAYMENT', 'v-amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 866, 0, 866),
  ('e-v-11-2', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'v-amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 868, 0, 868),
  ('e-v-11-2', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'v-amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 869, 0, 869),
  ('e-v-12', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'v-other', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 872, 0, 872),
  ('e-v-12', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'v-other', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 873, 0, 873),
  ('e-v-12-r', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'v-other', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 875, 0, 875),
  ('e-v-12-r', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'v-other', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 876, 0, 876),
  ('e-v-13', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'v-unknown', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 879, 0, 879),
  ('e-v-13', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'v-unknown', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 880, 0, 880),
  ('e-v-13-r', 1, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'v-unknown', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 882, 0, 882),
  ('e-v-13-r', 2, '2400-deferred-revenue', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'v-unknown', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 883, 0, 883),
  ('e-v-14', 1, '1200-receivables', 'DEBIT', 9.0000, 'EUR', 'PAYMENT', 'nowhere-x', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 885, 0, 885),
  ('e-v-14', 2, '2400-deferred-revenue', 'CREDIT', 9.0000, 'EUR', 'PAYMENT', 'nowhere-x', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 886, 0, 886),
  ('e-v-14-r', 1, '1200-receivables', 'CREDIT', 8.0000, 'EUR', 'JOURNAL_ENTRY', 'e-v-14', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 888, 0, 888),
  ('e-v-14-r', 2, '2400-deferred-revenue', 'DEBIT', 8.0000, 'EUR', 'JOURNAL_ENTRY', 'e-v-14', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 889, 0, 889),
  -- Adjustments. Clean: a wrong amount corrected by the entry and by the break; a missing one supplied; a doubled one; an entry of nothing; suspense moved; a supplement for a sealed period.
  ('e-a-1', 1, '1200-receivables', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'clean-a-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 892, 0, 892),
  ('e-a-1', 2, '2400-deferred-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'clean-a-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 893, 0, 893),
  ('adjustment/a-1', 1, '1200-receivables', 'DEBIT', 10.0000, 'EUR', 'ADJUSTMENT', 'a-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 896, 0, 896),
  ('adjustment/a-1', 2, '2400-deferred-revenue', 'CREDIT', 10.0000, 'EUR', 'ADJUSTMENT', 'a-1', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 897, 0, 897),
  ('e-a-2', 1, '1200-receivables', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'clean-a-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 900, 0, 900),
  ('e-a-2', 2, '2400-deferred-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'clean-a-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 901, 0, 901),
  ('adjustment/a-2', 1, '1200-receivables', 'DEBIT', 10.0000, 'EUR', 'ADJUSTMENT', 'a-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 905, 0, 905),
  ('adjustment/a-2', 2, '2400-deferred-revenue', 'CREDIT', 10.0000, 'EUR', 'ADJUSTMENT', 'a-2', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 906, 0, 906),
  ('adjustment/a-3', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'ADJUSTMENT', 'a-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 911, 0, 911),
  ('adjustment/a-3', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'ADJUSTMENT', 'a-3', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 912, 0, 912),
  ('e-a-4', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'clean-a-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 915, 0, 915),
  ('e-a-4', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'clean-a-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 916, 0, 916),
  ('e-a-4-2', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'clean-a-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 918, 0, 918),
  ('e-a-4-2', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'clean-a-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 919, 0, 919),
  ('adjustment/a-4', 1, '1200-receivables', 'CREDIT', 100.0000, 'EUR', 'ADJUSTMENT', 'a-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 922, 0, 922),
  ('adjustment/a-4', 2, '2400-deferred-revenue', 'DEBIT', 100.0000, 'EUR', 'ADJUSTMENT', 'a-4', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 923, 0, 923),
  ('e-a-5', 1, '1200-receivables', 'DEBIT', 9.0000, 'EUR', 'PAYMENT', 'nowhere-a', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 925, 0, 925),
  ('e-a-5', 2, '2400-deferred-revenue', 'CREDIT', 9.0000, 'EUR', 'PAYMENT', 'nowhere-a', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 926, 0, 926),
  ('adjustment/a-5', 1, '1200-receivables', 'CREDIT', 9.0000, 'EUR', 'ADJUSTMENT', 'a-5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 930, 0, 930),
  ('adjustment/a-5', 2, '2400-deferred-revenue', 'DEBIT', 9.0000, 'EUR', 'ADJUSTMENT', 'a-5', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 931, 0, 931),
  ('e-clean-po-6', 1, '1150-cash-in-transit', 'DEBIT', 81.0000, 'EUR', 'PAYOUT', 'acme/clean-po-6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 934, 0, 934),
  ('e-clean-po-6', 2, '1100-provider-clearing', 'CREDIT', 81.0000, 'EUR', 'PAYOUT', 'acme/clean-po-6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 935, 0, 935),
  ('e-b-14', 1, '1000-bank', 'DEBIT', 81.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 14', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 938, 0, 938),
  ('e-b-14', 2, '2900-suspense', 'CREDIT', 81.0000, 'EUR', 'BANK_ENTRY', 'DE02 s-1 14', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 939, 0, 939),
  ('e-b-14-2', 1, '2900-suspense', 'DEBIT', 81.0000, 'EUR', 'JOURNAL_ENTRY', 'e-b-14', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 941, 0, 941),
  ('e-b-14-2', 2, '1150-cash-in-transit', 'CREDIT', 81.0000, 'EUR', 'JOURNAL_ENTRY', 'e-b-14', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 942, 0, 942),
  ('adjustment/a-6', 1, '1200-receivables', 'DEBIT', 5.0000, 'EUR', 'ADJUSTMENT', 'a-6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 945, 0, 945),
  ('adjustment/a-6', 2, '2400-deferred-revenue', 'CREDIT', 5.0000, 'EUR', 'ADJUSTMENT', 'a-6', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 946, 0, 946),
  ('e-a-7', 1, '1200-receivables', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'clean-a-7', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 949, 0, 949),
  ('e-a-7', 2, '2400-deferred-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'clean-a-7', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 950, 0, 950),
  ('e-a-7-2', 1, '1200-receivables', 'DEBIT', 10.0000, 'EUR', 'JOURNAL_ENTRY', 'e-a-7', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 952, 0, 952),
  ('e-a-7-2', 2, '2400-deferred-revenue', 'CREDIT', 10.0000, 'EUR', 'JOURNAL_ENTRY', 'e-a-7', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 953, 0, 953),
  ('e-a-8', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'PAYMENT', 'clean-a-8', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 956, 0, 956),
  ('e-a-8', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'PAYMENT', 'clean-a-8', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 957, 0, 957),
  ('adjustment/a-8', 1, '1200-receivables', 'DEBIT', 100.0000, 'EUR', 'ADJUSTMENT', 'a-8', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 960, 0, 960),
  ('adjustment/a-8', 2, '2400-deferred-revenue', 'CREDIT', 100.0000, 'EUR', 'ADJUSTMENT', 'a-8', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 961, 0, 961),
  -- Adjustments that do not help: rejected; of another scenario's break; of another amount; a break of nothing known; an entry of an unknown adjustment.
  ('e-a-10', 1, '1200-receivables', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'a-rejected', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 964, 0, 964),
  ('e-a-10', 2, '2400-deferred-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'a-rejected', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 965, 0, 965),
  ('e-a-11', 1, '1200-receivables', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'a-other', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 969, 0, 969),
  ('e-a-11', 2, '2400-deferred-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'a-other', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 970, 0, 970),
  ('adjustment/a-11', 1, '1200-receivables', 'DEBIT', 10.0000, 'EUR', 'ADJUSTMENT', 'a-11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 974, 0, 974),
  ('adjustment/a-11', 2, '2400-deferred-revenue', 'CREDIT', 10.0000, 'EUR', 'ADJUSTMENT', 'a-11', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 975, 0, 975),
  ('e-a-12', 1, '1200-receivables', 'DEBIT', 90.0000, 'EUR', 'PAYMENT', 'a-amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 978, 0, 978),
  ('e-a-12', 2, '2400-deferred-revenue', 'CREDIT', 90.0000, 'EUR', 'PAYMENT', 'a-amount', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 979, 0, 979),
  ('adjustment/a-12', 1, '1200-receivables', 'DEBIT', 5.0000, 'EUR', 'ADJUSTMENT', 'a-12', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 982, 0, 982),
  ('adjustment/a-12', 2, '2400-deferred-revenue', 'CREDIT', 5.0000, 'EUR', 'ADJUSTMENT', 'a-12', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 983, 0, 983),
  ('adjustment/a-13', 1, '1200-receivables', 'DEBIT', 5.0000, 'EUR', 'ADJUSTMENT', 'a-13', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 987, 0, 987),
  ('adjustment/a-13', 2, '2400-deferred-revenue', 'CREDIT', 5.0000, 'EUR', 'ADJUSTMENT', 'a-13', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 988, 0, 988),
  ('e-a-14', 1, '1200-receivables', 'DEBIT', 5.0000, 'EUR', 'ADJUSTMENT', 'a-nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 990, 0, 990),
  ('e-a-14', 2, '2400-deferred-revenue', 'CREDIT', 5.0000, 'EUR', 'ADJUSTMENT', 'a-nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 991, 0, 991),
  -- An entry that refers to an unknown entry; one that does not balance and refers to a known one of no rule.
  ('e-lost-entry', 1, '1200-receivables', 'DEBIT', 5.0000, 'EUR', 'JOURNAL_ENTRY', 'e-nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 993, 0, 993),
  ('e-lost-entry', 2, '2400-deferred-revenue', 'CREDIT', 5.0000, 'EUR', 'JOURNAL_ENTRY', 'e-nowhere', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 994, 0, 994),
  ('e-further-unbalanced', 1, '1200-receivables', 'DEBIT', 5.0000, 'EUR', 'JOURNAL_ENTRY', 'e-order', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 996, 0, 996),
  ('e-further-unbalanced', 2, '2400-deferred-revenue', 'CREDIT', 4.0000, 'EUR', 'JOURNAL_ENTRY', 'e-order', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 997, 0, 997),
  -- SLA: by the grant, the refund, the chargeback, the payout, the bank entry.
  ('e-c-won-pending', 1, '5300-chargeback-losses', 'DEBIT', 10.0000, 'EUR', 'CHARGEBACK', 'c-won-pending', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 1009, 0, 1009),
  ('e-c-won-pending', 2, '1200-receivables', 'CREDIT', 10.0000, 'EUR', 'CHARGEBACK', 'c-won-pending', '2026-01-20', '2026-01-20', '2026-01-20 12:00:00', '2026-01-20 12:00:00', 1010, 0, 1010);

INSERT INTO adjustments (
  adjustment_id, kind, status, answers_kind, answers_id, late_period, reason, posting_count, booking_date, maker, checker,
  proposed_at, decided_at, entry_id, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Adjustments. Clean: a wrong amount corrected by the entry and by the break; a missing one supplied; a doubled one; an entry of nothing; suspense moved; a supplement for a sealed period.
  ('a-1', 'CORRECTION', 'APPROVED', 'JOURNAL_ENTRY', 'e-a-1', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-1', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 894, 0, 894),
  ('a-2', 'CORRECTION', 'APPROVED', 'BREAK', 'br-2', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-2', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 903, 0, 903),
  ('a-3', 'CORRECTION', 'APPROVED', 'BREAK', 'br-3', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-3', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 909, 0, 909),
  ('a-4', 'CORRECTION', 'APPROVED', 'JOURNAL_ENTRY', 'e-a-4-2', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-4', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 920, 0, 920),
  ('a-5', 'CORRECTION', 'APPROVED', 'BREAK', 'br-5', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-5', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 928, 0, 928),
  ('a-6', 'CORRECTION', 'APPROVED', 'FACT', 'event-1', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-6', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 943, 0, 943),
  ('a-8', 'CORRECTION', 'APPROVED', 'JOURNAL_ENTRY', 'e-a-8', '2025-12', 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-8', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 958, 0, 958),
  -- Adjustments that do not help: rejected; of another scenario's break; of another amount; a break of nothing known; an entry of an unknown adjustment.
  ('a-10', 'CORRECTION', 'REJECTED', 'JOURNAL_ENTRY', 'e-a-10', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', NULL, '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 966, 0, 966),
  ('a-11', 'CORRECTION', 'APPROVED', 'BREAK', 'br-11', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-11', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 972, 0, 972),
  ('a-12', 'CORRECTION', 'APPROVED', 'JOURNAL_ENTRY', 'e-a-12', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-12', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 980, 0, 980),
  ('a-13', 'CORRECTION', 'APPROVED', 'BREAK', 'br-13', NULL, 'booked wrongly', 2, '2026-01-25', 'ada', 'bob', '2026-01-25 09:00:00', '2026-01-25 10:00:00', 'adjustment/a-13', '2026-01-25', '2026-01-25 09:00:00', '2026-01-25 09:00:00', 985, 0, 985);

INSERT INTO recon_break (
  break_id, kind, scenario, break_key, status, opened_at, ageing_from, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  -- Adjustments. Clean: a wrong amount corrected by the entry and by the break; a missing one supplied; a doubled one; an entry of nothing; suspense moved; a supplement for a sealed period.
  ('br-2', 'RECONCILIATION', 'R14', 'PAYMENT/clean-a-2', 'OPEN', '2026-01-24 09:00:00', '2026-01-24', '2026-01-24', '2026-01-24 09:00:00', '2026-01-24 09:00:00', 902, 0, 902),
  ('br-3', 'RECONCILIATION', 'R14', 'PAYMENT/clean-a-3', 'OPEN', '2026-01-24 09:00:00', '2026-01-24', '2026-01-24', '2026-01-24 09:00:00', '2026-01-24 09:00:00', 908, 0, 908),
  ('br-5', 'RECONCILIATION', 'R14', 'e-a-5', 'OPEN', '2026-01-24 09:00:00', '2026-01-24', '2026-01-24', '2026-01-24 09:00:00', '2026-01-24 09:00:00', 927, 0, 927),
  -- Adjustments that do not help: rejected; of another scenario's break; of another amount; a break of nothing known; an entry of an unknown adjustment.
  ('br-11', 'RECONCILIATION', 'R02', 'PAYMENT/a-other', 'OPEN', '2026-01-24 09:00:00', '2026-01-24', '2026-01-24', '2026-01-24 09:00:00', '2026-01-24 09:00:00', 971, 0, 971),
  ('br-13', 'RECONCILIATION', 'R14', 'PAYMENT/nowhere-b', 'OPEN', '2026-01-24 09:00:00', '2026-01-24', '2026-01-24', '2026-01-24 09:00:00', '2026-01-24 09:00:00', 984, 0, 984);

INSERT INTO payouts (
  provider, payout_id, merchant_account, amount, currency, batch_count, value_date, end_to_end_id, business_date, occurred_at,
  recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Adjustments. Clean: a wrong amount corrected by the entry and by the break; a missing one supplied; a doubled one; an entry of nothing; suspense moved; a supplement for a sealed period.
  ('acme', 'clean-po-6', 'shop-eu', 81.0000, 'EUR', 1, '2026-01-22', 'E-6', '2026-01-22', '2026-01-22 03:00:00', '2026-01-22 03:00:00', 932, 0, 932),
  -- SLA: by the grant, the refund, the chargeback, the payout, the bank entry.
  ('acme', 'po-edge-due', 'shop-eu', 10.0000, 'EUR', 1, '2026-01-22', 'E-90', '2026-01-29', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 1011, 0, 1011),
  ('acme', 'po-pending', 'shop-eu', 10.0000, 'EUR', 1, '2026-01-22', 'E-91', '2026-01-30', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 1012, 0, 1012);

INSERT INTO bank_entries (
  bank_account, statement_id, entry_reference, credit_debit_indicator, amount, currency, booking_date, value_date,
  end_to_end_id, reversal_indicator, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- Adjustments. Clean: a wrong amount corrected by the entry and by the break; a missing one supplied; a doubled one; an entry of nothing; suspense moved; a supplement for a sealed period.
  ('DE02', 's-1', '14', 'CRDT', 81.0000, 'EUR', '2026-01-22', '2026-01-22', 'E-6', FALSE, '2026-01-22', '2026-01-22 20:00:00', '2026-01-22 20:00:00', 936, 0, 936),
  -- SLA: by the grant, the refund, the chargeback, the payout, the bank entry.
  ('DE02', 's-1', '15', 'CRDT', 91.0000, 'EUR', '2026-01-22', '2026-01-22', 'edge-due', FALSE, '2026-01-29', '2026-01-29 23:59:59.999999', '2026-01-29 23:59:59.999999', 1013, 0, 1013),
  ('DE02', 's-1', '16', 'CRDT', 92.0000, 'EUR', '2026-01-22', '2026-01-22', 'pending', FALSE, '2026-01-30', '2026-01-30 00:00:00', '2026-01-30 00:00:00', 1014, 0, 1014);

INSERT INTO entitlements (
  grant_id, order_id, item_id, quantity, status, granted_at, business_date, occurred_at, recorded_at, ledger_seq, _partition,
  _offset
) VALUES
  -- SLA: by the grant, the refund, the chargeback, the payout, the bank entry.
  ('g-edge-due', 'o-goods', 'i-1', 1, 'GRANTED', '2026-01-29 23:59:59.999999', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 998, 0, 998),
  ('g-pending', 'o-goods', 'i-1', 1, 'GRANTED', '2026-01-30 00:00:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 999, 0, 999),
  ('g-untimed', 'o-goods', 'i-1', 1, 'GRANTED', NULL, '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 1000, 0, 1000);

INSERT INTO refunds (
  refund_id, order_id, provider, merchant_account, status, refunded_amount, refund_count, currency, refunded_at, business_date,
  occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- SLA: by the grant, the refund, the chargeback, the payout, the bank entry.
  ('r-edge-due', 'o-r-edge-due', 'acme', 'shop-eu', 'SUCCEEDED', 10.0000, 1, 'EUR', '2026-01-29 23:59:59.999999', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 1001, 0, 1001),
  ('r-pending', 'o-r-pending', 'acme', 'shop-eu', 'SUCCEEDED', 10.0000, 1, 'EUR', '2026-01-30 00:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 1002, 0, 1002),
  ('r-untimed', 'o-r-untimed', 'acme', 'shop-eu', 'SUCCEEDED', 10.0000, 1, 'EUR', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 1003, 0, 1003);

INSERT INTO chargebacks (
  payment_id, chargeback_id, order_id, provider, merchant_account, provider_transaction_id, status, amount, reversed_amount,
  currency, opened_at, second_opened_at, reversed_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset
) VALUES
  -- SLA: by the grant, the refund, the chargeback, the payout, the bank entry.
  ('p-c-edge-due', 'c-edge-due', 'o-c-edge-due', 'acme', 'shop-eu', 'tx-c-edge-due', 'OPEN', 10.0000, NULL, 'EUR', '2026-01-29 23:59:59.999999', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 1004, 0, 1004),
  ('p-c-pending', 'c-pending', 'o-c-pending', 'acme', 'shop-eu', 'tx-c-pending', 'OPEN', 10.0000, NULL, 'EUR', '2026-01-30 00:00:00', NULL, NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 1005, 0, 1005),
  ('p-c-second-pending', 'c-second-pending', 'o-c-second-pending', 'acme', 'shop-eu', 'tx-c-second-pending', 'OPEN', 10.0000, NULL, 'EUR', '2026-01-21 10:00:00', '2026-01-30 00:00:00', NULL, '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 1006, 0, 1006),
  ('p-c-won-pending', 'c-won-pending', 'o-c-won-pending', 'acme', 'shop-eu', 'tx-c-won-pending', 'REVERSED', 10.0000, 10.0000, 'EUR', '2026-01-21 10:00:00', NULL, '2026-01-30 00:00:00', '2026-01-21', '2026-01-21 10:00:00', '2026-01-21 10:00:00', 1007, 0, 1007);
