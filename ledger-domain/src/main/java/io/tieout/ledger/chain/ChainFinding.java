package io.tieout.ledger.chain;

/**
 * Something that is not as it was sealed.
 *
 * @param kind what was done
 * @param ledgerSeq where
 * @param aggregate the stream of the event there, for example {@code Order/o-1}; empty where no event is left to tell
 * @param detail what differs, for people
 */
public record ChainFinding(Kind kind, long ledgerSeq, String aggregate, String detail) {
    /** What was done to the log. */
    public enum Kind {
        /** The event differs from the one that was sealed. */
        CHANGED,
        /** An event that was sealed is gone. */
        REMOVED,
        /** An event that was never sealed lies among sealed ones. */
        INSERTED,
        /** The event was sealed at another place. */
        MOVED,
        /** A digest does not follow from the one before: digests were written anew. */
        REWRITTEN,
        /** The chain ends before an anchor. */
        TRUNCATED
    }

    ChainFinding as(Kind otherKind, String otherDetail) {
        return new ChainFinding(otherKind, ledgerSeq, aggregate, otherDetail);
    }
}
