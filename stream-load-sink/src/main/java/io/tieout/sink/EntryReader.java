package io.tieout.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private final Optional<ColumnMapping> mapping;
    private final boolean needsColumns;

    EntryReader(TableRoute route) {
        this.route = route;
        this.mapping = ColumnMapping.of(route.options().columns());
        this.needsColumns = route.options().partialUpdate().isPresent();
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

    private Entry row(ConsumerRecord<byte[], byte[]> entry, byte[] original, String what, boolean delete) {
        try {
            byte[] json = original;
            if (mapping.isPresent()) {
                Entry checked = walked(entry, original, what, delete);
                if (checked instanceof Entry.Poison) {
                    return checked;
                }
                json = mapping.get().apply(entry, original);
            }
            return walked(entry, json, what, delete);
        } catch (JsonProcessingException malformed) {
            return new Entry.Poison(entry, what + " is not valid JSON: " + malformed.getOriginalMessage());
        } catch (IOException fromMemory) {
            throw new UncheckedIOException("reading from an array", fromMemory);
        }
    }

    private Entry walked(ConsumerRecord<byte[], byte[]> entry, byte[] json, String what, boolean delete)
            throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Entry.Poison(entry, what + " is not a JSON object: a row is one object of columns");
            }
            long open = parser.currentTokenLocation().getByteOffset();
            if (open < 0) {
                return new Entry.Poison(entry, what + " is JSON in another encoding: a row is UTF-8");
            }
            Set<String> columns = needsColumns ? new TreeSet<>() : Set.of();
            boolean empty = true;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
                empty = false;
                String name = parser.currentName();
                if (RESERVED.contains(name)) {
                    return new Entry.Poison(entry, what + " has a column " + name + ": the sink alone writes it");
                }
                if (needsColumns) {
                    columns.add(name);
                }
                parser.nextToken();
                parser.skipChildren();
            }
            long close = parser.currentTokenLocation().getByteOffset();
            if (parser.nextToken() != null) {
                return new Entry.Poison(entry, what + " goes on behind its JSON object: a record is one row");
            }
            return new Entry.Row(
                    entry,
                    delete,
                    json,
                    prefix(entry, delete, empty),
                    (int) open + 1,
                    (int) close + 1,
                    List.copyOf(columns));
        }
    }

    /** The row's start: its position where the table has the columns, and {@code __op} 1 for a delete (protocol 4.2). */
    private String prefix(ConsumerRecord<byte[], byte[]> entry, boolean delete, boolean empty) {
        StringBuilder start = new StringBuilder(64).append('{');
        if (route.positions() == PositionColumns.PRESENT) {
            start.append("\"_partition\":")
                    .append(entry.partition())
                    .append(",\"_offset\":")
                    .append(entry.offset());
        }
        if (delete) {
            start.append(start.length() > 1 ? "," : "").append("\"__op\":1");
        }
        return start.append(start.length() > 1 && !empty ? "," : "").toString();
    }
}
