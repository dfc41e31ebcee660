package io.tieout.ledger.recon;

/** How a break was settled. */
public enum Resolution {
    /** Of two contents of one fact the one that came first stays in force. */
    KEPT_FIRST,
    /** Of two contents of one fact the later one is put in force. */
    KEPT_SECOND,
    /** The difference is understood and needs no entry, for example a timing difference. */
    EXPLAINED,
    /** A further fact or entry put it right. */
    CORRECTED,
    /** The residual was given up by an approved write-off. */
    WRITTEN_OFF;

    /** Whether it chooses between the contents of a fact. */
    public boolean choosesContent() {
        return this == KEPT_FIRST || this == KEPT_SECOND;
    }
}
