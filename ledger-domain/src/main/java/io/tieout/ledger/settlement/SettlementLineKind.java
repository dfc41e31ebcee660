package io.tieout.ledger.settlement;

/** What a settlement line settles. */
public enum SettlementLineKind {
    CAPTURE,
    REFUND,
    CHARGEBACK,
    CHARGEBACK_REVERSAL,
    FEE,
    CORRECTION
}
