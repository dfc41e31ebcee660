package io.tieout.ledger.fact;

/** The kinds of systems that publish facts. */
public enum SourceSystem {
    ORDER,
    PAYMENT,
    SETTLEMENT,
    BANK,
    FINANCE,
    RIGHTS
}
