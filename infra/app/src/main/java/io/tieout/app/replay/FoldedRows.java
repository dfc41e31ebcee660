package io.tieout.app.replay;

import io.tieout.ledger.FeedBatch;
import io.tieout.ledger.FeedPosition;
import io.tieout.ledger.LedgerFeed;
import io.tieout.ledger.StoredEvent;
import io.tieout.projections.refold.Refold;
import io.tieout.projections.refold.RefoldStore;
import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.starrocks.TableShape;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows that events make, folded without Kafka and without a warehouse: the newest version of each row, and each row of a table that adds up, in a
 * store that may be larger than the heap. For one thread.
 */
public final class FoldedRows implements AutoCloseable {
    private static final byte ROW = 'r';
    private static final int EVENTS_A_COMMIT = 20_000;
    /** Tables whose rows of one key add up: each is kept. */
    private static final Set<RowTable> ADDED_UP = addedUp();

    private final RefoldStore store;
    private final Refold refold;
    private @Nullable Watcher watcher;
    private long events;
    private long additions;

    /**
     * No rows yet.
     *
     * @param partitions of the events topic
     * @param store belongs to these rows from now on, and is closed with them
     */
    public FoldedRows(int partitions, RefoldStore store) {
        this.store = store;
        this.refold = new Refold(partitions, store, this::keep);
    }

    /** Takes one row. */
    public interface Visitor {
        /**
         * A row as on the row topic.
         *
         * @param partition of the row topic
         * @param json the whole row in UTF-8
         */
        void row(int partition, byte[] json);
    }

    /** Is told what becomes of each row. */
    public interface Watcher {
        /**
         * A row changed.
         *
         * @param key the key columns as JSON in UTF-8; with a number behind it where rows of one key add up
         * @param partition of the row topic
         * @param before null where there was none
         * @param after null where it is gone
         */
        void changed(RowTable table, byte[] key, int partition, byte @Nullable [] before, byte @Nullable [] after);
    }

    /** Tells the watcher of every change from now on. */
    public void watch(Watcher told) {
        watcher = told;
    }

    /** Folds the next event. */
    public void accept(StoredEvent event) {
        refold.accept(event);
        events++;
        if (events % EVENTS_A_COMMIT == 0) {
            refold.flush();
            store.commit();
        }
    }

    /** Folds all events of a feed up to a place. @param reached told how far it is now and then */
    public void acceptAll(LedgerFeed feed, long upTo, int sliceEvents, LongConsumer reached) {
        readAll(feed, upTo, sliceEvents, this::accept, reached);
    }

    /** Hands on all events of a feed up to a place. @param reached told how far it is now and then */
    public static void readAll(
            LedgerFeed feed, long upTo, int sliceEvents, Consumer<StoredEvent> receiver, LongConsumer reached) {
        FeedPosition position = feed.start();
        while (position.sealedUpTo() < upTo) {
            FeedBatch batch = feed.read(position, sliceEvents);
            batch.events().forEach(receiver);
            position = batch.next();
            reached.accept(position.sealedUpTo());
        }
    }

    /** How many events were folded. */
    public long events() {
        return events;
    }

    /** Hands on every row of a table that there is now, in the order of the keys' bytes. */
    public void scan(RowTable table, Visitor visitor) {
        store.scan(new byte[] {ROW, (byte) table.ordinal()}, (key, value) -> {
            ByteBuffer kept = ByteBuffer.wrap(value);
            int partition = kept.getInt();
            byte[] json = new byte[kept.remaining()];
            kept.get(json);
            visitor.row(partition, json);
        });
    }

    @Override
    public void close() {
        store.close();
    }

    private static Set<RowTable> addedUp() {
        SchemaCatalogue schema = SchemaCatalogue.fromClassPath();
        Set<RowTable> tables = EnumSet.allOf(RowTable.class);
        tables.removeIf(table ->
                TableShape.of(ShadowTables.fileOf(table.tableName(), schema)).model() != TableShape.Model.AGGREGATE);
        return tables;
    }

    private void keep(Refold.RowChange change) {
        byte[] name = change.key();
        if (ADDED_UP.contains(change.table())) {
            additions++;
            name = (new String(name, StandardCharsets.UTF_8) + " " + additions).getBytes(StandardCharsets.UTF_8);
        }
        byte[] key = ByteBuffer.allocate(2 + name.length)
                .put(ROW)
                .put((byte) change.table().ordinal())
                .put(name)
                .array();
        byte[] row = change.row();
        if (watcher != null) {
            byte[] before = store.get(key);
            watcher.changed(
                    change.table(),
                    name,
                    change.partition(),
                    before == null ? null : Arrays.copyOfRange(before, Integer.BYTES, before.length),
                    row);
        }
        if (row == null) {
            store.delete(key);
        } else {
            store.put(
                    key,
                    ByteBuffer.allocate(Integer.BYTES + row.length)
                            .putInt(change.partition())
                            .put(row)
                            .array());
        }
    }
}
