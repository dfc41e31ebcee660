package io.tieout.projections.loop;

import io.tieout.projections.wire.Watermark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One level of the loop. What arrives waits until a marker says that everything up to a ledger sequence is there, and is then worked off in the
 * order of the ledger. So a level does the same whatever came over which partition first, its outputs are the same on each rebuild, and nobody
 * sees a state between two events.
 *
 * <p>Changes of one event to one key are applied together. A removal comes before an addition, because a fact that moves is removed by the
 * place it leaves and added by the one it goes to.
 */
abstract class LoopStage implements Processor<RoutedKey, byte[], RoutedKey, byte[]> {
    private static final int CHUNK = 2_000;

    final LoopLevel level;
    private final LoopMarks marks;
    private @Nullable ProcessorContext<RoutedKey, byte[]> context;
    private @Nullable LoopStore<Long> marked;
    private @Nullable LoopStore<Parcel> waiting;
    private long complete = -1;

    LoopStage(LoopLevel level, IntSupplier partitions) {
        this.level = level;
        this.marks = new LoopMarks(level, partitions);
    }

    /** What happens to one slot; content null where it becomes empty. */
    record Change(String slot, @Nullable LoopContent content) {}

    /** Takes the stores of the level. */
    abstract void open(KeyValueStore<String, byte[]> store);

    /** Applies what one event changes below one key; each slot once. */
    abstract void apply(String key, List<Change> changes, LoopMoment moment);

    /** Hands the marker to the tables that this level writes. */
    void passToTables(Watermark watermark, long timestamp) {}

    @Override
    public final void init(ProcessorContext<RoutedKey, byte[]> context) {
        this.context = context;
        KeyValueStore<String, byte[]> store = context.getStateStore(level.store());
        LoopStore<Long> found = new LoopStore<>(store, "m/", Long.class);
        found.scan("", marks::see);
        this.marked = found;
        this.waiting = new LoopStore<>(store, "w/", Parcel.class);
        this.complete = marks.complete();
        open(store);
    }

    @Override
    public final void process(Record<RoutedKey, byte[]> record) {
        Optional<Watermark> watermark = Watermark.of(record.headers());
        if (watermark.isPresent()) {
            mark(watermark.get(), LoopDispatch.via(record.headers()), record.timestamp());
            return;
        }
        Parcel parcel = LoopDispatch.parcel(record.value());
        LoopKey key = (LoopKey) record.key();
        waiting()
                .put(
                        place(parcel.seq())
                                + key.text()
                                + LoopStore.SEPARATOR
                                + parcel.slot()
                                + LoopStore.SEPARATOR
                                + (parcel.content() == null ? '0' : '1'),
                        parcel);
    }

    private void mark(Watermark watermark, String via, long timestamp) {
        marks.see(via, watermark.sequence());
        marked().put(via, watermark.sequence());
        long now = marks.complete();
        if (now < 0 || now == complete) {
            return;
        }
        workOff(now);
        complete = now;
        int partition = partition();
        LoopDispatch.markers(
                level.below(),
                new Watermark(now, partition),
                level.processor() + "/" + partition,
                timestamp,
                (record, below) -> context().forward(record, below.entranceFrom(level)));
        passToTables(new Watermark(now, partition), timestamp);
    }

    private void workOff(long upTo) {
        String end = place(upTo + 1);
        int most = CHUNK;
        while (true) {
            List<LoopStore.Entry<Parcel>> chunk = waiting().first(place(0), end, most);
            List<List<LoopStore.Entry<Parcel>>> groups = groups(chunk);
            boolean whole = chunk.size() < most;
            if (!whole && groups.size() == 1) {
                most *= 2;
                continue;
            }
            // The last group of a full chunk may go on behind it.
            for (List<LoopStore.Entry<Parcel>> group : whole ? groups : groups.subList(0, groups.size() - 1)) {
                workOff(group);
            }
            if (whole) {
                return;
            }
        }
    }

    private void workOff(List<LoopStore.Entry<Parcel>> group) {
        List<Change> changes = new ArrayList<>();
        for (LoopStore.Entry<Parcel> entry : group) {
            Parcel parcel = entry.value();
            int last = changes.size() - 1;
            // Of a removal and an addition of one slot the addition, which is sorted behind, counts.
            if (last >= 0 && changes.get(last).slot().equals(parcel.slot())) {
                changes.remove(last);
            }
            changes.add(new Change(parcel.slot(), parcel.content()));
            waiting().delete(entry.name());
        }
        Parcel first = group.get(0).value();
        apply(keyOf(group.get(0).name()), changes, new LoopMoment(first.seq(), first.recordedAt()));
    }

    private static List<List<LoopStore.Entry<Parcel>>> groups(List<LoopStore.Entry<Parcel>> chunk) {
        List<List<LoopStore.Entry<Parcel>>> groups = new ArrayList<>();
        String before = null;
        for (LoopStore.Entry<Parcel> entry : chunk) {
            String group = entry.name().substring(0, entry.name().indexOf(LoopStore.SEPARATOR));
            if (!group.equals(before)) {
                groups.add(new ArrayList<>());
                before = group;
            }
            groups.get(groups.size() - 1).add(entry);
        }
        return groups;
    }

    private static String place(long seq) {
        return String.format(java.util.Locale.ROOT, "%016x/", seq);
    }

    private static String keyOf(String place) {
        return place.substring(17, place.indexOf(LoopStore.SEPARATOR));
    }

    final void forward(LoopPiece piece, LoopMoment moment) {
        context()
                .forward(
                        LoopDispatch.record(moment, piece),
                        piece.address().level().entranceFrom(level));
    }

    final void forward(Record<RoutedKey, byte[]> record, String child) {
        context().forward(record, child);
    }

    final int partition() {
        return context().taskId().partition();
    }

    private ProcessorContext<RoutedKey, byte[]> context() {
        return opened(context);
    }

    private LoopStore<Long> marked() {
        return opened(marked);
    }

    private LoopStore<Parcel> waiting() {
        return opened(waiting);
    }

    static <T> T opened(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("init() comes before process(): only Kafka Streams calls this class");
        }
        return part;
    }
}
