package io.tieout.projections.rows;

/** An entity that one fact tells whole and that has one row under one key: which of several such facts is in force. */
record ReportState(Occurrence inForce) implements EntityState {}
