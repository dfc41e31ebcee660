package io.tieout.projections.rows;

import java.time.LocalDate;

/** A settlement line: which of its reports is in force, and the business date under which its row lies. */
record SettlementLineState(Occurrence inForce, LocalDate businessDate) implements EntityState {}
