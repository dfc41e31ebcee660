package io.tieout.projections.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A cut marker: all events up to {@code sequence} that belong to partition {@code source} of the events topic, and all rows made of them, lie
 * before this record in its partition. A marker is a record without key and value that carries the two headers as decimal text.
 *
 * @param sequence a ledger sequence, 0 where nothing is sealed yet
 * @param source the partition of the events topic that the marker speaks for
 */
public record Watermark(long sequence, int source) {
    /** Header with the ledger sequence. */
    public static final String SEQUENCE_HEADER = "watermark.sequence";
    /** Header with the partition of the events topic. */
    public static final String SOURCE_HEADER = "watermark.source";

    /** New headers that carry this marker. */
    public Headers headers() {
        Headers headers = new RecordHeaders();
        headers.add(SEQUENCE_HEADER, Long.toString(sequence).getBytes(StandardCharsets.US_ASCII));
        headers.add(SOURCE_HEADER, Integer.toString(source).getBytes(StandardCharsets.US_ASCII));
        return headers;
    }

    /**
     * The marker that a record is, empty for every other record.
     *
     * @throws IllegalArgumentException if a record says that it is a marker and is not a whole one
     */
    public static Optional<Watermark> of(Headers headers) {
        Header sequence = headers.lastHeader(SEQUENCE_HEADER);
        if (sequence == null) {
            return Optional.empty();
        }
        Header source = headers.lastHeader(SOURCE_HEADER);
        if (source == null) {
            throw new IllegalArgumentException("marker with header " + SEQUENCE_HEADER + " and without " + SOURCE_HEADER
                    + ": a marker has both; only the publisher writes markers");
        }
        return Optional.of(new Watermark(number(SEQUENCE_HEADER, sequence), (int) number(SOURCE_HEADER, source)));
    }

    private static long number(String name, Header header) {
        String text = header.value() == null ? "" : new String(header.value(), StandardCharsets.US_ASCII);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "header " + name + " \"" + text
                            + "\": decimal digits are expected; only the publisher writes markers",
                    e);
        }
    }
}
