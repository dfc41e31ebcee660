package io.tieout.projections.rows;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactRestated;
import io.tieout.ledger.order.RefundId;
import io.tieout.projections.wire.EventEnvelope;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.Watermark;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the records of one partition of the events topic into row records: checks the order of each aggregate, folds, writes. One state entry
 * an aggregate costs a lookup an event, and buys three things: a second delivery is skipped in every table, a lost event is noticed at the
 * next one of its aggregate, and of several facts that claim the same thing the same one wins in any order of arrival.
 */
final class RowsProcessor implements Processor<byte[], byte[], RowKey, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(RowsProcessor.class);
    /** Aggregates whose key is not their own identifier but the order that their facts name. */
    private static final Set<String> KEYED_BY_ORDER = Set.of("Payment", "Entitlement", "SettlementLine");

    private final LedgerEventCodec codec;
    private @Nullable ProcessorContext<RowKey, byte[]> context;
    private @Nullable KeyValueStore<String, Entity> entities;

    RowsProcessor(LedgerEventCodec codec) {
        this.codec = codec;
    }

    @Override
    public void init(ProcessorContext<RowKey, byte[]> context) {
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
        for (RowTable table : RowTable.values()) {
            context().forward(new Record<>(nowhere, null, timestamp, watermark.headers()), RowKey.sinkOf(table));
        }
    }

    private void project(Record<byte[], byte[]> event, RecordMetadata place) {
        EventEnvelope envelope = EventEnvelope.of(event.headers());
        if (event.value() == null) {
            throw new IllegalArgumentException(
                    "event " + envelope.eventId() + " has no value: every event has its payload");
        }
        String aggregate = envelope.aggregateType() + "/" + envelope.aggregateId();
        Entity before = entities().get(aggregate);
        long expected = before == null ? 0 : before.aggregateSeq() + 1;
        if (envelope.aggregateSeq() < expected) {
            return; // Seen before: the publisher was set back.
        }
        if (envelope.aggregateSeq() > expected) {
            reportJump(envelope, aggregate, expected, place);
        }
        LedgerEvent content = codec.read(envelope.eventType(), envelope.revision(), event.value());
        EventRows.Step step = step(before == null ? null : before.state(), envelope, content, event.value());
        entities().put(aggregate, new Entity(envelope.aggregateSeq(), step.after()));
        for (RowChange change : step.changes()) {
            forward(change, place.partition(), event.timestamp());
        }
        RefundId refund = RefundState.refundOf(content);
        if (refund != null) {
            projectRefund(refund, content, envelope, place, event.timestamp());
        }
        forward(
                new RowChange.Upsert(EventFactRows.event(envelope, content, event.value())),
                place.partition(),
                event.timestamp());
    }

    /** A refund is no aggregate: its order and its payment tell of it. Its place in the store has a name that no kind of aggregate has. */
    private void projectRefund(
            RefundId refund, LedgerEvent content, EventEnvelope envelope, RecordMetadata place, long timestamp) {
        String key = "refund/" + refund;
        Entity before = entities().get(key);
        EventRows.Step step = EventRows.refund(before == null ? null : before.state(), content, envelope.ledgerSeq());
        entities().put(key, new Entity(0, step.after()));
        for (RowChange change : step.changes()) {
            forward(change, place.partition(), timestamp);
        }
    }

    private EventRows.Step step(
            @Nullable EntityState before, EventEnvelope envelope, LedgerEvent content, byte[] payload) {
        if (OperatorRows.isFor(content)) {
            return OperatorRows.apply((OperatorState) before, envelope, payload, codec);
        } else if (content instanceof FactRestated restated) {
            return RestatedRows.apply(before, restated, codec, envelope.ledgerSeq());
        }
        return EventRows.apply(before, content, envelope.ledgerSeq());
    }

    /**
     * An event of the aggregate did not come before this one. Where every event of an aggregate has the same key, it is lost. Where the key is an
     * order that the facts name, facts that name different orders lie in different partitions, and one such fact must not stop all others.
     */
    private static void reportJump(EventEnvelope envelope, String aggregate, long expected, RecordMetadata place) {
        if (!KEYED_BY_ORDER.contains(envelope.aggregateType())) {
            throw new IllegalArgumentException(
                    "aggregate " + aggregate + " jumps to sequence " + envelope.aggregateSeq() + " where " + expected
                            + " is expected: an event is missing before it; reset the publisher's position");
        }
        LOG.warn(
                "aggregate {} jumps to sequence {} where {} is expected, at {}: its facts name different orders, or an event is missing",
                aggregate,
                envelope.aggregateSeq(),
                expected,
                text(place));
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

    private ProcessorContext<RowKey, byte[]> context() {
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
