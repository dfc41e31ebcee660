package io.tieout.app.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.fact.FactEnvelope;
import java.io.IOException;

/** Facts as JSON text: exact numbers, a member twice is an error, nothing behind the value. */
public final class FactJson {
    /**
     * How much one fact may ask of the reader: a fact is a few levels deep and its longest text a few kilobytes, and the door takes 8 MiB in all.
     * Numbers are item counts; names are those of members.
     */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxNumberLength(100)
            .maxStringLength(1 << 20)
            .maxNameLength(1_000)
            .build();

    private static final int LONGEST_PROBLEM = 160;

    /** Numbers with a fraction stay decimals, so that nothing is rounded before it is checked. UTF-8 only (RFC 8259 section 8.1). */
    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .streamReadConstraints(LIMITS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private FactJson() {}

    /** What a reader stumbled over, in words short enough for an answer. */
    static String problem(IOException failure) {
        String problem =
                failure instanceof JsonProcessingException json ? json.getOriginalMessage() : failure.getMessage();
        String text = problem == null ? failure.getClass().getSimpleName() : problem;
        return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM) + "...";
    }

    /** The fact as a CloudEvents 1.0 event in structured mode, one line of JSON without its end. */
    public static String cloudEvent(FactEnvelope fact) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", fact.id());
        event.put("source", fact.source());
        event.put("type", fact.type());
        if (fact.subject() != null) {
            event.put("subject", fact.subject());
        }
        if (fact.time() != null) {
            event.put("time", fact.time().toString());
        }
        if (fact.businessDate() != null) {
            event.put(EnvelopeReader.BUSINESS_DATE, fact.businessDate().toString());
        }
        event.put("datacontenttype", "application/json");
        event.set("data", fact.data());
        return line(event);
    }

    /**
     * Reads one JSON value as the ledger does; a missing node where there is none.
     *
     * @throws IOException where the ledger would not read it
     */
    public static JsonNode read(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** One line of JSON without its end. */
    public static String line(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }
}
