package io.tieout.ledger;

import java.time.Instant;

/**
 * All events of the ledger in the order they became visible, for the publisher and for rebuilds. Safe for use by several threads; it keeps no
 * place of its own, so any number of readers may read at their own positions.
 *
 * <pre>{@code
 * FeedPosition position = feed.start();
 * FeedBatch batch = feed.read(position, 5_000);
 * publish(batch.events(), batch.next().text()); // both in one transaction
 * }</pre>
 */
public interface LedgerFeed {
    /** The position before the first event. */
    FeedPosition start();

    /**
     * The position that {@link FeedPosition#text()} wrote.
     *
     * @throws IllegalArgumentException if the text is not such a position
     */
    FeedPosition parse(String text);

    /**
     * A position behind which every event recorded at this time or later lies, for a replay from a time on. Somewhat earlier events lie behind it as
     * well, because the clocks of several writers differ; whoever minds skips them by {@link StoredEvent#recordedAt}.
     *
     * @throws LedgerUnavailableException if the event store cannot be read
     */
    default FeedPosition positionAt(Instant recordedAt) {
        return start();
    }

    /**
     * Reads events behind a position; does not wait.
     *
     * @param maxEvents the most events to return, at least 1
     * @return the events, none at the head of the ledger
     * @throws LedgerUnavailableException if the event store cannot be read
     */
    FeedBatch read(FeedPosition after, int maxEvents);
}
