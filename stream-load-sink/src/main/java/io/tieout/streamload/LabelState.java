package io.tieout.streamload;

/** What an FE says about a label (protocol 3.7). */
public enum LabelState {
    /** Never used, or evicted: at a high rate a label lives only for the next 1000 loads (protocol 2.5). */
    UNKNOWN,
    /** The load runs. */
    PREPARE,
    /** Both phases written, waiting for its commit. */
    PREPARED,
    /** Durable, but readers do not see it yet. */
    COMMITTED,
    /** Durable and seen by readers. */
    VISIBLE,
    /** Rolled back; the label may be used again. */
    ABORTED,
    /** Nobody could be asked, or the answer was not understood: nothing is known. */
    UNANSWERED
}
