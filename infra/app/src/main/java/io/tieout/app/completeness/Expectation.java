package io.tieout.app.completeness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.EventHistory;
import io.tieout.projections.refold.Refold;
import io.tieout.projections.refold.RefoldStore;
import io.tieout.projections.wire.RowTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What every table is to hold at a cut, from the event log by a way of its own: the stored events are folded again, with the functions of the topology
 * but past publisher, topics and sink. Tables whose rows no fold of single partitions can give (the closed loop, sums) are taken from their row topic:
 * for these the proof begins there. Not thread-safe.
 */
final class Expectation implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PLACE = {'p'};
    /** Bounds what a crash costs and what a commit holds in memory. */
    private static final int EVENTS_A_COMMIT = 10_000;

    private static final long SLICE = 5_000;

    private final RefoldStore store;
    private final EventHistory history;
    private final TopicReader topics;
    private final Map<RowTable, ExpectedRows> rows = new EnumMap<>(RowTable.class);
    private final Map<RowTable, Followed> places = new EnumMap<>(RowTable.class);
    private final Function<RowTable, String> rowTopic;
    private final Refold refold;
    private long cut;

    /**
     * Goes on where the store's last commit left off.
     *
     * @param tables those under proof
     * @param settings say how many partitions the events topic has, and which topics feed the tables
     */
    Expectation(
            List<ProvenTable> tables,
            RefoldStore store,
            EventHistory history,
            TopicReader topics,
            VerificationSettings settings) {
        this.rowTopic = settings.rowTopic();
        this.store = store;
        this.history = history;
        this.topics = topics;
        for (ProvenTable table : tables) {
            if (!table.aggregates()) {
                rows.put(table.table(), new ExpectedRows(table, store));
            }
        }
        this.refold = new Refold(settings.partitions(), store, this::changed);
        load();
    }

    /** How far a row topic was read. */
    private record Followed(String topic, Map<Integer, Long> next) {}

    /** Whether the rows come from the event log, and not from their topic. */
    static boolean folded(RowTable table) {
        return Refold.tables().contains(table);
    }

    /** The cut of the rows. */
    long cut() {
        return cut;
    }

    ExpectedRows rows(ProvenTable table) {
        return Objects.requireNonNull(rows.get(table.table()), table.name());
    }

    /** How many events lie between this and a cut. */
    long behind(long target) {
        return target <= cut ? 0 : history.count(cut, target);
    }

    /** Told of each event. */
    interface Progress {
        void folded(long events);

        /** Nobody is told. */
        static Progress none() {
            return events -> {};
        }
    }

    /**
     * Brings every table to a cut; one that was passed is not gone back to.
     *
     * @param target a cut of the warehouse: no event can come in below it any more
     */
    void advance(long target, Progress progress) {
        long[] folded = {0};
        if (target > cut) {
            history.read(cut, target, event -> {
                refold.accept(event);
                cut = event.ledgerSeq();
                folded[0]++;
                if (folded[0] % EVENTS_A_COMMIT == 0) {
                    commit();
                }
                progress.folded(folded[0]);
            });
            cut = target;
        }
        rows.forEach((table, expected) -> {
            if (!folded(table)) {
                places.put(table, follow(expected, places.get(table), target));
            }
        });
        commit();
    }

    /**
     * Goes towards a cut for about as long as it may, in whole slices of the ledger.
     *
     * @return whether it got there
     */
    boolean approach(long target, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (cut < target && System.nanoTime() < deadline) {
            advance(Math.min(target, cut + SLICE), Progress.none());
        }
        return cut >= target;
    }

    private void changed(Refold.RowChange change) {
        ExpectedRows expected = rows.get(change.table());
        if (expected != null) {
            expected.apply(change.partition(), -1, change.key(), change.row());
        }
    }

    /** Takes rows up to the cut; a partition is read again from its first row that is newer, since a later one may be older. */
    private Followed follow(ExpectedRows expected, @Nullable Followed before, long target) {
        Map<Integer, Long> newer = new HashMap<>();
        String topic = rowTopic.apply(expected.table().table());
        Map<Integer, Long> from = Map.of();
        if (before != null && before.topic().equals(topic)) {
            from = before.next();
        } else if (before != null) {
            expected.clear(); // The table was rebuilt from another topic.
        }
        int sequence = expected.codec().place("ledger_seq");
        Map<Integer, Long> behind = topics.read(topic, from, record -> {
            if (isNewer(record, expected.codec(), sequence, target)) {
                newer.merge(record.partition(), record.offset(), Math::min);
            } else {
                expected.apply(record.partition(), record.offset(), record.key(), record.value());
            }
        });
        Map<Integer, Long> next = new HashMap<>(behind);
        next.putAll(newer);
        return new Followed(topic, next);
    }

    private static boolean isNewer(ConsumerRecord<byte[], byte[]> record, RowCodec codec, int sequence, long target) {
        byte[] value = record.value();
        String text = value == null || sequence < 0 ? null : codec.read(value)[sequence];
        return text != null && Long.parseLong(text) > target;
    }

    private void commit() {
        refold.flush();
        ObjectNode place = JSON.createObjectNode().put("cut", cut);
        places.forEach((table, followed) -> {
            ObjectNode of =
                    place.putObject(table.name()).put("topic", followed.topic()).putObject("next");
            followed.next().forEach((partition, offset) -> of.put(Integer.toString(partition), offset));
        });
        store.put(PLACE, place.toString().getBytes(StandardCharsets.UTF_8));
        store.commit();
    }

    private void load() {
        byte @Nullable [] kept = store.get(PLACE);
        if (kept == null) {
            return;
        }
        try {
            ObjectNode place = (ObjectNode) JSON.readTree(kept);
            cut = place.path("cut").asLong();
            for (RowTable table : rows.keySet()) {
                Map<Integer, Long> offsets = new HashMap<>();
                String topic = place.path(table.name()).path("topic").asText();
                place.path(table.name())
                        .path("next")
                        .properties()
                        .forEach(entry -> offsets.put(
                                Integer.parseInt(entry.getKey()),
                                entry.getValue().asLong()));
                places.put(table, new Followed(topic, offsets));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a store says in no known form how far it is: remove its directory", e);
        }
    }

    /** Closes the store and the reader. */
    @Override
    public void close() {
        topics.close();
        store.close();
    }
}
