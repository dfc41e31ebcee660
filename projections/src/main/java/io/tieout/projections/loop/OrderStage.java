package io.tieout.projections.loop;

import io.tieout.projections.wire.Watermark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the one state of each order and writes its row and each change of it. */
final class OrderStage extends LoopStage {
    private final LoopTables tables;
    private final Recent recent = new Recent();
    private @Nullable LoopStore<OrderFacts> orders;

    OrderStage(IntSupplier partitions, LoopTables tables) {
        super(LoopLevel.ORDERS, partitions);
        this.tables = tables;
    }

    /** The state of an order and the row that it gives, for orders that change again soon. */
    private record Known(OrderFacts facts, @Nullable ClosedLoop row) {}

    /** The orders that changed last. A task that starts over makes a new stage, so it never holds what was not committed. */
    private static final class Recent extends LinkedHashMap<String, Known> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 500;

        Recent() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    }

    /** All facts of an order by their slot. */
    record OrderFacts(Map<String, LoopContent> bySlot) {
        OrderFacts {
            bySlot = Map.copyOf(bySlot);
        }
    }

    @Override
    void open(KeyValueStore<String, byte[]> store) {
        orders = new LoopStore<>(store, "o/", OrderFacts.class);
    }

    @Override
    void apply(String key, List<Change> changes, LoopMoment moment) {
        Known known = known(key);
        OrderFacts before = known.facts();
        Map<String, LoopContent> facts = new TreeMap<>(before.bySlot());
        for (Change change : changes) {
            LoopContent content = change.content();
            if (content == null) {
                facts.remove(change.slot());
            } else {
                facts.put(change.slot(), content);
            }
        }
        if (facts.equals(before.bySlot())) {
            return;
        }
        ClosedLoop rowBefore = known.row();
        ClosedLoop rowAfter = LoopJudge.of(facts.values());
        if (facts.isEmpty()) {
            opened(orders).delete(key);
            recent.remove(key);
        } else {
            OrderFacts after = new OrderFacts(facts);
            opened(orders).put(key, after);
            recent.put(key, new Known(after, rowAfter));
        }
        if (!Objects.equals(rowBefore, rowAfter)) {
            tables.order(partition(), key, rowBefore, rowAfter, moment)
                    .forEach(output -> forward(output.record(), output.child()));
        }
    }

    private Known known(String key) {
        Known known = recent.get(key);
        if (known != null) {
            return known;
        }
        OrderFacts stored = opened(orders).find(key).orElse(new OrderFacts(Map.of()));
        return new Known(stored, LoopJudge.of(stored.bySlot().values()));
    }

    @Override
    void passToTables(Watermark watermark, long timestamp) {
        tables.watermarks(level, partition(), watermark.sequence(), timestamp)
                .forEach(output -> forward(output.record(), output.child()));
    }
}
