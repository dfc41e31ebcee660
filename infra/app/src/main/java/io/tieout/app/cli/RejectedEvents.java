package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.ingest.FactJson;
import io.tieout.app.rejected.RejectedFact;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;

/** A rejected fact as an event that a person can read and correct. */
final class RejectedEvents {
    private static final String ATTRIBUTE = "ce_";

    private RejectedEvents() {}

    /**
     * The fact as one CloudEvents event in structured mode; a Kafka record in binary mode is put together from its headers and its value. Empty where
     * the bytes are no JSON.
     */
    static Optional<JsonNode> event(RejectedFact fact) {
        Optional<JsonNode> value = json(fact.bytes());
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        for (Header header : fact.headers()) {
            if (header.key().startsWith(ATTRIBUTE) && header.value() != null) {
                event.put(
                        header.key().substring(ATTRIBUTE.length()), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        if (event.isEmpty()) {
            return value;
        }
        value.ifPresent(data -> event.set("data", data));
        return value.isPresent() || fact.bytes().length == 0 ? Optional.of(event) : Optional.empty();
    }

    /** The bytes as text; empty where they are not UTF-8. */
    static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Reads JSON as the ledger does; empty where it would not. */
    static Optional<JsonNode> json(byte[] bytes) {
        try {
            JsonNode node = FactJson.read(bytes);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
