UPDATE postings SET amount = 90.0000 WHERE entry_id = 'e-p-1';
