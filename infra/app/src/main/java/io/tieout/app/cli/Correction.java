package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.ingest.FactJson;
import io.tieout.app.rejected.RejectedId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is sent in place of a rejected fact.
 *
 * @param id the rejected fact
 * @param events one line of JSON for each event; several where a whole body was rejected; none where it is still no JSON
 */
record Correction(RejectedId id, List<byte[]> events) {
    /** Reads a line of a file that {@code tieout rejected export} wrote. @throws CommandFailure naming the line */
    static Correction of(FactLine line) {
        JsonNode json = RejectedEvents.json(line.bytes())
                .orElseThrow(() -> wrong(line, "is no JSON: a line holds one object as export writes it"));
        String id = json.path("id").asText("");
        if (!json.isObject() || id.isEmpty()) {
            throw wrong(
                    line, "has no member \"id\": it names the rejected fact that is corrected; keep what export wrote");
        }
        return new Correction(RejectedId.of(id), events(content((ObjectNode) json, line)));
    }

    /** What was rejected, unchanged. */
    static Correction unchanged(RejectedId id, Optional<JsonNode> event) {
        return new Correction(id, events(event.orElse(null)));
    }

    private static @Nullable JsonNode content(ObjectNode json, FactLine line) {
        JsonNode fact = json.get("fact");
        if (fact != null) {
            return fact;
        }
        if (json.has("text")) {
            return RejectedEvents.json(json.path("text").asText().getBytes(StandardCharsets.UTF_8))
                    .orElse(null);
        }
        try {
            return RejectedEvents.json(
                            Base64.getDecoder().decode(json.path("base64").asText()))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            throw wrong(line, "has a member \"base64\" that is not Base64: put the corrected event under \"fact\"");
        }
    }

    private static List<byte[]> events(@Nullable JsonNode content) {
        List<byte[]> events = new ArrayList<>();
        if (content != null && content.isArray()) {
            content.forEach(event -> events.add(bytes(event)));
        } else if (content != null) {
            events.add(bytes(content));
        }
        return events;
    }

    private static byte[] bytes(JsonNode event) {
        return FactJson.line(event).getBytes(StandardCharsets.UTF_8);
    }

    private static CommandFailure wrong(FactLine line, String what) {
        return new CommandFailure(line + ": " + what + "; nothing was sent");
    }
}
