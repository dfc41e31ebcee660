package io.tieout.sink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The part of a partition that is in hand: what is left to divert and to load, in order, and the watermarks in between. Not
 * thread-safe.
 */
final class Batch {
    private sealed interface Step {
        record Load(Piece piece) implements Step {}

        record Divert(Diversion diversion) implements Step {}
    }

    /**
     * Records that go to the rejected topic.
     *
     * @param reaches the offset that is done with it; empty for poison, which goes ahead of its batch
     */
    record Diversion(List<Entry.Poison> records, OptionalLong reaches) {}

    private final TableRoute route;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<Entry.Mark> marks = new ArrayDeque<>();
    private OptionalLong last = OptionalLong.empty();

    Batch(TableRoute route) {
        this.route = route;
    }

    /** Takes the next entries; the ones before must be done. */
    void start(List<Entry> entries) {
        List<Entry.Row> rows = new ArrayList<>();
        List<Entry.Poison> poison = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Row row) {
                rows.add(row);
            } else if (entry instanceof Entry.Poison bad) {
                poison.add(bad);
            } else if (entry instanceof Entry.Mark mark) {
                marks.addLast(mark);
            }
        }
        // Poison first: an offset is committed only when every record below it is in the table or diverted.
        if (!poison.isEmpty()) {
            steps.addLast(new Step.Divert(new Diversion(poison, OptionalLong.empty())));
        }
        Piece.cut(rows, route).forEach(piece -> steps.addLast(new Step.Load(piece)));
        last = OptionalLong.of(entries.get(entries.size() - 1).offset());
    }

    /** The piece to load next, if a load is next. */
    Optional<Piece> piece() {
        return steps.peekFirst() instanceof Step.Load load ? Optional.of(load.piece()) : Optional.empty();
    }

    /** What to divert next, if a diversion is next. */
    Optional<Diversion> diversion() {
        return steps.peekFirst() instanceof Step.Divert divert ? Optional.of(divert.diversion()) : Optional.empty();
    }

    /** The step in front is done. */
    void advance() {
        steps.removeFirst();
    }

    /** Puts another piece in the place of the one in front. */
    void replacePiece(Piece other) {
        advance();
        steps.addFirst(new Step.Load(other));
    }

    /** Halves the piece in front. */
    void split(Piece front) {
        advance();
        steps.addFirst(new Step.Load(front.secondHalf()));
        steps.addFirst(new Step.Load(front.firstHalf()));
    }

    /** The piece in front, a single row, is to be diverted. */
    void refuse(Piece front, String reason) {
        advance();
        Entry.Row row = front.rows().get(0);
        List<Entry.Poison> refused = List.of(new Entry.Poison(row.origin(), reason));
        steps.addFirst(new Step.Divert(new Diversion(refused, OptionalLong.of(row.offset()))));
    }

    /** When all steps are done: the last offset of the batch, once. */
    OptionalLong takeLast() {
        OptionalLong taken = last;
        last = OptionalLong.empty();
        return taken;
    }

    /** The watermarks before {@code offset}, each once. */
    List<Entry.Mark> takeMarksBefore(long offset) {
        List<Entry.Mark> taken = new ArrayList<>();
        while (!marks.isEmpty() && marks.peekFirst().offset() < offset) {
            taken.add(marks.removeFirst());
        }
        return taken;
    }

    boolean isDone() {
        return steps.isEmpty() && last.isEmpty();
    }

    long rows() {
        long rows = 0;
        for (Step step : steps) {
            rows += step instanceof Step.Load load ? load.piece().rows().size() : 0;
        }
        return rows;
    }

    long bytes() {
        long bytes = 0;
        for (Step step : steps) {
            bytes += step instanceof Step.Load load ? load.piece().bytes() : 0;
        }
        return bytes;
    }
}
