INSERT INTO entitlements (
  grant_id, order_id, item_id, sku, quantity, status, granted_at, business_date, occurred_at, recorded_at, ledger_seq,
  _partition, _offset
) VALUES
  ('g-4-1', 'o-4', 'i-1', 'sku-i-1', 1, 'GRANTED', '2026-01-20 10:06:00', '2026-01-20', '2026-01-20 10:06:00', '2026-01-20 10:06:00', 72, 0, 72);
