package io.tieout.app.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the body of a request into its events and reads each from its own bytes. So an event that breaks a rule costs only itself; only a body
 * whose end of an event cannot be found is unreadable as a whole.
 */
final class FactBody {
    private FactBody() {}

    /**
     * Reads the events of a body, in their order.
     *
     * @throws UnreadableBody where the events cannot be told apart
     */
    static List<ArrivedFact> read(BodyFormat format, byte[] body) throws UnreadableBody {
        return switch (format) {
            case LINES -> lines(body);
            case EVENT -> values(body, Shape.OBJECT);
            case BATCH -> values(body, Shape.ARRAY);
            case EVENT_OR_BATCH -> values(body, Shape.EITHER);
        };
    }

    /** What a body may be. */
    enum Shape {
        OBJECT("this media type holds one JSON object"),
        ARRAY("this media type holds a JSON array of events"),
        EITHER("the body is one event or a JSON array of events");

        private final String rule;

        Shape(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    private static List<ArrivedFact> lines(byte[] body) {
        List<ArrivedFact> facts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                if (!isBlank(body, from, i)) {
                    facts.add(new ArrivedFact(EnvelopeReader.structured(body, from, i - from), body, from, i));
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

    private static List<ArrivedFact> values(byte[] body, Shape shape) throws UnreadableBody {
        List<ArrivedFact> facts = new ArrayList<>();
        for (JsonItems.Item item : JsonItems.of(body, shape)) {
            ReadFact fact = EnvelopeReader.structured(body, item.from(), item.to() - item.from());
            facts.add(new ArrivedFact(fact, body, item.from(), item.to()));
        }
        return facts;
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
