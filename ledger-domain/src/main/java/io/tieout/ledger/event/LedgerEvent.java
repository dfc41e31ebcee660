package io.tieout.ledger.event;

/**
 * A thing that is in the ledger for good. Each aggregate has one sealed interface of its own that extends this one; their records are stored
 * as JSON under a stable name and revision.
 */
public interface LedgerEvent {
    /** The fact this event records. */
    FactOrigin origin();

    /** What keeps related events in one partition and in order: the order id where it is known, else the entity's own id. */
    String routingKey();
}
