package io.tieout.projections.rows;

import java.time.LocalDate;

/**
 * A settlement line: which of its reports is in force, and the business date under which its row lies.
 *
 * @param counted what the report in force adds to the control totals
 */
record SettlementLineState(Occurrence inForce, LocalDate businessDate, DailyTotals.Line counted)
        implements EntityState {}
