package io.tieout.ledger.match;

/** What is matched with what. */
public enum MatchKind {
    /** Captured payments with settlement lines. */
    CAPTURE,
    /** Refunds with settlement lines. */
    REFUND,
    /** Money that disputes took with settlement lines. */
    CHARGEBACK,
    /** Money that disputes gave back with settlement lines. */
    CHARGEBACK_REVERSAL,
    /** Payouts with bank entries. */
    PAYOUT
}
