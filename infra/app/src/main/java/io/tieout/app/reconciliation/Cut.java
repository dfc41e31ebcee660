package io.tieout.app.reconciliation;

/**
 * A consistent cut: every event up to {@code ledgerSeq} is visible in every table.
 *
 * @param ledgerSeq 0 where nothing is known to be visible
 * @param parts how many table partitions have reported
 * @param partsExpected how many must report before the cut means anything
 */
public record Cut(long ledgerSeq, int parts, int partsExpected) {
    /** Whether every table partition has reported. */
    public boolean known() {
        return parts >= partsExpected;
    }

    /** Whether everything up to {@code sequence} is visible. */
    public boolean covers(long sequence) {
        return known() && ledgerSeq >= sequence;
    }
}
