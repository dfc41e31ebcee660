package io.tieout.ledger.fact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of a fact in one form only: members sorted by name, no white space, so that two spellings of the same JSON are the same fact.
 * Called after the data was checked, which leaves no numbers but whole ones; amounts are strings and are compared as they are written.
 */
final class CanonicalJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter MICROS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private CanonicalJson() {}

    /** SHA-256 of type, subject, time, business date and data in lower-case hexadecimal. The business date is the one given, not derived. */
    static String hash(
            String type, @Nullable String subject, Instant time, @Nullable LocalDate businessDate, JsonNode data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("businessdate", businessDate == null ? null : businessDate.toString());
            json.writeFieldName("data");
            write(json, data);
            json.writeStringField("subject", subject);
            json.writeStringField("time", MICROS.format(time));
            json.writeStringField("type", type);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return HexFormat.of().formatHex(FactId.sha256().digest(bytes.toByteArray()));
    }

    private static void write(JsonGenerator json, JsonNode node) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, JsonNode> sorted = new TreeMap<>();
                node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
                json.writeStartObject();
                for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
                    json.writeFieldName(member.getKey());
                    write(json, member.getValue());
                }
                json.writeEndObject();
            }
            case ARRAY -> {
                json.writeStartArray();
                for (JsonNode element : node) {
                    write(json, element);
                }
                json.writeEndArray();
            }
            case STRING -> json.writeString(node.textValue());
            case NUMBER -> json.writeNumber(node.bigIntegerValue());
            case BOOLEAN -> json.writeBoolean(node.booleanValue());
            default -> json.writeNull();
        }
    }
}
