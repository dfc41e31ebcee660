package io.tieout.projections.loop;

import io.tieout.projections.loop.LoopClaim.HeaderClaim;
import io.tieout.projections.loop.LoopClaim.OrderClaim;
import io.tieout.projections.loop.LoopClaim.PayoutState;
import io.tieout.projections.loop.LoopFact.BatchFact;
import io.tieout.projections.loop.LoopFact.ConflictFact;
import io.tieout.projections.loop.LoopFact.EntryFact;
import io.tieout.projections.loop.LoopFact.LineFact;
import io.tieout.projections.loop.LoopFact.PlacedLine;
import io.tieout.projections.loop.LoopFact.SettledLine;
import io.tieout.projections.wire.Watermark;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Tells each line of a batch where the batch's money is, and facts about lines and disputes which order they belong to. A batch is a small sum
 * and many lines below it. When its status changes, which it does a few times in its life, each line is passed on again, one record a line, read
 * one after another; otherwise a line costs itself.
 */
final class BatchStage extends JoinStage {
    private final LoopTables tables;
    private @Nullable LoopStore<BatchTotals> totals;
    private @Nullable LoopStore<PlacedLine> lines;
    private @Nullable LoopStore<LoopContent> parts;

    BatchStage(IntSupplier partitions, LoopTables tables) {
        super(LoopLevel.BATCHES, partitions);
        this.tables = tables;
    }

    @Override
    void open(KeyValueStore<String, byte[]> store) {
        super.open(store);
        totals = new LoopStore<>(store, "s/", BatchTotals.class);
        lines = new LoopStore<>(store, "l/", PlacedLine.class);
        parts = new LoopStore<>(store, "p/", LoopContent.class);
    }

    @Override
    void passToTables(Watermark watermark, long timestamp) {
        tables.watermarks(level, partition(), watermark.sequence(), timestamp)
                .forEach(output -> forward(output.record(), output.child()));
    }

    /** Facts about disputes. */
    @Override
    Passed route(Key key, LoopFact fact) {
        Stream<String> orders = key.all(OrderClaim.class).stream().map(OrderClaim::orderId);
        if (fact instanceof EntryFact entry) {
            return toOrder(entry, orders);
        } else if (fact instanceof ConflictFact conflict) {
            return toOrder(conflict, orders);
        }
        throw new IllegalStateException(fact + " does not wait for a dispute");
    }

    @Override
    void apply(String key, List<Change> changes, LoopMoment moment) {
        if (!key.startsWith(LoopPlaces.BATCH)) {
            super.apply(key, changes, moment);
            return;
        }
        String below = key + LoopStore.SEPARATOR;
        BatchTotals before = opened(totals).find(key).orElse(BatchTotals.NONE);
        BatchTotals after = before;
        Set<String> touched = new LinkedHashSet<>();
        for (Change change : changes) {
            String slot = change.slot();
            if (slot.equals(LineSlots.HEADER)) {
                after = after.headed((HeaderClaim) change.content());
            } else if (slot.startsWith(LineSlots.PAYOUT)) {
                after = after.paid(slot.substring(LineSlots.PAYOUT.length()), (PayoutState) change.content());
            } else if (slot.startsWith(LineSlots.LINE)) {
                after = line(below, change, after, touched, moment);
            }
        }
        for (Change change : changes) {
            if (change.slot().startsWith(LineSlots.PART)) {
                part(below, change, moment);
            }
        }
        if (!after.equals(before)) {
            keep(key, after);
        }
        withoutLines(key, before.withoutLines(), after.withoutLines(), moment);
        BatchStatus status = after.status();
        if (status != before.status()) {
            opened(lines).scan(below, (lineNo, line) -> forward(settled(line, status), moment));
        } else {
            for (String lineNo : touched) {
                opened(lines).find(below + lineNo).ifPresent(line -> forward(settled(line, status), moment));
            }
        }
    }

    private BatchTotals line(String below, Change change, BatchTotals totals, Set<String> touched, LoopMoment moment) {
        String lineNo = change.slot().substring(LineSlots.LINE.length());
        PlacedLine before = opened(lines).get(below + lineNo);
        PlacedLine now = (PlacedLine) change.content();
        if (Objects.equals(before, now)) {
            return totals;
        }
        BatchTotals after = before == null ? totals : totals.without(before.line());
        if (now == null) {
            opened(lines).delete(below + lineNo);
        } else {
            opened(lines).put(below + lineNo, now);
            touched.add(lineNo);
            after = after.with(now.line());
        }
        String orderBefore = before == null ? null : before.orderId();
        String orderNow = now == null ? null : now.orderId();
        if (!Objects.equals(orderBefore, orderNow)) {
            if (before != null) {
                forward(new LoopPiece(addressOf(before), null), moment);
            }
            for (LoopStore.Entry<LoopContent> part : opened(parts).all(below + LineSlots.partsOf(lineNo))) {
                move(part.name(), part.value(), orderBefore, orderNow, moment);
            }
        }
        fee(before, now, moment);
        return after;
    }

    /** Writes the row of the expected fee where the fee changes or what else the row says of the line. */
    private void fee(@Nullable PlacedLine before, @Nullable PlacedLine now, LoopMoment moment) {
        LineFact line = Objects.requireNonNull(now == null ? before : now).line();
        boolean had = before != null && before.fee() != null;
        boolean has = now != null && now.fee() != null;
        boolean same = before != null
                && now != null
                && Objects.equals(before.fee(), now.fee())
                && before.line().span().equals(line.span())
                && before.line().currency().equals(line.currency());
        if ((had || has) && !same) {
            tables.fee(partition(), line, now == null ? null : now.fee(), moment)
                    .forEach(output -> forward(output.record(), output.child()));
        }
    }

    /** What waits for a line: an entry or a conflict. */
    private void part(String below, Change change, LoopMoment moment) {
        String lineNo = LineSlots.lineOfPart(change.slot());
        PlacedLine line = opened(lines).get(below + lineNo);
        String order = line == null ? null : line.orderId();
        String name = LineSlots.partName(change.slot());
        LoopContent before = opened(parts).get(below + change.slot());
        if (change.content() == null) {
            if (before != null) {
                forward(new LoopPiece(addressOf(name, before, order), null), moment);
                opened(parts).delete(below + change.slot());
            }
        } else if (!change.content().equals(before)) {
            opened(parts).put(below + change.slot(), change.content());
            forward(new LoopPiece(addressOf(name, change.content(), order), change.content()), moment);
        }
    }

    private void move(String name, LoopContent part, @Nullable String before, @Nullable String now, LoopMoment moment) {
        forward(new LoopPiece(addressOf(name, part, before), null), moment);
        forward(new LoopPiece(addressOf(name, part, now), part), moment);
    }

    private void withoutLines(String key, @Nullable BatchFact before, @Nullable BatchFact after, LoopMoment moment) {
        if (!Objects.equals(before, after)) {
            String batch = key.substring(LoopPlaces.BATCH.length());
            LoopAddress address = LoopPlaces.order(LoopPlaces.orphan("SETTLEMENT_BATCH", batch), "batch/" + batch);
            forward(new LoopPiece(address, after), moment);
        }
    }

    private void keep(String key, BatchTotals after) {
        if (after.equals(BatchTotals.NONE)) {
            opened(totals).delete(key);
        } else {
            opened(totals).put(key, after);
        }
    }

    private static LoopPiece settled(PlacedLine line, BatchStatus status) {
        return new LoopPiece(addressOf(line), new SettledLine(line.line(), line.fee(), status));
    }

    private static LoopAddress addressOf(PlacedLine line) {
        return LoopPlaces.order(line.orderId(), "line/" + line.line().id());
    }

    private static LoopAddress addressOf(String name, LoopContent part, @Nullable String order) {
        if (order != null) {
            return LoopPlaces.order(order, name);
        }
        return part instanceof EntryFact entry ? LoopPlaces.orphanOf(entry) : LoopPlaces.orphanOf((ConflictFact) part);
    }
}
