package io.tieout.projections.rows;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.projections.loop.LoopDispatch;
import io.tieout.projections.loop.LoopLevel;
import io.tieout.projections.loop.LoopPiece;
import io.tieout.projections.loop.RoutedKey;
import io.tieout.projections.wire.EventEnvelope;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.Watermark;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Turns the records of one partition of the events topic into row records and pieces of the closed loop: folds ({@link EntityFold}) and writes. */
final class RowsProcessor implements Processor<byte[], byte[], RoutedKey, byte[]> {
    private final EntityFold fold;
    private @Nullable ProcessorContext<RoutedKey, byte[]> context;
    private @Nullable KeyValueStore<String, Entity> entities;

    RowsProcessor(LedgerEventCodec codec) {
        this.fold = new EntityFold(codec);
    }

    @Override
    public void init(ProcessorContext<RoutedKey, byte[]> context) {
        this.context = context;
        this.entities = context.getStateStore(RowsTopology.STORE);
    }

    @Override
    public void process(Record<byte[], byte[]> event) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        try {
            Optional<Watermark> watermark = Watermark.of(event.headers());
            if (watermark.isPresent()) {
                passOn(watermark.get(), place, event.timestamp());
            } else {
                project(event, place);
            }
        } catch (ProjectionException e) {
            throw e;
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new ProjectionException(
                    "event at " + text(place) + " cannot be projected: " + e.getMessage()
                            + "; events are never skipped, so the projection stops here until a version runs that can",
                    e);
        }
    }

    private void passOn(Watermark watermark, RecordMetadata place, long timestamp) {
        if (watermark.source() != place.partition()) {
            throw new IllegalArgumentException("a marker of partition " + watermark.source()
                    + " lies here: a marker lies in the partition it speaks for");
        }
        RowKey nowhere = new RowKey(place.partition(), null);
        for (RowTable table : RowTable.fedByEvents()) {
            if (!table.isBehindTheLoop()) {
                context().forward(new Record<>(nowhere, null, timestamp, watermark.headers()), RowKey.sinkOf(table));
            }
        }
        LoopDispatch.markers(
                List.of(LoopLevel.values()),
                watermark,
                "events/" + place.partition(),
                timestamp,
                (record, level) -> context().forward(record, level.entranceFrom(null)));
    }

    private void project(Record<byte[], byte[]> event, RecordMetadata place) {
        EventEnvelope envelope = EventEnvelope.of(event.headers());
        if (event.value() == null) {
            throw new IllegalArgumentException(
                    "event " + envelope.eventId() + " has no value: every event has its payload");
        }
        fold.apply(envelope, event.value(), stored(), text(place))
                .ifPresent(folded -> forward(folded, place.partition(), event.timestamp()));
    }

    private void forward(EntityFold.Folded folded, int partition, long timestamp) {
        for (LoopPiece piece : folded.pieces()) {
            context()
                    .forward(
                            LoopDispatch.record(folded.moment(), piece),
                            piece.address().level().entranceFrom(null));
        }
        for (RowChange change : folded.changes()) {
            forward(change, partition, timestamp);
        }
    }

    private EntityFold.Entities stored() {
        KeyValueStore<String, Entity> store = entities();
        return new EntityFold.Entities() {
            @Override
            public @Nullable Entity get(String key) {
                return store.get(key);
            }

            @Override
            public void put(String key, Entity entity) {
                store.put(key, entity);
            }
        };
    }

    private void forward(RowChange change, int partition, long timestamp) {
        RowKey key = new RowKey(partition, change.id());
        byte[] value = change instanceof RowChange.Upsert upsert ? RowWriter.rowJson(upsert.row()) : null;
        // New headers: the event's own would double the size of a row record, and nobody reads them there.
        context()
                .forward(
                        new Record<>(key, value, timestamp, new RecordHeaders()),
                        RowKey.sinkOf(change.id().table()));
    }

    private static String text(RecordMetadata place) {
        return place.topic() + "-" + place.partition() + " offset " + place.offset();
    }

    private ProcessorContext<RoutedKey, byte[]> context() {
        if (context == null) {
            throw new IllegalStateException("init() comes before process(): only Kafka Streams calls this class");
        }
        return context;
    }

    private KeyValueStore<String, Entity> entities() {
        if (entities == null) {
            throw new IllegalStateException("init() comes before process(): only Kafka Streams calls this class");
        }
        return entities;
    }
}
