package io.tieout.projections.rows;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.StoredEvent;
import io.tieout.projections.wire.EventEnvelope;
import io.tieout.projections.wire.RowTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fold of the topology for those who have events and no Kafka: the same functions, over states kept as bytes. It gives the rows of single entities
 * and what an Aggregate table adds up; what lies behind the closed loop's repartitions it does not. Not thread-safe.
 *
 * <p>States that were used lately are held as objects, because reading and writing them costs more than folding; {@link #flush} writes the others.
 */
public final class EventFold {
    private final EntityFold fold;
    private final EntitySerde serde = new EntitySerde();
    private final States states;
    private final int mostHeld;
    private final LinkedHashMap<String, Held> held = new LinkedHashMap<>(1_024, 0.75f, true);

    /**
     * A fold that goes on from what {@code states} has.
     *
     * @param mostHeld how many states are held as objects, at least 1
     */
    public EventFold(LedgerEventCodec codec, States states, int mostHeld) {
        this.fold = new EntityFold(codec);
        this.states = states;
        this.mostHeld = mostHeld;
    }

    /** Where states are kept. */
    public interface States {
        byte @Nullable [] get(String key);

        void put(String key, byte[] state);
    }

    /** Takes the rows that changed. */
    public interface Rows {
        /**
         * One row changed.
         *
         * @param keyJson the key columns as one JSON object in UTF-8, as on the row topic
         * @param rowJson the whole row as one JSON object in UTF-8, as on the row topic; null where the row is gone
         */
        void changed(RowTable table, byte[] keyJson, byte @Nullable [] rowJson);
    }

    /** Either as read, or changed since it was written. */
    private record Held(@Nullable Entity entity, boolean changed) {}

    /**
     * Folds one event of a partition; its aggregate's events come in order.
     *
     * @param partition of the events topic that the event belongs to: each partition folds its own part of an entity
     * @throws IllegalArgumentException if an event of its aggregate is missing before it, or it cannot be read
     */
    public void apply(StoredEvent event, int partition, Rows rows) {
        String prefix = partition + ":";
        EntityFold.Entities ofPartition = new EntityFold.Entities() {
            @Override
            public @Nullable Entity get(String key) {
                return find(prefix + key);
            }

            @Override
            public void put(String key, Entity entity) {
                hold(prefix + key, new Held(entity, true));
            }
        };
        String place = "place " + event.ledgerSeq() + " of the ledger";
        fold.apply(EventEnvelope.of(event), event.payload(), ofPartition, place)
                .ifPresent(folded -> folded.changes().forEach(change -> tell(change, rows)));
    }

    private static void tell(RowChange change, Rows rows) {
        byte[] row = change instanceof RowChange.Upsert upsert ? RowWriter.rowJson(upsert.row()) : null;
        rows.changed(change.id().table(), RowWriter.keyJson(change.id()), row);
    }

    /** Writes every state that changed. */
    public void flush() {
        held.replaceAll((key, state) -> {
            write(key, state);
            return new Held(state.entity(), false);
        });
    }

    private @Nullable Entity find(String key) {
        Held known = held.get(key);
        if (known != null) {
            return known.entity();
        }
        byte[] bytes = states.get(key);
        Entity entity = bytes == null ? null : serde.deserializer().deserialize("", bytes);
        hold(key, new Held(entity, false));
        return entity;
    }

    private void hold(String key, Held state) {
        held.put(key, state);
        if (held.size() > mostHeld) {
            Map.Entry<String, Held> eldest = held.entrySet().iterator().next();
            write(eldest.getKey(), eldest.getValue());
            held.remove(eldest.getKey());
        }
    }

    private void write(String key, Held state) {
        Entity entity = state.entity();
        if (state.changed() && entity != null) {
            states.put(key, serde.serializer().serialize("", entity));
        }
    }
}
