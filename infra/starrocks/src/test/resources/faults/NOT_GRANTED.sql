DELETE FROM entitlements WHERE order_id = 'o-1' AND item_id = 'i-2';
