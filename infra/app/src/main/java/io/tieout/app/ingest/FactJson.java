package io.tieout.app.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.fact.FactEnvelope;

/** Facts as JSON text: exact numbers, a member twice is an error, nothing behind the value. */
public final class FactJson {
    /** Numbers with a fraction stay decimals, so that nothing is rounded before it is checked. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private FactJson() {}

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
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }
}
