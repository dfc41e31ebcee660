package io.tieout.app.completeness;

/**
 * The rows that control totals are taken of: one table, one partition of its row topic, one business date, one currency.
 *
 * @param businessDate ISO; empty for a table without one
 * @param currency empty for rows without one
 */
record Group(int partition, String businessDate, String currency) {
    @Override
    public String toString() {
        return "partition " + partition + (businessDate.isEmpty() ? "" : " " + businessDate)
                + (currency.isEmpty() ? "" : " " + currency);
    }
}
