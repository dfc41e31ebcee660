package io.tieout.ledger.payment;

/** What a provider's callback says became of a payment. */
public enum NotifiedOutcome {
    CAPTURED,
    FAILED,
    AUTHORIZED,
    VOIDED
}
