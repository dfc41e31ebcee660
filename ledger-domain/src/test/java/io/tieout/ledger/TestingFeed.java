package io.tieout.ledger;

import io.tieout.ledger.event.LedgerEvent;
import java.util.ArrayList;
import java.util.List;

/** Reads a feed as a publisher would. */
final class TestingFeed {
    private static final LedgerEventCodec CODEC = LedgerEventCodec.create();

    private TestingFeed() {}

    /** Everything from the start to the head, in small reads. */
    static List<StoredEvent> all(Ledger ledger) {
        List<StoredEvent> events = new ArrayList<>();
        LedgerFeed feed = ledger.feed();
        FeedPosition position = feed.start();
        while (true) {
            FeedBatch batch = feed.read(position, 100);
            if (batch.events().isEmpty()) {
                return events;
            }
            events.addAll(batch.events());
            position = feed.parse(batch.next().text());
        }
    }

    static LedgerEvent decoded(StoredEvent event) {
        return CODEC.read(event.eventType(), event.revision(), event.payload());
    }
}
