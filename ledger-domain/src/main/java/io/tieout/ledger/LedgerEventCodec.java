package io.tieout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.RestatedFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Events as JSON and back, under names that survive a renamed class. Whoever reads events from the log reads them with this. Safe for use by
 * several threads; one instance is enough for a process.
 */
public final class LedgerEventCodec {
    private final ObjectMapper mapper = LedgerJson.mapper();
    private final EventTypes types;

    LedgerEventCodec(EventTypes types) {
        this.types = types;
    }

    public static LedgerEventCodec create() {
        return new LedgerEventCodec(EventTypes.all());
    }

    /** The event as UTF-8 JSON in its newest form. */
    public byte[] write(LedgerEvent event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("event type " + typeOf(event.getClass()) + " cannot be written as JSON", e);
        }
    }

    /**
     * Reads an event of any revision ever written.
     *
     * @throws IllegalArgumentException if the type or revision is unknown, or the payload is not such an event
     */
    public LedgerEvent read(String eventType, String revision, byte[] payload) {
        EventTypes.Entry entry = types.byName(eventType);
        List<UnaryOperator<ObjectNode>> upcasts = entry.upcastsFrom(revision);
        if (upcasts == null) {
            throw new IllegalArgumentException("event type " + eventType + " revision \"" + revision
                    + "\": this version reads revisions 1 to " + entry.revision()
                    + " of it; run a version that knows the revision");
        }
        try {
            if (upcasts.isEmpty()) {
                return mapper.readValue(payload, entry.type());
            }
            ObjectNode json = mapper.readValue(payload, ObjectNode.class);
            for (UnaryOperator<ObjectNode> upcast : upcasts) {
                json = upcast.apply(json);
            }
            return mapper.treeToValue(json, entry.type());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "payload of event type " + eventType + " revision " + revision
                            + " is not such an event; look at the bytes where they are stored",
                    e);
        }
    }

    /** Reads a fact that a restatement says anew. */
    public LedgerEvent read(RestatedFact fact) {
        return read(fact.eventType(), fact.revision(), fact.payload().getBytes(StandardCharsets.UTF_8));
    }

    /** The stable name of a kind of event, for example {@code order.placed}. */
    public String typeOf(Class<? extends LedgerEvent> type) {
        return types.byClass(type).name();
    }

    /** The revision that {@link #write} writes of a kind of event. */
    public String revisionOf(Class<? extends LedgerEvent> type) {
        return types.byClass(type).revision();
    }

    /** The class that events of a type are read into. */
    Class<? extends LedgerEvent> classOf(String eventType) {
        return types.byName(eventType).type();
    }

    /** The names of all kinds of events. */
    public Set<String> types() {
        return types.names();
    }
}
