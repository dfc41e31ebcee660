package io.tieout.app.rejected;

import io.tieout.app.rejected.RejectedFact.Transport;
import io.tieout.ledger.fact.FactRejection;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A rejected fact as a record of {@code tieout.facts.rejected}. Value: the original bytes, nothing added, nothing taken away. Key: source, a line
 * feed, and id, where both are known. Headers: what the record had when it came, then {@code tieout_rejected_*} in UTF-8.
 */
public final class RejectedRecords {
    static final String PREFIX = "tieout_rejected_";
    /** Present where the bytes had to be cut: how many there were. */
    static final String TRUNCATED_FROM = "truncated_from";

    private static final int LONGEST_NAME = 255;

    private RejectedRecords() {}

    /** The record that keeps the fact. */
    public static ProducerRecord<byte[], byte[]> record(String topic, RejectedFact fact) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, null, fact.rejectedAt().toEpochMilli(), key(fact), fact.original());
        fact.headers().forEach(header -> record.headers().add(header));
        add(record, "field", fact.reason().field());
        add(record, "value", fact.reason().value());
        add(record, "rule", fact.reason().rule());
        add(record, "remedy", fact.reason().remedy());
        add(record, "transport", fact.transport().name().toLowerCase(Locale.ROOT));
        add(record, "time", fact.rejectedAt().toString());
        add(record, "source", fact.source());
        add(record, "id", fact.factId());
        add(record, "type", fact.type());
        new TreeMap<>(fact.arrival()).forEach((name, value) -> add(record, name, value));
        return record;
    }

    /** The same with at most {@code most} bytes of the fact and without foreign headers, for a broker that takes no more. */
    static ProducerRecord<byte[], byte[]> truncated(String topic, RejectedFact fact, int most) {
        byte[] bytes = fact.bytes();
        Map<String, String> arrival = new TreeMap<>(fact.arrival());
        arrival.put(TRUNCATED_FROM, Integer.toString(bytes.length));
        return record(
                topic,
                new RejectedFact(
                        fact.reason(),
                        fact.source(),
                        fact.factId(),
                        fact.type(),
                        fact.transport(),
                        fact.rejectedAt(),
                        Arrays.copyOf(bytes, Math.min(most, bytes.length)),
                        List.of(),
                        arrival));
    }

    /** Reads a record back. Headers that are missing become empty texts, so that a record of another writer stops nobody. */
    static RejectedFact read(ConsumerRecord<byte[], byte[]> record) {
        List<Header> foreign = new ArrayList<>();
        Map<String, String> own = new TreeMap<>();
        for (Header header : record.headers()) {
            if (header.key().startsWith(PREFIX)) {
                own.put(header.key().substring(PREFIX.length()), text(header));
            } else {
                foreign.add(header);
            }
        }
        FactRejection reason =
                new FactRejection(take(own, "field"), take(own, "value"), take(own, "rule"), take(own, "remedy"));
        String transport = take(own, "transport");
        String time = take(own, "time");
        return new RejectedFact(
                reason,
                own.remove("source"),
                own.remove("id"),
                own.remove("type"),
                transport.equals("http") ? Transport.HTTP : Transport.KAFKA,
                time(time, record.timestamp()),
                record.value(),
                foreign,
                own);
    }

    private static Instant time(String text, long timestamp) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(timestamp);
        }
    }

    private static String take(Map<String, String> headers, String name) {
        String value = headers.remove(name);
        return value == null ? "" : value;
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] key(RejectedFact fact) {
        return fact.source() == null || fact.factId() == null
                ? null
                : (shortened(fact.source()) + "\n" + shortened(fact.factId())).getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ProducerRecord<byte[], byte[]> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(PREFIX + name, shortened(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Names come from whoever sent the fact and may be as long as a body. Rules and remedies are ours and short enough. */
    private static String shortened(String value) {
        return value.length() <= 4 * LONGEST_NAME ? value : value.substring(0, 4 * LONGEST_NAME) + "...";
    }
}
