package io.tieout.projections.wire;

import io.tieout.ledger.StoredEvent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What the headers of a record on the events topic say of the event in its value. All headers are text, so that any Kafka tool shows them.
 *
 * @param eventId unique for ever
 * @param eventType the stable name, for example {@code order.placed}
 * @param revision the version of the payload's form
 * @param ledgerSeq the event store's global index
 * @param aggregateType for example {@code Order}
 * @param aggregateId unique within the type
 * @param aggregateSeq the place within the aggregate, from 0 without gaps
 */
public record EventEnvelope(
        String eventId,
        String eventType,
        String revision,
        long ledgerSeq,
        String aggregateType,
        String aggregateId,
        long aggregateSeq) {
    private static final String EVENT_ID = "event.id";
    private static final String EVENT_TYPE = "event.type";
    private static final String EVENT_REVISION = "event.revision";
    private static final String LEDGER_SEQUENCE = "ledger.sequence";
    private static final String AGGREGATE_TYPE = "aggregate.type";
    private static final String AGGREGATE_ID = "aggregate.id";
    private static final String AGGREGATE_SEQUENCE = "aggregate.sequence";
    private static final String OCCURRED_AT = "occurred.at";
    private static final String RECORDED_AT = "recorded.at";

    /** New headers for an event of the store; the two times are there for readers that filter without parsing the value. */
    public static Headers headersOf(StoredEvent event) {
        Headers headers = new RecordHeaders();
        add(headers, EVENT_ID, event.eventId());
        add(headers, EVENT_TYPE, event.eventType());
        add(headers, EVENT_REVISION, event.revision());
        add(headers, LEDGER_SEQUENCE, Long.toString(event.ledgerSeq()));
        add(headers, AGGREGATE_TYPE, event.aggregateType());
        add(headers, AGGREGATE_ID, event.aggregateId());
        add(headers, AGGREGATE_SEQUENCE, Long.toString(event.aggregateSeq()));
        add(headers, OCCURRED_AT, event.occurredAt().toString());
        add(headers, RECORDED_AT, event.recordedAt().toString());
        return headers;
    }

    /**
     * Reads the headers that {@link #headersOf} wrote.
     *
     * @throws IllegalArgumentException naming the header that is missing or malformed
     */
    public static EventEnvelope of(Headers headers) {
        return new EventEnvelope(
                text(headers, EVENT_ID),
                text(headers, EVENT_TYPE),
                text(headers, EVENT_REVISION),
                number(headers, LEDGER_SEQUENCE),
                text(headers, AGGREGATE_TYPE),
                text(headers, AGGREGATE_ID),
                number(headers, AGGREGATE_SEQUENCE));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException(
                    "header " + name + " is missing: every event carries it; only the publisher writes this topic");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long number(Headers headers, String name) {
        String text = text(headers, name);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "header " + name + " \"" + text
                            + "\": decimal digits are expected; only the publisher writes this topic",
                    e);
        }
    }
}
