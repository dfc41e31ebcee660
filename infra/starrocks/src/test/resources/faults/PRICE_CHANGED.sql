UPDATE payments SET captured_amount = 90.0000 WHERE payment_id = 'p-1';
UPDATE postings SET amount = 90.0000 WHERE entry_id = 'e-p-1';
UPDATE settlement_lines SET gross_amount = 90.0000, net_amount = 88.0000 WHERE provider_transaction_id = 'tx-p-1';
UPDATE postings SET amount = 90.0000 WHERE entry_id = 'e-line-1' AND ledger_account = '1200-receivables';
UPDATE postings SET amount = 88.0000 WHERE entry_id = 'e-line-1' AND ledger_account = '1100-provider-clearing';
