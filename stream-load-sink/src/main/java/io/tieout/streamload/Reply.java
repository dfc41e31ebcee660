package io.tieout.streamload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A reply body of any of the five shapes (protocol 2.2), its keys read without regard to case and unknown ones ignored:
 * vendors add some, and the FE writes lower case where the BE writes upper.
 */
final class Reply {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> fields;

    private Reply(Map<String, JsonNode> fields) {
        this.fields = fields;
    }

    /** The reply, or empty if the body is not a JSON object. */
    static Optional<Reply> parse(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node == null || !node.isObject()) {
                return Optional.empty();
            }
            Map<String, JsonNode> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            node.properties().forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
            return Optional.of(new Reply(fields));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** The field's text; empty if absent or null. */
    String text(String name) {
        JsonNode value = fields.get(name);
        return value == null || value.isNull() ? "" : value.asText();
    }

    /** {@code Message}, or {@code msg} where a generic FE reply has only that. */
    String message() {
        String message = text("Message");
        String shorter = text("msg");
        if (message.isEmpty() || (message.equalsIgnoreCase("OK") && !shorter.isEmpty())) {
            return shorter.isEmpty() ? message : shorter;
        }
        return message;
    }

    LoadFigures figures() {
        return new LoadFigures(
                number("NumberTotalRows"),
                number("NumberLoadedRows"),
                number("NumberFilteredRows"),
                number("NumberUnselectedRows"),
                number("LoadBytes"));
    }

    Optional<URI> errorUrl() {
        String url = text("ErrorURL");
        try {
            return url.isEmpty() ? Optional.empty() : Optional.of(new URI(url));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private long number(String name) {
        JsonNode value = fields.get(name);
        return value == null ? 0 : value.asLong(0);
    }
}
