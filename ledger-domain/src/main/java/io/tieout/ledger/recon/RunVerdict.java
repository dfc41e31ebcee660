package io.tieout.ledger.recon;

/** What a run says as a whole. */
public enum RunVerdict {
    /** Not everything that the ledger held when the run was asked for was visible: nothing follows from it. */
    INCOMPLETE,
    /** No break is open in what it looked at. */
    CLEAN,
    /** Breaks were found. */
    BREAKS
}
