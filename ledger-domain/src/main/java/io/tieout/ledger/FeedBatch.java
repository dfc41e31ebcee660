package io.tieout.ledger;

import java.util.List;

/**
 * What one read of the feed gave.
 *
 * @param events in the order to hand them on; empty at the head of the ledger
 * @param next the position behind these events; it may differ from the position read from even when {@code events} is empty
 */
public record FeedBatch(List<StoredEvent> events, FeedPosition next) {
    public FeedBatch {
        events = List.copyOf(events);
    }
}
