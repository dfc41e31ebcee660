package io.tieout.app.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits the body of a request into its events and reads each from its own bytes. So an event that breaks a rule costs only itself; only a body
 * whose end of an event cannot be found is unreadable as a whole.
 */
final class FactBody {
    private static final JsonFactory TOKENS = new JsonFactory();

    private FactBody() {}

    /**
     * Reads the events of a body, in their order.
     *
     * @throws UnreadableBody where the events cannot be told apart
     */
    static List<ReadFact> read(BodyFormat format, byte[] body) throws UnreadableBody {
        return switch (format) {
            case LINES -> lines(body);
            case EVENT -> values(body, Shape.OBJECT);
            case BATCH -> values(body, Shape.ARRAY);
            case EVENT_OR_BATCH -> values(body, Shape.EITHER);
        };
    }

    private enum Shape {
        OBJECT,
        ARRAY,
        EITHER
    }

    private static List<ReadFact> lines(byte[] body) {
        List<ReadFact> facts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                if (!isBlank(body, from, i)) {
                    facts.add(EnvelopeReader.structured(body, from, i - from));
                }
                from = i + 1;
            }
        }
        return facts;
    }

    private static boolean isBlank(byte[] body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static List<ReadFact> values(byte[] body, Shape shape) throws UnreadableBody {
        List<ReadFact> facts = new ArrayList<>();
        try (JsonParser parser = TOKENS.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY && shape != Shape.OBJECT) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    facts.add(value(body, parser));
                }
            } else if (first == JsonToken.START_OBJECT && shape != Shape.ARRAY) {
                facts.add(value(body, parser));
            } else {
                throw new UnreadableBody(
                        first == null ? "the body is empty" : "the body starts with " + first,
                        shape == Shape.ARRAY
                                ? "this media type holds a JSON array of events"
                                : shape == Shape.OBJECT
                                        ? "this media type holds one JSON object"
                                        : "the body is one event or a JSON array of events");
            }
            if (parser.nextToken() != null) {
                throw new UnreadableBody(
                        "more JSON behind the end of the body, at byte "
                                + parser.currentTokenLocation().getByteOffset(),
                        "a body holds one JSON value");
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableBody(e.getOriginalMessage() + place(e.getLocation()), "the body is JSON in UTF-8");
        } catch (IOException e) {
            throw new IllegalStateException("reading from an array does no I/O", e);
        }
        return facts;
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static ReadFact value(byte[] body, JsonParser parser) throws IOException {
        int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        if (!parser.currentToken().isStructStart()) {
            return EnvelopeReader.noObject(parser.getText());
        }
        parser.skipChildren();
        int to = Math.toIntExact(parser.currentLocation().getByteOffset());
        return EnvelopeReader.structured(body, from, to - from);
    }

    /** The body as a whole cannot be read; nothing of it was recorded. */
    static final class UnreadableBody extends Exception {
        private static final long serialVersionUID = 1L;
        private final String found;
        private final String rule;

        UnreadableBody(String found, String rule) {
            super(found + ": " + rule, null, false, false);
            this.found = found;
            this.rule = rule;
        }

        String found() {
            return found;
        }

        String rule() {
            return rule;
        }
    }
}
