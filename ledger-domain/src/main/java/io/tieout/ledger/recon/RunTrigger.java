package io.tieout.ledger.recon;

/** Why a run was made. */
public enum RunTrigger {
    /** A person asked for it. */
    REQUEST,
    /** Its time had come. */
    CRON,
    /** A business day had ended and everything of it was visible. */
    DAY_END
}
