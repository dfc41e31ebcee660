DELETE FROM payments WHERE order_id = 'o-1';
