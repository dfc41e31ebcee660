package io.tieout.sink;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Makes a row of chosen columns out of a record's JSON. A source that the record lacks leaves its column out, so that it
 * stays as it is under a partial update and becomes NULL otherwise. Numbers keep every digit.
 */
final class ColumnMapping {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final DateTimeFormatter DATETIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Map<String, String> sourceByColumn;

    private ColumnMapping(Map<String, String> sourceByColumn) {
        this.sourceByColumn = sourceByColumn;
    }

    /** The mapping, or empty if there is nothing to map. */
    static Optional<ColumnMapping> of(Map<String, String> sourceByColumn) {
        return sourceByColumn.isEmpty() ? Optional.empty() : Optional.of(new ColumnMapping(sourceByColumn));
    }

    byte[] apply(ConsumerRecord<byte[], byte[]> record, byte[] json) throws IOException {
        JsonNode given = JSON.readTree(json);
        ObjectNode row = JSON.createObjectNode();
        sourceByColumn.forEach((column, source) -> {
            JsonNode value = source.startsWith("@") ? ofRecord(record, source) : at(given, source);
            if (!value.isMissingNode()) {
                row.set(column, value);
            }
        });
        return JSON.writeValueAsBytes(row);
    }

    /** A field of that very name first, since names may have dots in them. */
    private static JsonNode at(JsonNode given, String source) {
        if (given.has(source)) {
            return given.path(source);
        }
        JsonNode value = given;
        for (String field : source.split("\\.", -1)) {
            value = value.path(field);
        }
        return value;
    }

    private static JsonNode ofRecord(ConsumerRecord<byte[], byte[]> record, String source) {
        JsonNodeFactory nodes = JSON.getNodeFactory();
        return switch (source) {
            case "@topic" -> nodes.textNode(record.topic());
            case "@partition" -> nodes.numberNode(record.partition());
            case "@offset" -> nodes.numberNode(record.offset());
            case "@timestamp" -> nodes.textNode(DATETIME.format(Instant.ofEpochMilli(record.timestamp())));
            case "@key" ->
                record.key() == null
                        ? nodes.nullNode()
                        : nodes.textNode(new String(record.key(), StandardCharsets.UTF_8));
            default -> nodes.missingNode();
        };
    }
}
