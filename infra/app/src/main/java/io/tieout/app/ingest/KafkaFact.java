package io.tieout.app.ingest;

import io.tieout.app.rejected.RejectedFact;
import io.tieout.ledger.fact.FactRejection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A fact as a Kafka record, by the CloudEvents Kafka protocol binding 1.0.2: structured mode (section 3.3) by its content type, else binary (3.2). */
final class KafkaFact {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String CONTENT_TYPE = "content-type";

    private KafkaFact() {}

    static ReadFact read(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        byte[] value = record.value();
        String contentType = text(headers, CONTENT_TYPE);
        boolean structured =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED);
        // A record without any header is taken as a whole event: command line producers send no headers.
        if (structured || text(headers, "ce_specversion") == null) {
            byte[] event = value == null ? new byte[0] : value;
            return EnvelopeReader.structured(event, 0, event.length);
        }
        return EnvelopeReader.binary(
                name -> name.equals("datacontenttype") ? contentType : text(headers, "ce_" + name), value);
    }

    /** The record as a rejected fact: bytes and headers as they came, and the place it came from. */
    static RejectedFact refusal(
            ConsumerRecord<byte[], byte[]> record, ReadFact fact, FactRejection reason, Instant now) {
        Map<String, String> arrival = new TreeMap<>();
        arrival.put("topic", record.topic());
        arrival.put("partition", Integer.toString(record.partition()));
        arrival.put("offset", Long.toString(record.offset()));
        if (record.key() != null) {
            arrival.put("key", new String(record.key(), StandardCharsets.UTF_8));
        }
        return new RejectedFact(
                reason,
                fact.source(),
                fact.id(),
                fact instanceof ReadFact.Envelope envelope ? envelope.fact().type() : null,
                RejectedFact.Transport.KAFKA,
                now,
                record.value(),
                List.of(record.headers().toArray()),
                arrival);
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
