package io.tieout.ledger;

/** A place in the ledger, with the places before it that were still open. Immutable. */
public interface FeedPosition {
    /** The whole position as JSON text, to be kept beside what was published; {@link LedgerFeed#parse} reads it. */
    String text();

    /**
     * The highest ledger sequence such that every event up to it has been read; later reads give none at or below it. 0 before the first
     * event.
     */
    long sealedUpTo();
}
