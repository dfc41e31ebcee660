package io.tieout.projections.rows;

/** A settlement batch: which of its reports is in force. */
record SettlementBatchState(Occurrence inForce) implements EntityState {}
