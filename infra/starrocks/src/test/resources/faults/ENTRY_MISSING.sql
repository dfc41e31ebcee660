DELETE FROM postings WHERE entry_id = 'e-p-1';
DELETE FROM journal_entries WHERE entry_id = 'e-p-1';
