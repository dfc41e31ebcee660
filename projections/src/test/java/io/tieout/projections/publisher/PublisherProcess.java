package io.tieout.projections.publisher;

import io.tieout.ledger.FeedBatch;
import io.tieout.ledger.FeedPosition;
import io.tieout.ledger.LedgerFeed;
import io.tieout.ledger.StoredEvent;
import io.tieout.projections.TestingEvents;
import io.tieout.projections.wire.TieoutTopics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A publisher in a process of its own, over a ledger that is the same in every process: event n is a capture of payment n mod 50. */
public final class PublisherProcess {
    private PublisherProcess() {}

    /** Arguments: bootstrap servers, topic prefix, number of events. Ends only by a signal. */
    public static void main(String[] arguments) throws InterruptedException {
        TieoutTopics topics = new TieoutTopics(arguments[1]);
        PublisherConfig config = PublisherConfig.builder(Map.of("bootstrap.servers", arguments[0]))
                .topics(topics)
                .transactionalId(topics.prefix() + "publisher")
                .maxEvents(100)
                .markerInterval(Duration.ofMillis(20))
                .heartbeat(Duration.ofMillis(500))
                .takeoverAfter(Duration.ofSeconds(2))
                .build();
        try (Publisher publisher =
                new Publisher(config, new Numbers(Long.parseLong(arguments[2])), Clock.systemUTC())) {
            publisher.start();
            new CountDownLatch(1).await();
        }
    }

    private record Numbers(long events) implements LedgerFeed {
        private record Place(long sealedUpTo) implements FeedPosition {
            @Override
            public String text() {
                return Long.toString(sealedUpTo);
            }
        }

        @Override
        public FeedPosition start() {
            return new Place(0);
        }

        @Override
        public FeedPosition parse(String text) {
            return new Place(Long.parseLong(text));
        }

        @Override
        public FeedBatch read(FeedPosition after, int maxEvents) {
            List<StoredEvent> batch = new ArrayList<>();
            long seq = after.sealedUpTo();
            while (seq < events && batch.size() < maxEvents) {
                seq++;
                String payment = "p" + seq % 50;
                batch.add(TestingEvents.stored(
                        TestingEvents.captured("f" + seq, 1, payment, "o-" + payment, "EUR 1.00"),
                        seq,
                        "Payment/" + payment,
                        (seq - 1) / 50));
            }
            return new FeedBatch(batch, new Place(seq));
        }
    }
}
