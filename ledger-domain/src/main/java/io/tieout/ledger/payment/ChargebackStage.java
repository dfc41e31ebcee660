package io.tieout.ledger.payment;

/** How often the money of a dispute was taken. */
public enum ChargebackStage {
    FIRST_CHARGEBACK,
    /** Taken again after a reversal (pre-arbitration). */
    SECOND_CHARGEBACK
}
