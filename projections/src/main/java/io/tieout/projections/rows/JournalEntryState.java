package io.tieout.projections.rows;

/** A journal entry: which of its facts is in force, and how many postings it has. */
record JournalEntryState(Occurrence inForce, int postingCount) implements EntityState {}
