package io.tieout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.ledger.event.LedgerEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Events as JSON and back, under names that survive a renamed class. Whoever reads events from the log reads them with this. Safe for use by
 * several threads; one instance is enough for a process.
 */
public final class LedgerEventCodec {
    private final ObjectMapper mapper = LedgerJson.mapper();
    private final EventTypes types = EventTypes.all();

    private LedgerEventCodec() {}

    public static LedgerEventCodec create() {
        return new LedgerEventCodec();
    }

    /** The event as UTF-8 JSON in its newest form. */
    public byte[] write(LedgerEvent event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("event of type " + typeOf(event.getClass()) + " cannot be written", e);
        }
    }

    /**
     * Reads an event of any revision ever written.
     *
     * @throws IllegalArgumentException if the type or revision is unknown, or the payload is not such an event
     */
    public LedgerEvent read(String eventType, String revision, byte[] payload) {
        EventTypes.Entry entry = types.byName(eventType);
        if (!entry.revision().equals(revision)) {
            throw new IllegalArgumentException("event type " + eventType + " revision \"" + revision
                    + "\": this version reads revision " + entry.revision()
                    + " of it; run a version that knows the revision");
        }
        try {
            return mapper.readValue(payload, entry.type());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "payload of event type " + eventType + " revision " + revision
                            + " is not such an event; look at the bytes where they are stored",
                    e);
        }
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
