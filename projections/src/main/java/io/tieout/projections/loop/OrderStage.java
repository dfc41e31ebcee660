package io.tieout.projections.loop;

import io.tieout.projections.wire.Watermark;
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
    private @Nullable LoopStore<OrderFacts> orders;

    OrderStage(IntSupplier partitions, LoopTables tables) {
        super(LoopLevel.ORDERS, partitions);
        this.tables = tables;
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
        OrderFacts before = opened(orders).find(key).orElse(new OrderFacts(Map.of()));
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
        if (facts.isEmpty()) {
            opened(orders).delete(key);
        } else {
            opened(orders).put(key, new OrderFacts(facts));
        }
        ClosedLoop rowBefore = LoopJudge.of(before.bySlot().values());
        ClosedLoop rowAfter = LoopJudge.of(facts.values());
        if (!Objects.equals(rowBefore, rowAfter)) {
            tables.order(partition(), key, rowBefore, rowAfter, moment)
                    .forEach(output -> forward(output.record(), output.child()));
        }
    }

    @Override
    void passToTables(Watermark watermark, long timestamp) {
        tables.watermarks(level, partition(), watermark.sequence(), timestamp)
                .forEach(output -> forward(output.record(), output.child()));
    }
}
