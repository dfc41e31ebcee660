package io.tieout.projections.publisher;

import io.tieout.ledger.FeedBatch;
import io.tieout.ledger.FeedPosition;
import io.tieout.ledger.LedgerFeed;
import io.tieout.ledger.StoredEvent;
import io.tieout.projections.wire.EventEnvelope;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.Watermark;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One life of the producer, from taking over the transactional id to the first failure. Events, position and markers of one read go into one
 * transaction, so a {@code read_committed} reader sees the events of each position exactly once, and every marker behind its events.
 */
final class PublishingSession implements AutoCloseable {
    private final PublisherConfig config;
    private final LedgerFeed feed;
    private final Clock clock;
    private final Producer<byte[], byte[]> producer;
    private final PositionLog positions;
    private final MarkerSchedule markers;
    private FeedPosition position;
    private String savedText;
    private boolean failed;

    private PublishingSession(
            PublisherConfig config,
            LedgerFeed feed,
            Clock clock,
            Producer<byte[], byte[]> producer,
            PositionLog positions,
            FeedPosition position) {
        this.config = config;
        this.feed = feed;
        this.clock = clock;
        this.producer = producer;
        this.positions = positions;
        this.position = position;
        this.savedText = position.text();
        this.markers = new MarkerSchedule(config.markerInterval(), config.heartbeat());
    }

    /**
     * Takes over the transactional id, which fences a zombie and ends what it left open, and only then reads the position: read before, it
     * could miss a transaction that was still being committed.
     */
    static PublishingSession open(PublisherConfig config, LedgerFeed feed, Clock clock, ProducerSource producers) {
        Producer<byte[], byte[]> producer = producers.create(producerSettings(config));
        try {
            producer.initTransactions();
            PositionLog positions = new PositionLog(config);
            FeedPosition position = positions.last().map(feed::parse).orElseGet(feed::start);
            return new PublishingSession(config, feed, clock, producer, positions, position);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    FeedPosition position() {
        return position;
    }

    /**
     * Reads once and publishes what there is, with a marker if one is due.
     *
     * @return how many events were committed
     */
    int publish() {
        failed = true; // Until it is known that nothing failed: then no transaction is open.
        FeedBatch batch = feed.read(position, config.maxEvents());
        FeedPosition next = batch.next();
        long now = System.nanoTime();
        boolean marker = markers.due(now, next.sealedUpTo());
        String text = next.text();
        if (!batch.events().isEmpty() || marker) {
            producer.beginTransaction();
            batch.events().forEach(event -> send(record(event)));
            if (marker) {
                sendMarkers(next.sealedUpTo());
            }
            if (!text.equals(savedText)) {
                send(positions.record(text));
            }
            producer.commitTransaction();
            savedText = text;
            if (marker) {
                markers.written(now, next.sealedUpTo());
            }
        }
        position = next; // Also without events: gaps may have closed.
        failed = false;
        return batch.events().size();
    }

    /** Ends the session; an open transaction is left to the next one, which aborts it. */
    @Override
    public void close() {
        producer.close(failed ? Duration.ZERO : Duration.ofSeconds(10));
    }

    private ProducerRecord<byte[], byte[]> record(StoredEvent event) {
        return new ProducerRecord<>(
                config.topics().events(),
                null,
                event.recordedAt().toEpochMilli(),
                event.routingKey().getBytes(StandardCharsets.UTF_8),
                event.payload(),
                EventEnvelope.headersOf(event));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A send that fails makes commitTransaction fail.
    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    private void sendMarkers(long sealedUpTo) {
        TieoutTopics topics = config.topics();
        int partitions = producer.partitionsFor(topics.events()).size();
        for (int partition = 0; partition < partitions; partition++) {
            send(new ProducerRecord<>(
                    topics.events(),
                    partition,
                    clock.millis(),
                    null,
                    null,
                    new Watermark(sealedUpTo, partition).headers()));
        }
    }

    private static Map<String, Object> producerSettings(PublisherConfig config) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("compression.type", "lz4");
        settings.put("batch.size", Integer.toString(128 * 1024));
        settings.put("linger.ms", "10");
        settings.put("buffer.memory", Integer.toString(64 * 1024 * 1024));
        settings.putAll(config.kafka());
        settings.put("transactional.id", config.transactionalId());
        settings.put("client.id", config.transactionalId());
        settings.put("enable.idempotence", "true");
        settings.put("acks", "all");
        // A send that cannot be delivered must give up before the coordinator aborts the transaction under it.
        settings.put("request.timeout.ms", "10000");
        settings.put("delivery.timeout.ms", "20000");
        settings.put("max.block.ms", "20000");
        settings.put("transaction.timeout.ms", "30000");
        return settings;
    }
}
