package io.tieout.projections.refold;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.StoredEvent;
import io.tieout.projections.rows.EventFold;
import io.tieout.projections.wire.RowTable;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Folds stored events into rows again, with the functions of the topology and without Kafka. Events of all partitions may come mixed, those of one
 * aggregate in order. Not thread-safe.
 *
 * <pre>{@code
 * try (RefoldStore states = RefoldStore.onDisk(directory)) {
 *     Refold refold = new Refold(6, states, change -> rows.apply(change));
 *     new EventHistory(dataSource).read(0, cut, refold::accept);
 * }
 * }</pre>
 */
public final class Refold {
    private static final int STATES_HELD = 20_000;
    private static final byte[] STATE = {'s'};

    private final int partitions;
    private final Receiver receiver;
    private final EventFold fold;

    /**
     * A fold that goes on from what {@code states} has.
     *
     * @param partitions of the events topic: what an entity looks like may depend on them, where its facts name different orders
     * @param states keys that begin with the byte {@code s} belong to this fold, the others to whoever shares the store
     */
    public Refold(int partitions, RefoldStore states, Receiver receiver) {
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "partitions " + partitions + ": a topic has at least 1; give as many as the events topic has");
        }
        this.partitions = partitions;
        this.receiver = receiver;
        this.fold = new EventFold(LedgerEventCodec.create(), new Kept(states), STATES_HELD);
    }

    /** Takes the changes of rows in order. */
    public interface Receiver {
        void changed(RowChange change);
    }

    /**
     * What an event did to a row.
     *
     * @param partition of the row topic that the change goes to, the one of its event
     * @param ledgerSeq of the event
     * @param key the key columns as on the row topic, JSON in UTF-8
     * @param row the whole row as on the row topic, JSON in UTF-8; null where the row is gone
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way; nobody compares changes.
    public record RowChange(RowTable table, int partition, long ledgerSeq, byte[] key, byte @Nullable [] row) {}

    /**
     * The tables whose rows this fold gives: those that follow from single events and the entities they are about. A change of {@code
     * provider_daily_total} is an addition, as on its row topic.
     */
    public static Set<RowTable> tables() {
        Set<RowTable> tables = EnumSet.copyOf(RowTable.fedByEvents());
        tables.removeIf(RowTable::isBehindTheLoop);
        return tables;
    }

    /**
     * Folds the next event; one that was folded before changes nothing.
     *
     * @throws IllegalArgumentException if an event of its aggregate is missing before it, or it cannot be read
     */
    public void accept(StoredEvent event) {
        int partition = partitionOf(event);
        fold.apply(
                event,
                partition,
                (table, key, row) -> receiver.changed(new RowChange(table, partition, event.ledgerSeq(), key, row)));
    }

    /** Writes all states to the store; {@link RefoldStore#commit} then keeps them. */
    public void flush() {
        fold.flush();
    }

    /** The partition of the events topic that an event lies in: as Kafka's default partitioner has it for the publisher's key. */
    public int partitionOf(StoredEvent event) {
        byte[] key = event.routingKey().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private record Kept(RefoldStore store) implements EventFold.States {
        @Override
        public byte @Nullable [] get(String key) {
            return store.get(bytes(key));
        }

        @Override
        public void put(String key, byte[] state) {
            store.put(bytes(key), state);
        }

        private static byte[] bytes(String key) {
            byte[] text = key.getBytes(StandardCharsets.UTF_8);
            byte[] bytes = new byte[STATE.length + text.length];
            System.arraycopy(STATE, 0, bytes, 0, STATE.length);
            System.arraycopy(text, 0, bytes, STATE.length, text.length);
            return bytes;
        }
    }
}
