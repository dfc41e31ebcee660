package io.tieout.app.rejected;

import io.tieout.ledger.fact.FactRejection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was refused, with everything a person needs to correct it.
 *
 * @param reason which member, which value, which rule, what to do
 * @param source the CloudEvents source as far as it could be read
 * @param factId the CloudEvents id as far as it could be read
 * @param type the CloudEvents type as far as it could be read
 * @param transport by which door it came
 * @param rejectedAt when it was refused
 * @param original the bytes of this fact alone as they arrived, personal data for which it was refused overwritten; null where a Kafka record had no
 *     value
 * @param headers the headers of the Kafka record it came in; empty for HTTP
 * @param arrival further words on where it came from, by name: topic, partition, offset and key of a Kafka record; for HTTP the media type, the
 *     names of the sources that the token stands for, and whether the bytes are an {@code item} or a whole {@code body}
 */
@SuppressWarnings("ArrayRecordComponent") // Two rejections are never compared, and nobody changes the bytes.
public record RejectedFact(
        FactRejection reason,
        @Nullable String source,
        @Nullable String factId,
        @Nullable String type,
        Transport transport,
        Instant rejectedAt,
        byte @Nullable [] original,
        List<Header> headers,
        Map<String, String> arrival) {
    public RejectedFact {
        headers = List.copyOf(headers);
        byte[] keepable = original == null ? null : reason.keepable(original);
        Map<String, String> words = new TreeMap<>(arrival);
        if (!Arrays.equals(keepable, original)) {
            words.put("masked", "true");
        }
        original = keepable;
        arrival = Map.copyOf(words);
    }

    /** The doors of the ledger. */
    public enum Transport {
        HTTP,
        KAFKA
    }

    /** The bytes, none for a record without value. */
    public byte[] bytes() {
        return original == null ? new byte[0] : original;
    }

    /** How many bytes it takes in memory while it waits. */
    long size() {
        return bytes().length + 1_024L;
    }
}
