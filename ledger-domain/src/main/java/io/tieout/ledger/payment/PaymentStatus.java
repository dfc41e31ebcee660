package io.tieout.ledger.payment;

/** How far a payment has come. */
enum PaymentStatus {
    /** Nothing tells: only a callback, a refund that failed, or a chargeback that was reversed. */
    UNHEARD,
    FAILED,
    AUTHORIZED,
    VOIDED,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    CHARGED_BACK
}
