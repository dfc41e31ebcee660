package io.tieout.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record: a row, a watermark, or poison. The JSON is walked once: one malformed row would abort a whole load
 * (protocol 1.7), two objects in one value would be two rows, and a row that brings its own {@code _offset} would lie.
 */
final class EntryReader {
    static final String WATERMARK_SEQUENCE = "watermark.sequence";
    static final String WATERMARK_SOURCE = "watermark.source";

    private static final Set<String> RESERVED = Set.of("_partition", "_offset", "__op");
    private static final JsonFactory JSON = new JsonFactory();

    private final TableRoute route;

    EntryReader(TableRoute route) {
        this.route = route;
    }

    Entry read(ConsumerRecord<byte[], byte[]> entry) {
        Header sequence = entry.headers().lastHeader(WATERMARK_SEQUENCE);
        if (sequence != null) {
            return mark(entry, sequence, entry.headers().lastHeader(WATERMARK_SOURCE));
        }
        byte[] value = entry.value();
        if (value != null) {
            return row(entry, value, "value", false);
        }
        if (route.kind() != TableKind.PRIMARY_KEY) {
            return new Entry.Poison(
                    entry,
                    "null value: a delete, which only a PRIMARY_KEY table takes; " + route.name() + " is "
                            + route.kind());
        }
        byte[] key = entry.key();
        return key == null
                ? new Entry.Poison(entry, "null key and null value: a delete names the key columns as a JSON object")
                : row(entry, key, "key", true);
    }

    private static Entry mark(ConsumerRecord<byte[], byte[]> entry, Header sequence, @Nullable Header source) {
        Optional<Long> number = decimal(sequence);
        Optional<Long> from = source == null ? Optional.empty() : decimal(source);
        if (number.isEmpty() || from.isEmpty() || from.get() > Integer.MAX_VALUE) {
            return new Entry.Poison(
                    entry,
                    "watermark headers: " + WATERMARK_SEQUENCE + " and " + WATERMARK_SOURCE
                            + " are both decimal numbers, not negative");
        }
        return new Entry.Mark(entry.offset(), from.get().intValue(), number.get());
    }

    private static Optional<Long> decimal(Header header) {
        try {
            long number = Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
            return number < 0 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException notDecimal) {
            return Optional.empty();
        }
    }

    private static Entry row(ConsumerRecord<byte[], byte[]> entry, byte[] json, String what, boolean delete) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Entry.Poison(entry, what + " is not a JSON object: a row is one object of columns");
            }
            long open = parser.currentTokenLocation().getByteOffset();
            if (open < 0) {
                return new Entry.Poison(entry, what + " is JSON in another encoding: a row is UTF-8");
            }
            boolean empty = true;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
                empty = false;
                if (RESERVED.contains(parser.currentName())) {
                    return new Entry.Poison(
                            entry, what + " has a column " + parser.currentName() + ": the sink alone writes it");
                }
                parser.nextToken();
                parser.skipChildren();
            }
            long close = parser.currentTokenLocation().getByteOffset();
            if (parser.nextToken() != null) {
                return new Entry.Poison(entry, what + " goes on behind its JSON object: a record is one row");
            }
            int from = (int) open + 1;
            int to = (int) close + 1;
            return delete ? Entry.Row.delete(entry, from, to, empty) : Entry.Row.upsert(entry, from, to, empty);
        } catch (JsonProcessingException malformed) {
            return new Entry.Poison(entry, what + " is not valid JSON: " + malformed.getOriginalMessage());
        } catch (IOException fromMemory) {
            throw new UncheckedIOException("reading from an array", fromMemory);
        }
    }
}
