DELETE FROM orders WHERE order_id = 'o-1';
DELETE FROM order_items WHERE order_id = 'o-1';
