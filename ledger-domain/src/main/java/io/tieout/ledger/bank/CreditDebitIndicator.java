package io.tieout.ledger.bank;

/** The direction of a bank entry, seen from the account (ISO 20022 CdtDbtInd). */
public enum CreditDebitIndicator {
    /** Money came in. */
    CRDT,
    /** Money went out. */
    DBIT
}
