package io.tieout.ledger.recon;

/** Where a break comes from. */
public enum BreakKind {
    /** One source sent two contents under one id. */
    CONFLICTING_DUPLICATE,
    /** A reconciliation scenario found that two sides do not agree. */
    RECONCILIATION
}
