package io.tieout.app.ingest;

import io.tieout.ledger.fact.FactRejection;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
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

    /** The record as it came, key and bytes and headers kept, with the reason and the place it came from in headers of their own. */
    static ProducerRecord<byte[], byte[]> refusal(
            String topic, ConsumerRecord<byte[], byte[]> record, FactRejection reason) {
        ProducerRecord<byte[], byte[]> refusal = new ProducerRecord<>(topic, null, record.key(), record.value());
        record.headers().forEach(header -> refusal.headers().add(header));
        add(refusal, "field", reason.field());
        add(refusal, "value", reason.value());
        add(refusal, "rule", reason.rule());
        add(refusal, "remedy", reason.remedy());
        add(refusal, "topic", record.topic());
        add(refusal, "partition", Integer.toString(record.partition()));
        add(refusal, "offset", Long.toString(record.offset()));
        return refusal;
    }

    private static void add(ProducerRecord<byte[], byte[]> refusal, String name, String value) {
        refusal.headers().add("tieout_rejected_" + name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
