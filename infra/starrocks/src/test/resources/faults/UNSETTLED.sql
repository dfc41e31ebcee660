DELETE FROM settlement_lines WHERE provider_transaction_id = 'tx-p-1';
DELETE FROM postings WHERE entry_id = 'e-line-1';
DELETE FROM journal_entries WHERE entry_id = 'e-line-1';
