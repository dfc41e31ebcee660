package io.tieout.projections.loop;

/** Where the money of a settlement batch is, the first that applies. The orders of its lines inherit it: nothing is split pro rata. */
public enum BatchStatus {
    /** No header has come. */
    HEADER_MISSING(false),
    /** More lines than the header says, or as many with another sum, or in another currency. */
    LINES_DIFFER(true),
    /** Fewer lines than the header says. */
    LINES_MISSING(false),
    /** No payout names the batch, and it is worth something. */
    PAYOUT_MISSING(false),
    /** The payout is not what its batches are worth, or is in another currency. */
    PAYOUT_DIFFERS(true),
    /** The payout names a batch whose header has not come. */
    BATCHES_MISSING(false),
    /** The bank booked another amount than was paid out. */
    CREDIT_DIFFERS(true),
    /** The bank has booked nothing. */
    CREDIT_MISSING(false),
    FUNDED(false);

    private final boolean contradicts;

    BatchStatus(boolean contradicts) {
        this.contradicts = contradicts;
    }

    /** Whether both sides are known and do not agree; else one of them is only awaited. */
    boolean contradicts() {
        return contradicts;
    }

    boolean isFunded() {
        return this == FUNDED;
    }
}
